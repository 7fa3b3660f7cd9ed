/// The fingerprints of things in a row, of which any two stretches are compared at once, however long they are.
struct Fingerprints {
    private let prints: [UInt64]
    /// For each place the sum of all fingerprints before it, the one at `place` times `factor` to the power of `place`.
    private let sums: [UInt64]

    // Odd, so that no power of it loses a bit.
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(_ prints: [UInt64]) {
        self.prints = prints
        var sums: [UInt64] = [0]
        sums.reserveCapacity(prints.count + 1)
        var sum: UInt64 = 0
        var power: UInt64 = 1
        for print in prints {
            sum &+= print &* power
            power &*= Self.factor
            sums.append(sum)
        }
        self.sums = sums
    }

    subscript(place: Int) -> UInt64 { prints[place] }

    /// Whether two stretches have the same fingerprints; seldom said of others.
    func areEqual(_ earlier: Int, _ later: Int, count: Int) -> Bool {
        let first = sums[earlier + count] &- sums[earlier]
        let second = sums[later + count] &- sums[later]
        return first &* Self.power(later - earlier) == second
    }

    private static func power(_ exponent: Int) -> UInt64 {
        var (result, base, rest): (UInt64, UInt64, Int) = (1, factor, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result &*= base }
            base &*= base
            rest >>= 1
        }
        return result
    }
}
