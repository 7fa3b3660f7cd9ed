import Glibc

/// Memory for much, in pages of 2 MB where the system gives them.
///
/// A long text fills arrays that are as long, once. With pages of 4 KB the system stopped the reading of one notice of
/// 256 MB 150,000 times to hand them over, a fifth of the time that reading took (docs/benchmarks.md).
public enum LargePages {
    private static let size = 2 << 20

    /// Asks for large pages under memory that nobody has written to yet; it is a hint, and nothing depends on it.
    public static func hint(_ memory: UnsafeMutableRawBufferPointer) {
        guard memory.count >= 4 * size, let start = memory.baseAddress else { return }
        let first = start.alignedUp(toMultipleOf: size)
        let last = (start + memory.count).alignedDown(toMultipleOf: size)
        madvise(first, last - first, MADV_HUGEPAGE)
    }
}

extension Array {
    /// An empty array with room for so many elements, in large pages when they are many.
    public init(reserving count: Int) {
        self.init(unsafeUninitializedCapacity: count) { elements, used in
            LargePages.hint(UnsafeMutableRawBufferPointer(elements))
            used = 0
        }
    }
}
