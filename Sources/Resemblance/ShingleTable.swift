/// The different shingles of one passage, kept so that those of others can be looked up among them.
///
/// One table serves passage after passage: entries of former ones are told by their round.
struct ShingleTable {
    private struct Entry {
        var shingle: UInt64
        var round: UInt32
        /// The last comparison in which the other passage had the shingle as well.
        var comparison: UInt32
    }

    /// The different shingles, in the order in which they came.
    private(set) var shingles: [UInt64] = []
    // As many as a power of two, and at most half of them in use.
    private var entries: [Entry] = []
    private var round: UInt32 = 0
    private var comparison: UInt32 = 0

    /// Takes the shingles of a passage in the place of those before.
    mutating func take(_ units: [UInt16], _ range: Range<Int>) {
        if entries.count < 2 * range.count || entries.isEmpty || round == .max { clear(for: range.count) }
        round += 1
        var found: [UInt64] = []
        swap(&found, &shingles)
        found.removeAll(keepingCapacity: true)
        found.reserveCapacity(range.count)
        let (round, mask) = (round, entries.count - 1)
        entries.withUnsafeMutableBufferPointer { entries in
            units.forEachShingle(in: range) { shingle in
                var place = Int(truncatingIfNeeded: shingle) & mask
                while entries[place].round == round {
                    if entries[place].shingle == shingle { return }
                    place = (place + 1) & mask
                }
                entries[place] = Entry(shingle: shingle, round: round, comparison: 0)
                found.append(shingle)
            }
        }
        swap(&found, &shingles)
        comparison = 0
    }

    /// How many different shingles another passage shares with the one taken.
    mutating func shared(with units: [UInt16], _ range: Range<Int>) -> Int {
        comparison += 1
        var shared = 0
        let (round, comparison, mask) = (round, comparison, entries.count - 1)
        entries.withUnsafeMutableBufferPointer { entries in
            units.forEachShingle(in: range) { shingle in
                var place = Int(truncatingIfNeeded: shingle) & mask
                while entries[place].round == round {
                    if entries[place].shingle == shingle {
                        if entries[place].comparison != comparison {
                            entries[place].comparison = comparison
                            shared += 1
                        }
                        return
                    }
                    place = (place + 1) & mask
                }
            }
        }
        return shared
    }

    /// How alike two passages are; the second is taken.
    mutating func likeness(_ first: Letters, _ second: Letters) -> Likeness {
        take(first.units, first.units.indices)
        let count = shingles.count
        take(second.units, second.units.indices)
        let shared = shared(with: first.units, first.units.indices)
        return Likeness(shared: shared, total: count + shingles.count - shared)
    }

    private mutating func clear(for count: Int) {
        var room = 64
        while room < 2 * count { room *= 2 }
        entries = [Entry](repeating: Entry(shingle: 0, round: 0, comparison: 0), count: room)
        round = 0
    }
}
