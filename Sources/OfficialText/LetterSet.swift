/// Characters to look for: a bit for each of the basic plane, so that asking costs the same for one as for hundreds.
public struct LetterSet: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    @usableFromInline var members: UnitSet

    private init(members: UnitSet) { self.members = members }

    /// Takes the characters of a text, written simplified and half-width.
    public init(stringLiteral characters: String) { self.init(characters.utf16) }

    /// Takes units.
    public init(arrayLiteral units: UInt16...) { self.init(units) }

    /// Takes units.
    public init(_ units: some Sequence<UInt16>) {
        members = UnitSet(count: 0xFFFF)
        for unit in units { insert(unit) }
    }

    /// Whether a unit is one of them.
    @inlinable @inline(__always)
    public func contains(_ unit: UInt16) -> Bool { members.contains(Int(unit)) }

    /// The characters of both.
    public func union(_ other: Self) -> Self {
        LetterSet(members: UnitSet(words: zip(members.words, other.members.words).map { $0 | $1 }))
    }

    mutating func insert(_ unit: UInt16) { members.insert(Int(unit)) }
}

extension FoldedText {
    /// Where a range first has one of a set of characters.
    ///
    /// Indexing is unchecked after one look at the range: a set has a bit for every unit.
    @inlinable @inline(__always)
    public func first(in range: Range<Int>, of letters: LetterSet) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count, "the range lies in the text")
        return units.withUnsafeBufferPointer { units in
            letters.members.words.withUnsafeBufferPointer { words in
                range.first { words[Int(units[$0] >> 6)] & (1 &<< UInt64(units[$0])) != 0 }
            }
        }
    }

    /// Every place in a range where one of a set of characters stands, in order.
    @inlinable
    public func places(of letters: LetterSet, in range: Range<Int>) -> LetterPlaces {
        LetterPlaces(text: self, letters: letters, rest: range)
    }
}

/// The places of some characters in a text, found while they are asked for.
public struct LetterPlaces: Sequence, IteratorProtocol {
    @usableFromInline let text: FoldedText
    @usableFromInline let letters: LetterSet
    @usableFromInline var rest: Range<Int>

    @inlinable
    init(text: FoldedText, letters: LetterSet, rest: Range<Int>) {
        self.text = text
        self.letters = letters
        self.rest = rest
    }

    /// The next place.
    @inlinable
    public mutating func next() -> Int? {
        guard let place = text.first(in: rest, of: letters) else { return nil }
        rest = place + 1..<rest.upperBound
        return place
    }
}
