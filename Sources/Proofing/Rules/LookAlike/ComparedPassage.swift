import Notices
import OfficialText
import Resemblance

/// A passage of a finding as it is compared: what it is, where it stands, and the letters that count.
struct ComparedPassage {
    /// What may resemble each other; an action is never held against progress.
    enum Kind: CaseIterable {
        case measure
        case progress

        /// As people call it.
        var title: String { self == .measure ? "整改措施" : "整改情况" }

        /// A finding's passages of the kind, in units.
        fileprivate func ranges(in finding: CheckedFinding) -> [Range<Int>] {
            self == .measure ? finding.measures : finding.progress
        }
    }

    let kind: Kind
    /// The finding's number in the reading.
    let finding: Int
    /// Its number among the passages of its kind in the finding; absent for all of them as one.
    let number: Int?
    /// In bytes, without the mark that opens it.
    let range: Range<Int>
    private let words: OwnWords

    /// The same, in units.
    var units: Range<Int> { words.units }
    /// Without ritual words and titles.
    var letters: Letters { words.letters }
    /// Whether it says enough to be compared.
    var isLongEnough: Bool { words.isLongEnough }

    /// All passages of a text, in order; those of a second printing of the body are left out.
    static func all(in text: CheckedText) -> [ComparedPassage] {
        var all: [ComparedPassage] = []
        for (finding, checked) in text.findings.enumerated() {
            for kind in Kind.allCases {
                let ranges = kind.ranges(in: checked).filter { text.kind(at: $0.lowerBound) != .duplicate }
                let clauses = ranges.enumerated().map { number, range in
                    ComparedPassage(kind, of: finding, number, OwnWords(text.text, range), in: text.text)
                }
                all += clauses
                if let whole = ComparedPassage(clauses, in: text.text) { all.append(whole) }
            }
        }
        return all
    }

    /// Clauses too short to be compared one by one are compared as one.
    private init?(_ clauses: [ComparedPassage], in text: FoldedText) {
        guard clauses.count > 1, let first = clauses.first, !clauses.allSatisfy(\.isLongEnough),
            let words = OwnWords(joining: clauses.map(\.words))
        else { return nil }
        self.init(first.kind, of: first.finding, nil, words, in: text)
    }

    private init(_ kind: Kind, of finding: Int, _ number: Int?, _ words: OwnWords, in text: FoldedText) {
        (self.kind, self.finding, self.number, self.words) = (kind, finding, number, words)
        range = text.byteRange(words.units)
    }
}
