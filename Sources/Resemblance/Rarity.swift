/// The order of shingles by which passages are filed: the rare ones first.
///
/// It is learnt from a sample and then stays as it is, so that every passage is filed by the same order; that it is the
/// same matters for what is found, how good it is only for how fast.
struct Rarity {
    // How often the shingles of each number's last bits were in the sample, as far as 255.
    private var counts: [UInt8] = [0]

    /// An order in which no shingle is rarer than another.
    init() {}

    /// Prepares to learn from so many shingles.
    init(learningFrom count: Int) {
        var room = 1_024
        while room < count, room < 1 << 24 { room *= 2 }
        counts = [UInt8](repeating: 0, count: room)
    }

    /// Learns from a passage.
    mutating func learn(_ units: [UInt16], _ range: Range<Int>) {
        let mask = counts.count - 1
        counts.withUnsafeMutableBufferPointer { counts in
            units.forEachShingle(in: range) { shingle in
                let place = Int(truncatingIfNeeded: shingle) & mask
                if counts[place] != .max { counts[place] += 1 }
            }
        }
    }

    /// The rarest of some shingles, the rarest first.
    func rarest(_ wanted: Int, of shingles: [UInt64], into ranked: inout [UInt64]) {
        ranked.removeAll(keepingCapacity: true)
        ranked.append(contentsOf: shingles)
        let mask = counts.count - 1
        counts.withUnsafeBufferPointer { counts in
            ranked.withUnsafeMutableBufferPointer { ranked in
                for index in ranked.indices {
                    let count = counts[Int(truncatingIfNeeded: ranked[index]) & mask]
                    ranked[index] |= UInt64(count) << UInt64(Shingle.bits)
                }
                Self.bringForward(wanted, of: ranked)
                ranked[..<wanted].sort()
                for index in 0..<wanted { ranked[index] &= Shingle.mask }
            }
        }
        ranked.removeLast(ranked.count - wanted)
    }

    /// Brings the least numbers to the front (Hoare's selection); all are different.
    private static func bringForward(_ wanted: Int, of numbers: UnsafeMutableBufferPointer<UInt64>) {
        var (low, high) = (0, numbers.count - 1)
        while low < high {
            let pivot = numbers[(low + high) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while numbers[left] < pivot { left += 1 }
                while numbers[right] > pivot { right -= 1 }
                if left <= right {
                    numbers.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if wanted - 1 <= right {
                high = right
            } else if wanted - 1 >= left {
                low = left
            } else {
                return
            }
        }
    }
}
