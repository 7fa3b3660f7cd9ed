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
    /// The same, in units.
    let units: Range<Int>
    /// Without ritual words and titles.
    let letters: Letters

    /// With fewer letters of its own a passage says too little to be a copy.
    private static let least = 20

    /// Whether it says enough to be compared.
    var isLongEnough: Bool { letters.units.count >= Self.least }

    /// All passages of a text, in order; those of a second printing of the body are left out.
    static func all(in text: CheckedText) -> [ComparedPassage] {
        var all: [ComparedPassage] = []
        for (finding, checked) in text.findings.enumerated() {
            for kind in Kind.allCases {
                let ranges = kind.ranges(in: checked).filter { text.kind(at: $0.lowerBound) != .duplicate }
                let clauses = ranges.enumerated().map { number, range in
                    ComparedPassage(kind, of: finding, number, range, in: text.text)
                }
                all += clauses
                if let whole = ComparedPassage(clauses, in: text.text) { all.append(whole) }
            }
        }
        return all
    }

    /// Clauses too short to be compared one by one are compared as one.
    private init?(_ clauses: [ComparedPassage], in text: FoldedText) {
        guard clauses.count > 1, let first = clauses.first, let last = clauses.last,
            !clauses.allSatisfy(\.isLongEnough)
        else { return nil }
        (kind, finding, number) = (first.kind, first.finding, nil)
        range = first.range.lowerBound..<last.range.upperBound
        units = first.units.lowerBound..<last.units.upperBound
        letters = Letters(text, clauses.flatMap { RitualWords.remainder(of: $0.units, in: text) })
    }

    private init(_ kind: Kind, of finding: Int, _ number: Int, _ units: Range<Int>, in text: FoldedText) {
        self.units = Self.afterMark(units, in: text)
        letters = Letters(text, RitualWords.remainder(of: self.units, in: text))
        range = text.byteRange(self.units)
        (self.kind, self.finding, self.number) = (kind, finding, number)
    }

    /// The passage without 一是, （1） or ① before it.
    private static func afterMark(_ units: Range<Int>, in text: FoldedText) -> Range<Int> {
        let words = text.trimmed(units)
        guard let first = words.first else { return words }
        if Letter.isCircled(text.units[first]) { return text.trimmed(first + 1..<words.upperBound) }
        var end = first
        if text.units[end] == Letter.openBracket { end += 1 }
        let start = end
        while end < words.upperBound, end - start < 3, isNumeral(text.units[end]) { end += 1 }
        guard end > start, end < words.upperBound, closers.contains(text.units[end]) else { return words }
        return text.trimmed(end + 1..<words.upperBound)
    }

    private static func isNumeral(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || numerals.contains(unit)
    }

    private static let numerals: LetterSet = "一二三四五六七八九十"
    private static let closers: LetterSet = "是、.)"
}
