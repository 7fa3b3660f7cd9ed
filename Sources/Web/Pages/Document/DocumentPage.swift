import HashChain
import Notices
import Rectification
import Store
import Workbench

/// A document's whole text, with what each stretch of it is.
struct DocumentPage: Page {
    static let template = Template.document

    struct Entry: Equatable, Sendable {
        let spanKind: String
        let spanWord: String
        let spanCount: Int
        let firstHref: String
    }

    struct Unread: Equatable, Sendable {
        let unreadHref: String
        let unreadPlace: String
        let unreadText: String
    }

    /// How much of a passage that was not understood is shown in the list of them.
    private static let shownUnread = 40

    let title: String
    let inspection: InspectionFrame?
    let documentKind: String
    let documentTitle: String
    let facts: [Fact]
    let legend: [Entry]
    let hasUnread: Bool
    let unreadFound: String
    let unread: [Unread]
    let lines: String

    init(_ page: ShowDocument.Page, _ words: Catalogue) {
        let document = page.document.document
        let id = page.document.inspection
        title = document.name
        inspection = InspectionFrame(page.header, title: document.name, in: .chinese, words)
        documentKind = words("documentKind.\(document.kind)")
        documentTitle = document.title ?? document.name
        facts = Self.facts(page.document, words)
        let text = MarkedText(page.document, page.text, page.spans, page.findings, totals: page.totals)
        legend = Self.legend(text, words)
        let passages = text.spans.filter { $0.kind == .unread }
        unread = passages.map { Unread($0.range, in: text, words) }
        hasUnread = !unread.isEmpty
        unreadFound = unread.isEmpty ? "" : words("document.unreadFound", ["count": "\(unread.count)"])
        var writer = DocumentLines(text, at: Address.document(document.document, of: id), words)
        writer.writeAll { Address.finding($0, of: id) }
        lines = writer.html.text
    }

    private static func facts(_ row: DocumentRow, _ words: Catalogue) -> [Fact] {
        let document = row.document
        return [
            Fact(words("document.name"), document.name), Fact(words("document.issuer"), document.issuer),
            Fact(words("document.issuedOn"), document.issuedOn?.description),
            Fact(words("document.encoding"), document.encoding),
            Fact(
                words("document.length"), words("document.bytes", ["count": "\(document.source.length)"]),
                in: words.language),
            Fact(
                words("document.received"), words("finding.recordAt", ["sequence": "\(row.lastRecord.sequence)"]),
                in: words.language),
            Fact(words("document.digest"), String(document.source.digest.hex.prefix(16))),
        ].compactMap(\.self)
    }

    private static func legend(_ text: MarkedText, _ words: Catalogue) -> [Entry] {
        let kinds: [Span.Kind] = [.unread] + Span.Kind.allCases.filter { $0 != .unread && $0 != .blank }
        return kinds.compactMap { kind in
            let spans = text.spans.filter { $0.kind == kind }
            guard let first = spans.first else { return nil }
            return Entry(
                spanKind: kind.rawValue, spanWord: words("span.\(kind.rawValue)"), spanCount: spans.count,
                firstHref: "#b\(first.range.lowerBound)")
        }
    }
}

extension DocumentPage.Unread {
    fileprivate init(_ range: Range<Int>, in text: MarkedText, _ words: Catalogue) {
        let passage = text.words(range)
        let isCut = passage.count > DocumentPage.shownUnread
        unreadHref = "#b\(range.lowerBound)"
        unreadPlace = words("document.line", ["line": "\(text.lineNumber(at: range.lowerBound))"])
        unreadText = passage.prefix(DocumentPage.shownUnread) + (isCut ? "…" : "")
    }
}
