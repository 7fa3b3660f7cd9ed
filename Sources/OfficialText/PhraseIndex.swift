/// Many phrases found by their first character, for scanning a text once: the machine inside a `PhraseTable`.
public struct PhraseIndex: Sendable {
    // A bit for each character that begins a phrase: 8 KiB, so that scanning stays in the nearest cache.
    private let beginners: [UInt64]
    // For each character the group of phrases that it begins; 0 for none.
    private let groupOfUnit: [UInt8]
    // Where each group's phrases begin in `order`; one more than there are groups.
    private let groupStarts: [Int32]
    // The phrases of a group from long to short: number, place in `units`, length.
    private let order: [(number: Int32, start: Int32, count: Int32)]
    private let units: [UInt16]

    /// Indexes phrases; of equal ones the first counts.
    ///
    /// At most 255 different first characters.
    public init(_ phrases: [Phrase]) {
        var groups: [[Int]] = [[]]
        var groupOfUnit = [UInt8](repeating: 0, count: 0x10000)
        var beginners = [UInt64](repeating: 0, count: 0x10000 / 64)
        for (number, phrase) in phrases.enumerated() {
            let first = Int(phrase.units[0])
            if groupOfUnit[first] == 0 {
                precondition(groups.count < 256, "a phrase index has at most 255 first characters")
                groups.append([])
                groupOfUnit[first] = UInt8(groups.count - 1)
                beginners[first >> 6] |= 1 << UInt64(first & 63)
            }
            groups[Int(groupOfUnit[first])].append(number)
        }
        var order: [(number: Int32, start: Int32, count: Int32)] = []
        var units: [UInt16] = []
        var starts: [Int32] = []
        for group in groups {
            starts.append(Int32(order.count))
            for number in group.sorted(by: {
                phrases[$0].count == phrases[$1].count ? $0 < $1 : phrases[$0].count > phrases[$1].count
            }) {
                order.append((Int32(number), Int32(units.count), Int32(phrases[number].count)))
                units += phrases[number].units
            }
        }
        starts.append(Int32(order.count))
        self.beginners = beginners
        self.groupOfUnit = groupOfUnit
        self.groupStarts = starts
        self.order = order
        self.units = units
    }

    /// The longest phrase that stands at a place: its number and length.
    public func longest(in text: FoldedText, at index: Int, before end: Int) -> (number: Int, count: Int)? {
        guard index < end else { return nil }
        return text.units.withUnsafeBufferPointer { longest($0, index, end) }
    }

    /// The first place in a range where a phrase stands.
    public func first(in text: FoldedText, _ range: Range<Int>) -> (start: Int, number: Int, count: Int)? {
        text.units.withUnsafeBufferPointer { source in
            beginners.withUnsafeBufferPointer { beginners in
                var index = range.lowerBound
                while index < range.upperBound {
                    let unit = Int(source[index])
                    if beginners[unit >> 6] & (1 << UInt64(unit & 63)) != 0,
                        let match = longest(source, index, range.upperBound)
                    {
                        return (index, match.number, match.count)
                    }
                    index += 1
                }
                return nil
            }
        }
    }

    @inline(__always)
    private func longest(
        _ source: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int
    ) -> (number: Int, count: Int)? {
        let group = Int(groupOfUnit[Int(source[index])])
        guard group != 0 else { return nil }
        var entry = Int(groupStarts[group])
        let last = Int(groupStarts[group + 1])
        while entry < last {
            let (number, start, count) = order[entry]
            if stands(Int(start), Int(count), source, index, end) { return (Int(number), Int(count)) }
            entry += 1
        }
        return nil
    }

    @inline(__always)
    private func stands(
        _ start: Int, _ count: Int, _ source: UnsafeBufferPointer<UInt16>, _ index: Int, _ end: Int
    ) -> Bool {
        guard end - index >= count else { return false }
        var offset = 1
        while offset < count {
            if source[index + offset] != units[start + offset] { return false }
            offset += 1
        }
        return true
    }
}
