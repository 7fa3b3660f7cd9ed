/// Where things stood first, found again by their fingerprints.
///
/// A table with open addressing and eight bytes for each thing: a dictionary of a million lines would take longer
/// to fill than the lines to read.
struct FirstPlaces {
    private struct Slot {
        /// Half of the fingerprint; the other half chose the slot.
        var print: UInt32 = 0
        /// The order plus one; 0 while the slot is empty.
        var mark: UInt32 = 0
    }

    private var slots: [Slot]
    // A text made so that all its lines crowd into one place is looked through in linear time, too.
    private static let longestSearch = 64

    /// A table for at most so many things.
    init(count: Int) {
        var size = 16
        while size < count + count / 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    /// The order of the first thing that is the same as this one; absent for the first itself, which is kept.
    mutating func first(like fingerprint: UInt64, order: Int, isSame: (Int) -> Bool) -> Int? {
        let print = UInt32(truncatingIfNeeded: fingerprint >> 32)
        var slot = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
        for _ in 0..<Self.longestSearch {
            let known = slots[slot]
            guard known.mark > 0 else {
                slots[slot] = Slot(print: print, mark: UInt32(order + 1))
                return nil
            }
            if known.print == print, isSame(Int(known.mark) - 1) { return Int(known.mark) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
