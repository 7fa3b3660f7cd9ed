/// Of a passage's shingles, for each of 256 kinds, whether there is any.
///
/// As many bits as differ, shingles differ at least; that is asked before letters are compared.
struct Sketch {
    private var bits: SIMD4<UInt64> = .zero

    /// Sketches a passage that has these shingles.
    init(_ shingles: [UInt64]) {
        withUnsafeMutableBytes(of: &bits) { bits in
            let words = bits.assumingMemoryBound(to: UInt64.self)
            for shingle in shingles { Self.mark(shingle, in: words) }
        }
    }

    /// Sketches a passage.
    init(_ passage: Letters) {
        withUnsafeMutableBytes(of: &bits) { bits in
            let words = bits.assumingMemoryBound(to: UInt64.self)
            passage.units.forEachShingle(in: passage.units.indices) { Self.mark($0, in: words) }
        }
    }

    @inline(__always)
    private static func mark(_ shingle: UInt64, in words: UnsafeMutableBufferPointer<UInt64>) {
        // Other bits of the number than those by which it is filed or ordered.
        let kind = Int(truncatingIfNeeded: shingle >> 16) & 0xFF
        words[kind >> 6] |= 1 &<< UInt64(kind & 63)
    }

    /// Whether it can be seen that more shingles differ than so many.
    @inline(__always)
    func differs(from other: Self, inMoreThan most: Int) -> Bool {
        let odd = bits ^ other.bits
        // Half of the kinds are enough to tell what has little in common.
        let half = odd[0].nonzeroBitCount + odd[1].nonzeroBitCount
        return half > most || half + odd[2].nonzeroBitCount + odd[3].nonzeroBitCount > most
    }
}
