/// Phrases that are looked for at the end of a range.
public struct PhraseEnds: Sendable {
    private let index: PhraseIndex

    /// Takes phrases.
    public init(_ phrases: [Phrase]) { index = PhraseIndex(phrases.map { $0.units.reversed() }) }

    /// Takes phrases parted by spaces.
    public init(_ phrases: String) { self.init(phrases.split(separator: " ").map { Phrase(String($0)) }) }

    /// The length of the longest phrase with which a range ends; absent when it ends with none.
    public func longest(in text: FoldedText, _ range: Range<Int>) -> Int? {
        index.longest(in: text, endingIn: range)?.count
    }
}
