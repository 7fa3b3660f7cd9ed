/// A set of places in a text, one bit for each unit: small to keep, and walked 64 units at a step.
public struct UnitSet: Sendable {
    @usableFromInline var words: [UInt64]

    /// An empty set of places from 0 to `count`, the end included.
    public init(count: Int) {
        let needed = count >> 6 + 1
        words = [UInt64](unsafeUninitializedCapacity: needed) { words, used in
            LargePages.hint(UnsafeMutableRawBufferPointer(words))
            words.initialize(repeating: 0)
            used = needed
        }
    }

    /// A set of which each word has the bits of 64 places.
    public init(words: [UInt64]) { self.words = words }

    /// Adds a place.
    @inlinable
    public mutating func insert(_ unit: Int) { words[unit >> 6] |= 1 &<< UInt64(truncatingIfNeeded: unit) }

    /// Whether a place is in the set.
    @inlinable
    public func contains(_ unit: Int) -> Bool { words[unit >> 6] & (1 &<< UInt64(truncatingIfNeeded: unit)) != 0 }

    /// The first place in a range that meets a condition.
    @inlinable
    public func first(in range: Range<Int>, where meets: (Int) -> Bool) -> Int? {
        var walk = walk(through: range)
        while let unit = next(of: &walk) {
            if meets(unit) { return unit }
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
            rest ^= 1 &<< UInt64(truncatingIfNeeded: bit)
        }
    }

    /// The places of a range, in order.
    @inlinable
    public func members(in range: Range<Int>) -> Members { Members(set: self, walk: walk(through: range)) }

    /// How far a walk through a range has come: small to copy, so that one can look ahead.
    public struct Walk: Sendable {
        // The places of the present word that are still to come.
        @usableFromInline var rest: UInt64
        @usableFromInline var word: Int
        @usableFromInline let end: Int

        @inlinable
        init(rest: UInt64, word: Int, end: Int) {
            self.rest = rest
            self.word = word
            self.end = end
        }
    }

    /// A walk that is at the begin of a range.
    @inlinable
    public func walk(through range: Range<Int>) -> Walk {
        let word = range.lowerBound >> 6
        let onward: UInt64 = ~0 &<< UInt64(truncatingIfNeeded: range.lowerBound)
        return Walk(rest: range.isEmpty ? 0 : words[word] & onward, word: word, end: range.upperBound)
    }

    /// The next place of a walk.
    @inlinable @inline(__always)
    public func next(of walk: inout Walk) -> Int? {
        while walk.rest == 0 {
            walk.word += 1
            guard walk.word << 6 < walk.end else { return nil }
            walk.rest = words[walk.word]
        }
        let unit = walk.word << 6 + walk.rest.trailingZeroBitCount
        walk.rest &= walk.rest - 1
        return unit < walk.end ? unit : nil
    }

    /// The places of a range, in order.
    public struct Members: Sequence, IteratorProtocol {
        @usableFromInline let set: UnitSet
        @usableFromInline var walk: Walk

        @inlinable
        init(set: UnitSet, walk: Walk) {
            self.set = set
            self.walk = walk
        }

        /// The next place.
        @inlinable
        public mutating func next() -> Int? { set.next(of: &walk) }
    }
}
