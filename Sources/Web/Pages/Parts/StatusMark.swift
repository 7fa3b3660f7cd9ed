import Rectification

/// A status as pages show it: a word, and a shape under the name of its code.
struct StatusMark: Equatable, Sendable {
    /// The name of the shape and of the choice in a form; `unstated` where nobody says.
    let code: String
    let word: String

    static let unstated = "unstated"

    init(_ status: DeclaredStatus?, _ words: Catalogue) {
        code = status?.rawValue ?? Self.unstated
        word = words("status.\(code)")
    }

    /// Every status in the order of pages, the most complete first and the unstated last.
    static let order: [DeclaredStatus?] = [
        .completed, .substantiallyCompleted, .ongoing, .partiallyCompleted, .inProgress, .notStarted, nil,
    ]
}

extension HTML {
    /// The template `status`, in a row that is written here.
    mutating func status(_ mark: StatusMark, _ words: Catalogue) {
        markup("<span class=\"status status-")
        text(mark.code)
        markup("\"")
        language(words)
        markup("><svg class=\"shape\" aria-hidden=\"true\"><use href=\"#s-")
        text(mark.code)
        markup("\"/></svg>")
        text(mark.word)
        markup("</span>")
    }

    /// Says in a row, whose words are Chinese, that here are words of the interface.
    mutating func language(_ words: Catalogue) {
        guard words.language != .chinese else { return }
        markup(" lang=\"")
        text(words.language.tag)
        markup("\"")
    }
}
