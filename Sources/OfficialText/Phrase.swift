/// A word to look for in a `FoldedText`: written simplified and half-width, never empty.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
    let units: [UInt16]

    /// Creates a phrase from its characters.
    public init(_ text: String) {
        precondition(!text.isEmpty, "a phrase has at least one character")
        units = Array(text.utf16)
    }

    /// Creates a phrase from a literal.
    public init(stringLiteral text: String) { self.init(text) }

    /// How many units it has.
    public var count: Int { units.count }
    /// The phrase as text.
    public var text: String { String(decoding: units, as: UTF16.self) }
}

/// Many phrases with what each of them means.
public struct PhraseTable<Meaning: Sendable>: Sendable {
    @usableFromInline let index: PhraseIndex
    @usableFromInline let meanings: [Meaning]
    /// Every phrase, in the order given.
    public let all: [Phrase]

    /// Creates a table; of equal phrases the first counts.
    @inlinable
    public init(_ entries: [(String, Meaning)]) {
        all = entries.map { Phrase($0.0) }
        meanings = entries.map(\.1)
        index = PhraseIndex(all)
    }

    /// A phrase found in a text.
    public struct Match: Sendable {
        /// The units it takes.
        public let range: Range<Int>
        /// What it means.
        public let meaning: Meaning

        @inlinable
        init(range: Range<Int>, meaning: Meaning) {
            self.range = range
            self.meaning = meaning
        }
    }

    /// The longest phrase that stands at a place.
    @inlinable
    public func longest(in text: FoldedText, at place: Int, before end: Int) -> Match? {
        guard let found = index.longest(in: text, at: place, before: end) else { return nil }
        return Match(range: place..<(place + found.count), meaning: meanings[found.number])
    }

    /// The first place in a range where a phrase stands.
    @inlinable
    public func first(in text: FoldedText, _ range: Range<Int>) -> Match? {
        guard let found = index.first(in: text, range) else { return nil }
        return Match(range: found.start..<(found.start + found.count), meaning: meanings[found.number])
    }

    /// Every phrase in a range, from left to right, none overlapping.
    @inlinable
    public func matches(in text: FoldedText, _ range: Range<Int>) -> [Match] {
        var found: [Match] = []
        var rest = range
        while let match = first(in: text, rest) {
            found.append(match)
            rest = match.range.upperBound..<range.upperBound
        }
        return found
    }
}

/// Phrases that all mean the same.
public typealias PhraseSet = PhraseTable<Void>

extension PhraseTable where Meaning == Void {
    /// Creates a set from phrases.
    public init(anyOf phrases: [Phrase]) { self.init(phrases.map { ($0.text, ()) }) }

    /// Creates a set from phrases parted by spaces.
    public init(_ phrases: String) {
        self.init(phrases.split(separator: " ").map { (String($0), ()) })
    }
}
