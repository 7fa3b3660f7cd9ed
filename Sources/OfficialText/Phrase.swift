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

/// Many phrases with what each of them means, found by their first character.
public struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let phrase: Phrase
        let meaning: Meaning
    }

    // One byte a character: 0 for "begins no phrase", else the number of its group, longest phrase first.
    private var groups: [[Entry]] = [[]]
    private var groupOfUnit = [UInt8](repeating: 0, count: 0x10000)
    /// Every phrase, in the order given.
    public let all: [Phrase]

    /// Creates a table; of equal phrases the first counts.
    ///
    /// At most 255 different first characters.
    public init(_ entries: [(String, Meaning)]) {
        all = entries.map { Phrase($0.0) }
        for (text, meaning) in entries {
            let phrase = Phrase(text)
            let first = Int(phrase.units[0])
            if groupOfUnit[first] == 0 {
                groups.append([])
                groupOfUnit[first] = UInt8(groups.count - 1)
            }
            groups[Int(groupOfUnit[first])].append(Entry(phrase: phrase, meaning: meaning))
        }
        for index in groups.indices { groups[index].sort { $0.phrase.count > $1.phrase.count } }
    }

    /// A phrase found in a text.
    public struct Match: Sendable {
        /// The units it takes.
        public let range: Range<Int>
        /// What it means.
        public let meaning: Meaning
    }

    /// The longest phrase that stands at a place.
    public func longest(in text: FoldedText, at index: Int, before end: Int) -> Match? {
        guard index < end else { return nil }
        let group = groupOfUnit[Int(text.units[index])]
        guard group != 0 else { return nil }
        for entry in groups[Int(group)] where text.has(entry.phrase, at: index, before: end) {
            return Match(range: index..<(index + entry.phrase.count), meaning: entry.meaning)
        }
        return nil
    }

    /// The first place in a range where a phrase stands.
    public func first(in text: FoldedText, _ range: Range<Int>) -> Match? {
        var index = range.lowerBound
        while index < range.upperBound {
            if groupOfUnit[Int(text.units[index])] != 0,
                let match = longest(in: text, at: index, before: range.upperBound)
            {
                return match
            }
            index += 1
        }
        return nil
    }

    /// Every phrase in a range, from left to right, none overlapping.
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
    /// Creates a set from phrases parted by spaces.
    public init(_ phrases: String) {
        self.init(phrases.split(separator: " ").map { (String($0), ()) })
    }
}
