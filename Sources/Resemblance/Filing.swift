/// Where a passage is kept so that those that resemble it are found without a look at the others.
///
/// Passages of a likeness of ``LeastLikeness/acrossLedgers`` and more share some of what they are filed under, whenever each of
/// them was filed: of its shingles, in an order that never changes, a passage is filed under as many of the first as it takes
/// (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). The order begins with the rare ones; that decides only how fast it is.
///
/// Ledgers keep filings. Where letters are folded otherwise, or other words are ritual, their indexes have to follow the journal anew:
/// a migration of any kind sees to that.
public struct Filing: Sendable, Equatable {
    /// What it is filed under, the rarest first; nothing where the passage has fewer than three letters.
    public let shingles: [Int]
    /// How many different shingles the passage has.
    public let size: Int

    /// Files a passage.
    public init(_ passage: Letters) {
        let ordered = Self.ordered(passage.units)
        size = ordered.count
        let filed = ordered.isEmpty ? 0 : ordered.count - Self.least.leastShared(of: ordered.count) + 1
        shingles = ordered.prefix(filed).map { Int($0 & Shingle.mask) }
    }

    /// How many shingles a passage can have that is like this one.
    public var partnerSizes: ClosedRange<Int> {
        Self.least.leastShared(of: size)...Self.least.mostShingles(besides: size, without: 0)
    }

    /// Under how many of the same shingles a passage of this size is filed at least, if it is like this one.
    ///
    /// What both have beyond the end of what the one is filed under cannot be more than what is left of it there.
    public func leastCommon(withOneOf other: Int) -> Int {
        let beyond = max(Self.least.leastShared(of: size), Self.least.leastShared(of: other)) - 1
        return max(1, Self.least.leastShared(ofTogether: size + other) - beyond)
    }

    private static let least = LeastLikeness.acrossLedgers

    /// The different shingles, each below a number that says how common it is.
    private static func ordered(_ units: [UInt16]) -> [UInt64] {
        guard units.count >= 3 else { return [] }
        var numbers: [UInt64] = []
        numbers.reserveCapacity(units.count - 2)
        units.forEachShingle(in: units.indices) { numbers.append($0) }
        for index in numbers.indices {
            let commonness = Commonness.of(units[index], units[index + 1], units[index + 2])
            numbers[index] |= commonness << UInt64(Shingle.bits)
        }
        numbers.sort()
        return numbers.indices.filter { $0 == 0 || numbers[$0] != numbers[$0 - 1] }.map { numbers[$0] }
    }
}
