/// Of a passage's shingles, for each of 256 kinds, whether their number is odd.
///
/// As many bits as differ, shingles differ at least; that is asked before letters are compared.
struct Sketch {
    private var bits: SIMD4<UInt64> = .zero

    init(_ shingles: [UInt64]) {
        withUnsafeMutableBytes(of: &bits) { bytes in
            let words = bytes.assumingMemoryBound(to: UInt64.self)
            for shingle in shingles {
                // Other bits of the number than those by which it is filed or ordered.
                let kind = Int(truncatingIfNeeded: shingle >> 16) & 0xFF
                words[kind >> 6] ^= 1 &<< UInt64(kind & 63)
            }
        }
    }

    /// How many shingles differ at least.
    @inline(__always)
    func difference(from other: Self) -> Int {
        let odd = bits ^ other.bits
        return odd[0].nonzeroBitCount + odd[1].nonzeroBitCount + odd[2].nonzeroBitCount + odd[3].nonzeroBitCount
    }
}
