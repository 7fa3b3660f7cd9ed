/// Three letters in a row, as a number of 48 bits: equal for equal letters only, and spread evenly.
enum Shingle {
    static let bits = 48
    static let mask: UInt64 = (1 << 48) - 1

    /// Calls with every shingle of some letters, repeated ones each time.
    @inline(__always)
    static func forEach(in units: UnsafeBufferPointer<UInt16>, _ body: (UInt64) -> Void) {
        guard units.count >= 3 else { return }
        var raw = UInt64(units[0]) << 16 | UInt64(units[1])
        for index in 2..<units.count {
            raw = (raw << 16 | UInt64(units[index])) & mask
            body(mixed(raw))
        }
    }

    /// One number for each: every step can be undone.
    @inline(__always)
    private static func mixed(_ raw: UInt64) -> UInt64 {
        var number = raw ^ (raw >> 25)
        number = (number &* 0x9E37_79B9_7F4B) & mask
        number ^= number >> 23
        number = (number &* 0xC2B2_AE3D_27D5) & mask
        return number ^ (number >> 24)
    }
}

extension [UInt16] {
    /// Calls with every shingle of a range of letters, repeated ones each time.
    @inline(__always)
    func forEachShingle(in range: Range<Int>, _ body: (UInt64) -> Void) {
        withUnsafeBufferPointer { Shingle.forEach(in: UnsafeBufferPointer(rebasing: $0[range]), body) }
    }
}
