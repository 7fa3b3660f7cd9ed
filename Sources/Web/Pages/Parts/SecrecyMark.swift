import Rectification

/// How secret something is, as pages show it: a word, and a shape under the name of its code.
struct SecrecyMark: Equatable, Sendable {
    /// The name of the shape.
    let levelCode: String
    let level: String

    init(_ secrecy: Secrecy, _ words: Catalogue) {
        levelCode = secrecy.rawValue
        level = words("secrecy.\(secrecy.rawValue)")
    }

    /// What somebody marked; absent where nobody did.
    init?(marked secrecy: Secrecy?, _ words: Catalogue) {
        guard let secrecy else { return nil }
        self.init(secrecy, words)
    }
}

extension HTML {
    /// The template `level`, in a row that is written here.
    mutating func secrecy(_ mark: SecrecyMark, _ words: Catalogue) {
        markup("<span class=\"level level-")
        text(mark.levelCode)
        markup("\"")
        language(words)
        markup("><svg class=\"shape\" aria-hidden=\"true\"><use href=\"#l-")
        text(mark.levelCode)
        markup("\"/></svg>")
        text(mark.level)
        markup("</span>")
    }

    /// Says in the place of something that it may not be shown here.
    mutating func withheld(_ secrecy: Secrecy?, _ words: Catalogue) {
        secrecy.map { self.secrecy(SecrecyMark($0, words), words) }
        markup(" <span class=\"none\"")
        language(words)
        markup(">")
        text(words("secrecy.withheld"))
        markup("</span>")
    }
}
