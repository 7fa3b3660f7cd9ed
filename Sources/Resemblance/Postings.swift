/// Which passages are filed under which shingles.
///
/// Shingles are thrown into bins; a bin is a chain of blocks of eight words, one line of the processor's cache each. The first word
/// says which block follows and how many entries there are, the others are entries: a passage, how many shingles it
/// has, and a few bits of the shingle, for a bin holds several.
struct Postings {
    private var heads: [UInt32]
    private var words: [UInt64] = [0, 0, 0, 0, 0, 0, 0, 0]
    private let shift: UInt64

    private static let room = 7

    /// Prepares bins for so many entries, of which no more will come in the end than twice as many.
    init(expecting count: Int) {
        var bits = 8
        while bits < 26, 1 << (bits + 2) < count { bits += 1 }
        heads = [UInt32](repeating: 0, count: 1 << bits)
        shift = UInt64(Shingle.bits - bits)
        words.reserveCapacity(8 * (count / 4 + heads.count / 2))
    }

    /// Files a passage of so many shingles under one of them.
    mutating func file(_ passage: UInt32, of count: Int, under shingle: UInt64) {
        let bin = Int(shingle >> shift)
        var block = Int(heads[bin])
        var entries = Int(words[8 * block] >> 32)
        if block == 0 || entries == Self.room {
            let next = UInt64(block)
            block = words.count / 8
            entries = 0
            words.append(next)
            for _ in 0..<Self.room { words.append(0) }
            heads[bin] = UInt32(block)
        }
        words[8 * block + 1 + entries] = Self.tag(shingle) << 48 | UInt64(min(count, 0xFFFF)) << 32 | UInt64(passage)
        words[8 * block] += 1 << 32
    }

    /// Calls with the passages of so many shingles that are filed under a shingle, and a few others.
    @inline(__always)
    func forEach(under shingle: UInt64, counting counts: ClosedRange<Int>, _ body: (UInt32) -> Void) {
        let tag = Self.tag(shingle)
        let least = UInt64(min(counts.lowerBound, 0xFFFF))
        let span = UInt64(min(counts.upperBound, 0xFFFF)) - least
        words.withUnsafeBufferPointer { words in
            var block = Int(heads[Int(shingle >> shift)])
            while block != 0 {
                let head = words[8 * block]
                for index in 8 * block + 1..<8 * block + 1 + Int(head >> 32) {
                    let entry = words[index]
                    if entry >> 48 == tag, (entry >> 32 & 0xFFFF) &- least <= span {
                        body(UInt32(truncatingIfNeeded: entry))
                    }
                }
                block = Int(head & 0xFFFF_FFFF)
            }
        }
    }

    private static func tag(_ shingle: UInt64) -> UInt64 { shingle & 0xFFFF }
}
