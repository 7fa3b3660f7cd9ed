import Notices
import Rectification

/// Every component of the pages in one place.
struct StyleGuidePage: Page {
    static let template = Template.style

    struct Sample: Equatable, Sendable {
        let code: String
        let word: String
        let x: Int
    }

    struct Mark: Equatable, Sendable {
        let spanKind: String
        let spanWord: String
    }

    let title: String
    let statuses: [Sample]
    let levels: [SecrecyMark]
    let marks: [Mark]

    init(_ words: Catalogue) {
        title = words("style.title")
        statuses = StatusMark.order.enumerated().map { index, status in
            let mark = StatusMark(status, words)
            return Sample(code: mark.code, word: mark.word, x: index * 10)
        }
        levels = Secrecy.allCases.map { SecrecyMark($0, words) }
        marks = Span.Kind.allCases.filter { $0 != .blank }.map { kind in
            Mark(spanKind: kind.rawValue, spanWord: words("span.\(kind.rawValue)"))
        }
    }
}
