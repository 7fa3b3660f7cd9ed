/// Of a passage's shingles, a bit for each of 256 kinds.
///
/// As many bits as differ between sketches made alike, shingles differ at least; that is asked before letters are compared.
struct Sketch {
    private var bits: SIMD4<UInt64> = .zero

    /// Notes of which kinds the number of a passage's different shingles is odd; that hides the least.
    init(oddOf shingles: [UInt64]) {
        withUnsafeMutableBytes(of: &bits) { bits in
            let words = bits.assumingMemoryBound(to: UInt64.self)
            for shingle in shingles { words[Self.word(of: shingle)] ^= Self.bit(of: shingle) }
        }
    }

    /// Notes of which kinds a passage has any; repeated shingles need not be put aside before.
    init(anyOf passage: Letters) {
        withUnsafeMutableBytes(of: &bits) { bits in
            let words = bits.assumingMemoryBound(to: UInt64.self)
            passage.units.forEachShingle(in: passage.units.indices) { shingle in
                words[Self.word(of: shingle)] |= Self.bit(of: shingle)
            }
        }
    }

    // Other bits of the number tell its kind than those by which it is filed or ordered.
    @inline(__always)
    private static func word(of shingle: UInt64) -> Int { Int(truncatingIfNeeded: shingle >> 22) & 3 }

    @inline(__always)
    private static func bit(of shingle: UInt64) -> UInt64 { 1 &<< (shingle >> 16) }

    /// Whether it can be seen that more shingles differ than so many.
    @inline(__always)
    func differs(from other: Self, inMoreThan most: Int) -> Bool {
        let odd = bits ^ other.bits
        // Half of the kinds are enough to tell what has little in common.
        let half = odd[0].nonzeroBitCount + odd[1].nonzeroBitCount
        return half > most || half + odd[2].nonzeroBitCount + odd[3].nonzeroBitCount > most
    }
}
