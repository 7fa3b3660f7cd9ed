/// A set of places in a text, one bit for each unit: small to keep, and walked 64 units at a step.
public struct UnitSet: Sendable {
    @usableFromInline var words: [UInt64]

    /// An empty set of places from 0 to `count`, the end included.
    public init(count: Int) { words = [UInt64](repeating: 0, count: count >> 6 + 1) }

    /// A set of which each word has the bits of 64 places.
    public init(words: [UInt64]) { self.words = words }

    /// Adds a place.
    @inlinable
    public mutating func insert(_ unit: Int) { words[unit >> 6] |= 1 &<< UInt64(unit) }

    /// Whether a place is in the set.
    @inlinable
    public func contains(_ unit: Int) -> Bool { words[unit >> 6] & (1 &<< UInt64(unit)) != 0 }

    /// The first place in a range.
    @inlinable
    public func first(in range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        var word = range.lowerBound >> 6
        var rest = words[word] & (~0 &<< UInt64(range.lowerBound))
        while rest == 0 {
            word += 1
            guard word << 6 < range.upperBound else { return nil }
            rest = words[word]
        }
        let unit = word << 6 + rest.trailingZeroBitCount
        return unit < range.upperBound ? unit : nil
    }

    /// The first place in a range that meets a condition.
    @inlinable
    public func first(in range: Range<Int>, where meets: (Int) -> Bool) -> Int? {
        var rest = range
        while let unit = first(in: rest) {
            if meets(unit) { return unit }
            rest = (unit + 1)..<range.upperBound
        }
        return nil
    }

    /// The last place in a range that meets a condition.
    @inlinable
    public func last(in range: Range<Int>, where meets: (Int) -> Bool) -> Int? {
        guard !range.isEmpty else { return nil }
        var word = (range.upperBound - 1) >> 6
        var rest = words[word] & (~0 &>> UInt64(63 - (range.upperBound - 1) & 63))
        while true {
            while rest == 0 {
                guard word > range.lowerBound >> 6 else { return nil }
                word -= 1
                rest = words[word]
            }
            let bit = 63 - rest.leadingZeroBitCount
            let unit = word << 6 + bit
            guard unit >= range.lowerBound else { return nil }
            if meets(unit) { return unit }
            rest ^= 1 &<< UInt64(bit)
        }
    }

    /// The places of a range, in order.
    @inlinable
    public func members(in range: Range<Int>) -> Members { Members(words, range) }

    /// A walk over places of a set.
    public struct Members: Sequence, IteratorProtocol {
        @usableFromInline let words: [UInt64]
        @usableFromInline let end: Int
        @usableFromInline var word: Int
        @usableFromInline var rest: UInt64

        @inlinable
        init(_ words: [UInt64], _ range: Range<Int>) {
            self.words = words
            end = range.upperBound
            word = range.lowerBound >> 6
            rest = range.isEmpty ? 0 : words[word] & (~0 &<< UInt64(range.lowerBound))
        }

        /// The next place.
        @inlinable
        public mutating func next() -> Int? {
            while rest == 0 {
                word += 1
                guard word << 6 < end else { return nil }
                rest = words[word]
            }
            let unit = word << 6 + rest.trailingZeroBitCount
            rest &= rest - 1
            return unit < end ? unit : nil
        }
    }
}
