import Hummingbird

/// A language that the pages are written in.
enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The value of `lang` in HTML.
    var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }

    /// The cookie in which a person's choice is kept.
    static let cookie = "taizhang-language"

    /// The language that a request wants: what was chosen, else what the browser prefers, else Chinese.
    init(of request: Request) {
        let chosen = request.cookies[Self.cookie].flatMap { Language(rawValue: $0.value) }
        self = chosen ?? Self.preferred(request.headers[.acceptLanguage] ?? "") ?? .chinese
    }

    /// The first of the browser's languages that there is; browsers name the one they prefer first.
    private static func preferred(_ header: String) -> Language? {
        header.split(separator: ",").lazy.compactMap { range in
            Language(rawValue: range.drop { $0 == " " }.prefix(2).lowercased())
        }.first
    }
}
