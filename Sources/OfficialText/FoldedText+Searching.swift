extension FoldedText {
    /// The range without white space at its ends.
    @inlinable
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower < range.upperBound, Self.isSpace(units[lower]) { lower += 1 }
        return lower..<endWithoutSpace(lower..<range.upperBound)
    }

    /// Whether a unit is white space.
    @inlinable @inline(__always)
    public func isSpace(at index: Int) -> Bool { Self.isSpace(units[index]) }

    /// The end of the range without white space before it; its begin when it is nothing else.
    @inlinable
    public func endWithoutSpace(_ range: Range<Int>) -> Int {
        var upper = range.upperBound
        while upper > range.lowerBound, Self.isSpace(units[upper - 1]) { upper -= 1 }
        return upper
    }

    /// The range without any of these units at its ends.
    @inlinable
    public func trimmed(_ range: Range<Int>, of unwanted: (UInt16) -> Bool) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, unwanted(units[lower]) { lower += 1 }
        while upper > lower, unwanted(units[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// Whether a phrase stands at a place, wholly within the range's end.
    public func has(_ phrase: Phrase, at index: Int, before end: Int) -> Bool {
        let wanted = phrase.units
        guard index >= 0, end - index >= wanted.count, units[index] == wanted[0] else { return false }
        var offset = 1
        while offset < wanted.count {
            if units[index + offset] != wanted[offset] { return false }
            offset += 1
        }
        return true
    }

    /// Where a phrase first stands in a range.
    public func first(_ phrase: Phrase, in range: Range<Int>) -> Int? {
        let end = range.upperBound - phrase.count + 1
        var start = range.lowerBound
        while start < end, let index = first(phrase.units[0], in: start..<end) {
            if has(phrase, at: index, before: range.upperBound) { return index }
            start = index + 1
        }
        return nil
    }

    /// Where a unit first stands in a range: four are looked at together.
    ///
    /// Indexing is unchecked after one look at the range.
    public func first(_ wanted: UInt16, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count, "the range lies in the text")
        return units.withUnsafeBytes { bytes in
            var index = range.lowerBound
            while index + 4 <= range.upperBound, !Self.hasUnit(wanted, amongFourAt: index, of: bytes) { index += 4 }
            let units = bytes.assumingMemoryBound(to: UInt16.self)
            while index < range.upperBound, units[index] != wanted { index += 1 }
            return index < range.upperBound ? index : nil
        }
    }

    /// Every place in a range where a unit stands, in order.
    public func places(of unit: UInt16, in range: Range<Int>) -> [Int] {
        var places: [Int] = []
        var start = range.lowerBound
        while let place = first(unit, in: start..<range.upperBound) {
            places.append(place)
            start = place + 1
        }
        return places
    }

    /// Whether a unit is one of the four at a place.
    @inline(__always)
    private static func hasUnit(_ wanted: UInt16, amongFourAt index: Int, of units: UnsafeRawBufferPointer) -> Bool {
        let ones: UInt64 = 0x0001_0001_0001_0001
        let four = units.loadUnaligned(fromByteOffset: index * 2, as: UInt64.self) ^ (ones &* UInt64(wanted))
        // A unit that has become zero, and only such a one, borrows from its highest bit.
        return (four &- ones) & ~four & (ones << 15) != 0
    }

    /// Where a phrase last stands in a range.
    ///
    /// Indexing is unchecked after one look at the range.
    public func last(_ phrase: Phrase, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count, "the range lies in the text")
        let initial = phrase.units[0]
        let count = phrase.count
        return units.withUnsafeBufferPointer { source in
            var index = range.upperBound - count
            while index >= range.lowerBound {
                if source[index] == initial, count == 1 || has(phrase, at: index, before: range.upperBound) {
                    return index
                }
                index -= 1
            }
            return nil
        }
    }

    /// The places in a range whose unit stands again, at most eight units after it, within the range.
    ///
    /// Indexing is unchecked after one look at the range.
    public func recurrences(in range: Range<Int>) -> [Int] {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count, "the range lies in the text")
        return units.withUnsafeBytes { bytes in
            let units = bytes.assumingMemoryBound(to: UInt16.self)
            return range.filter { index in
                let unit = units[index]
                let next = index &+ 1
                if next &+ 8 <= range.upperBound {
                    return Self.hasUnit(unit, amongFourAt: next, of: bytes)
                        || Self.hasUnit(unit, amongFourAt: next &+ 4, of: bytes)
                }
                return units[next..<range.upperBound].contains(unit)
            }
        }
    }

    /// Whether any of the phrases stands in a range.
    public func contains(_ phrases: PhraseSet, in range: Range<Int>) -> Bool { phrases.first(in: self, range) != nil }

    /// Whether a range begins with one of the phrases.
    public func begins(_ range: Range<Int>, with phrases: PhraseSet) -> Bool {
        !range.isEmpty && phrases.longest(in: self, at: range.lowerBound, before: range.upperBound) != nil
    }

    /// Whether a range ends with a phrase.
    public func ends(_ range: Range<Int>, with phrase: Phrase) -> Bool {
        range.count >= phrase.count && has(phrase, at: range.upperBound - phrase.count, before: range.upperBound)
    }

    /// Whether a range ends with one of the phrases.
    public func ends(_ range: Range<Int>, with phrases: PhraseEnds) -> Bool {
        phrases.longest(in: self, range) != nil
    }

    /// The folded words of a range, for messages and keys.
    public func string(_ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: 3 * range.count) { bytes in
            var count = 0
            func write(_ byte: UInt16) {
                bytes[count] = UInt8(truncatingIfNeeded: byte)
                count += 1
            }
            // A unit is never half of a pair: it takes one byte to three.
            for unit in units[range] {
                switch unit {
                case ..<0x80: write(unit)
                case ..<0x800:
                    write(0xC0 | unit >> 6)
                    write(0x80 | unit & 0x3F)
                default:
                    write(0xE0 | unit >> 12)
                    write(0x80 | unit >> 6 & 0x3F)
                    write(0x80 | unit & 0x3F)
                }
            }
            return count
        }
    }

    /// A number that is the same for equal ranges and seldom for others, in every version: ledgers keep it with waivers.
    ///
    /// Indexing is unchecked after one look at the range.
    public func fingerprint(of range: Range<Int>) -> UInt64 {
        precondition(range.lowerBound >= 0 && range.upperBound <= units.count, "the range lies in the text")
        return units.withUnsafeBytes { bytes in
            // Two halves, so that the processor need not wait for one product before it begins the next.
            var left = UInt64(range.count)
            var right: UInt64 = 0
            var index = range.lowerBound
            while index + 8 <= range.upperBound {
                left = Self.mixed(left, bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt64.self))
                right = Self.mixed(right, bytes.loadUnaligned(fromByteOffset: index * 2 + 8, as: UInt64.self))
                index += 8
            }
            while index < range.upperBound {
                left = Self.mixed(left, UInt64(units[index]))
                index += 1
            }
            return Self.mixed(left, right)
        }
    }

    // A factor with no pattern in its bits spreads what is added; the shift brings it down to the low ones.
    private static func mixed(_ print: UInt64, _ next: UInt64) -> UInt64 {
        let product = (print ^ next) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }

    /// Where the first sentence of a range ends, after its stop; stops inside quotes, brackets and titles do not count.
    ///
    /// A quotation mark that is never closed does not swallow the rest: past 60 units it is taken for a slip.
    public func endOfFirstSentence(in range: Range<Int>) -> Int? {
        var innermost: Opening?
        var outer: [Opening] = []
        let stop = landmarks.first(in: range) { index in
            let unit = units[index]
            if unit == innermost?.close {
                innermost = outer.popLast()
            } else if let close = Self.closing(of: unit) {
                if let innermost { outer.append(innermost) }
                innermost = Opening(close: close, place: index)
            } else if innermost == nil, unit == Letter.closeQuote, opensReversed(at: index, before: range.upperBound) {
                innermost = Opening(close: Letter.openQuote, place: index)
            } else {
                return Letter.endsSentence(unit) && (innermost.map { index - $0.place > 60 } ?? true)
            }
            return false
        }
        return stop.map { $0 + 1 }
    }

    /// ”四好农村路“: marks typed the wrong way round, of which each has its fellow before the sentence ends.
    private func opensReversed(at index: Int, before end: Int) -> Bool {
        var isOpen = false
        // A sentence is not so long that looking further would be worth it.
        for mark in landmarks.members(in: index..<min(end, index + 120)) {
            switch units[mark] {
            case Letter.closeQuote where !isOpen: isOpen = true
            case Letter.openQuote where isOpen: isOpen = false
            case Letter.closeQuote, Letter.openQuote: return false
            case let unit where Letter.endsSentence(unit): return !isOpen
            default: break
            }
        }
        return !isOpen
    }

    /// A quotation, bracket or title that is not closed yet.
    private struct Opening {
        let close: UInt16
        let place: Int
    }

    private static func closing(of unit: UInt16) -> UInt16? {
        switch unit {
        case Letter.openQuote: Letter.closeQuote
        case Letter.openBracket: Letter.closeBracket
        case Letter.openTitle: Letter.closeTitle
        default: nil
        }
    }

    @inlinable @inline(__always)
    static func isSpace(_ unit: UInt16) -> Bool {
        // Nearly every unit is far above all white space.
        unit <= 0x2029
            && (unit == Letter.space || (unit >= 0x09 && unit <= 0x0D) || unit == 0x2028 || unit == 0x2029
                || unit == 0x85)
    }
}
