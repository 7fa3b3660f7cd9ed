/// A set of places in a text, one bit for each unit: small to keep, and walked 64 units at a step.
public struct UnitSet: Sendable {
    @usableFromInline var words: [UInt64]

    /// An empty set of places from 0 to `count`, the end included.
    public init(count: Int) { words = [UInt64](repeating: 0, count: count >> 6 + 1) }

    /// A set of which each word has the bits of 64 places.
    public init(words: [UInt64]) { self.words = words }

    /// Adds a place.
    @inlinable
    public mutating func insert(_ unit: Int) { words[unit >> 6] |= 1 << UInt64(unit & 63) }

    /// Whether a place is in the set.
    @inlinable
    public func contains(_ unit: Int) -> Bool { words[unit >> 6] & (1 << UInt64(unit & 63)) != 0 }

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
            rest = range.isEmpty ? 0 : words[word] & (~0 << UInt64(range.lowerBound & 63))
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
