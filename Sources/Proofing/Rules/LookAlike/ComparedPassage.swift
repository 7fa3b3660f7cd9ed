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
    private let words: OwnWords

    /// Where it stands, in units, without the mark that opens it.
    var units: Range<Int> { words.units }
    /// Without ritual words and titles.
    var letters: Letters { words.letters }
    /// Whether it says enough to be compared.
    var isLongEnough: Bool { words.isLongEnough }

    /// All passages of a text, in order; those of a second printing of the body are left out.
    static func all(in text: CheckedText) -> [ComparedPassage] {
        let isPrintedTwice = text.reading.spans.contains { $0.kind == .duplicate }
        var all: [ComparedPassage] = []
        for finding in text.findings.indices {
            for kind in Kind.allCases {
                let first = all.count
                for range in kind.ranges(in: text.findings[finding])
                where !isPrintedTwice || text.kind(at: range.lowerBound) != .duplicate {
                    let words = OwnWords(text.text, range)
                    all.append(ComparedPassage(kind: kind, finding: finding, number: all.count - first, words: words))
                }
                if let whole = ComparedPassage(joining: all[first...]) { all.append(whole) }
            }
        }
        return all
    }

    /// Clauses too short to be compared one by one are compared as one.
    private init?(joining clauses: ArraySlice<ComparedPassage>) {
        guard clauses.count > 1, let first = clauses.first, !clauses.allSatisfy(\.isLongEnough),
            let words = OwnWords(joining: clauses.map(\.words))
        else { return nil }
        self.init(kind: first.kind, finding: first.finding, number: nil, words: words)
    }

    private init(kind: Kind, finding: Int, number: Int?, words: OwnWords) {
        (self.kind, self.finding, self.number, self.words) = (kind, finding, number, words)
    }
}
