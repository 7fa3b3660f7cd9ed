import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import Rectification
import Workbench

/// Makes the answer that bears a page.
struct Renderer: Sendable {
    private let libraries: [Language: MustacheLibrary]

    /// Reads the templates the first time that it is asked for.
    static let shared = Renderer()

    private init() {
        let libraries = Language.allCases.map { ($0, Template.library(.of($0))) }
        self.libraries = Dictionary(uniqueKeysWithValues: libraries)
    }

    /// The answer with a page in it.
    func response<P: Page>(
        _ page: P, to request: Request, in language: Language, status: HTTPResponse.Status = .ok
    ) -> Response {
        let html = html(page, Frame(request, language), language)
        return Response(
            status: status, headers: Self.headers(language), body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// What is said of every page; a browser keeps it, and asks each time whether it is still the same.
    static func headers(_ language: Language) -> HTTPFields {
        [
            .contentType: "text/html; charset=utf-8", .contentLanguage: language.tag,
            .cacheControl: "private, no-cache",
        ]
    }

    /// Stands in a page for rows that are written later.
    static let rowsPlace = "<!--rows-->"

    /// What stands before and after the rows of a page that has ``rowsPlace`` for them.
    func parts<P: Page>(of page: P, _ frame: Frame, _ language: Language) -> (head: String, tail: String) {
        let html = html(page, frame, language)
        guard let place = html.range(of: Self.rowsPlace) else {
            preconditionFailure("the template \(P.template.rawValue) has no place for rows")
        }
        return (String(html[..<place.lowerBound]), String(html[place.upperBound...]))
    }

    func html<P: Page>(_ page: P, _ frame: Frame, _ language: Language) -> String {
        let level = SecrecyMark(page.bearing, .of(language))
        let fields = Fields(of: frame, level, page)
        guard let html = libraries[language]?.render(fields, withTemplate: P.template.rawValue) else {
            preconditionFailure("no template is called \(P.template.rawValue)")
        }
        return html
    }
}

/// What stands around every page.
struct Frame: Equatable, Sendable {
    let lang: String
    let isHome: Bool
    let isChinese: Bool
    let searchText: String
    let chineseHref: String
    let englishHref: String
    let version: String

    init(_ request: Request, _ language: Language) {
        let here = request.uri.string
        lang = language.tag
        searchText = request.uri.path == Address.home ? FormFields(request.uri.query ?? "")["text"] ?? "" : ""
        isHome = request.uri.path == Address.home && searchText.isEmpty
        isChinese = language == .chinese
        chineseHref = Address.language(.chinese, back: here)
        englishHref = Address.language(.english, back: here)
        version = Release.version
    }
}
