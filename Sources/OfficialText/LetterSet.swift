/// Characters to look for: a bit for each, so that asking costs the same for one as for hundreds.
///
/// The basic plane is cut into rows of 64, and only rows with a member have bits of their own: a set of a few characters takes
/// two kilobytes, of which scanning Chinese text touches a third.
public struct LetterSet: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// For each row the number of its bits.
    @usableFromInline var rows = [UInt16](repeating: 0, count: 0x400)
    /// The bits of rows; the first are those of all rows without a member.
    @usableFromInline var bits: [UInt64] = [0]

    /// Takes the characters of a text, written simplified and half-width.
    public init(stringLiteral characters: String) { self.init(characters.utf16) }

    /// Takes units.
    public init(arrayLiteral units: UInt16...) { self.init(units) }

    /// Takes units.
    public init(_ units: some Sequence<UInt16>) {
        for unit in units { insert(unit) }
    }

    /// Whether a unit is one of them.
    @inlinable @inline(__always)
    public func contains(_ unit: UInt16) -> Bool {
        bits[Int(rows[Int(unit >> 6)])] & (1 &<< UInt64(unit)) != 0
    }

    /// The characters of both.
    public func union(_ other: Self) -> Self {
        var union = self
        for unit in 0...UInt16.max where other.contains(unit) { union.insert(unit) }
        return union
    }

    private mutating func insert(_ unit: UInt16) {
        let row = Int(unit >> 6)
        if rows[row] == 0 {
            rows[row] = UInt16(bits.count)
            bits.append(0)
        }
        bits[Int(rows[row])] |= 1 &<< UInt64(unit)
    }
}

extension FoldedText {
    /// Where a range first has one of a set of characters.
    ///
    /// Indexing is unchecked after one look at the range: a set has a row for every unit.
    @inlinable @inline(__always)
    public func first(in range: Range<Int>, of letters: LetterSet) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count, "the range lies in the text")
        return units.withUnsafeBufferPointer { units in
            letters.rows.withUnsafeBufferPointer { rows in
                letters.bits.withUnsafeBufferPointer { bits in
                    range.first { bits[Int(rows[Int(units[$0] >> 6)])] & (1 &<< UInt64(units[$0])) != 0 }
                }
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
