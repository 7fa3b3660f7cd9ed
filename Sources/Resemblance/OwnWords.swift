public import OfficialText

/// What a passage says of its own, which is what makes it a copy: without the mark that opens it, ritual words and titles of documents.
public struct OwnWords: Sendable, Equatable {
    /// The passage without 一是, （1） or ① before it, in units of its text.
    public let units: Range<Int>
    /// The letters that are its own.
    public let letters: Letters

    /// With fewer letters of its own a passage says too little to be a copy.
    private static let least = 20

    /// Takes them from a range of a text, in units.
    public init(_ text: FoldedText, _ passage: Range<Int>) {
        let units = Self.afterMark(passage, in: text)
        self.units = units
        letters = Letters(text, room: units.count) { take in
            RitualWords.forEachRemainder(of: units, in: text, take)
        }
    }

    /// Passages of a text as one, from the first to the last in its order; absent where there is none.
    public init?(joining passages: [OwnWords]) {
        guard let first = passages.first, let last = passages.last else { return nil }
        units = first.units.lowerBound..<last.units.upperBound
        letters = Letters(joining: passages.map(\.letters))
    }

    /// Whether it says enough to be compared.
    public var isLongEnough: Bool { Self.suffice(letters) }

    /// Whether letters of one's own are enough to be compared.
    public static func suffice(_ letters: Letters) -> Bool { letters.units.count >= least }

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
