/// How alike two passages are: the share of their shingles that both have (Jaccard).
public struct Likeness: Sendable, Hashable, Comparable {
    /// How many shingles both have.
    public let shared: Int
    /// How many there are in all.
    public let total: Int

    init(shared: Int, total: Int) { (self.shared, self.total) = (shared, total) }

    /// Compares two passages.
    public init(_ first: Letters, _ second: Letters) {
        var table = ShingleTable()
        self = table.likeness(first, second)
    }

    /// The share, 0 to 1.
    public var value: Double { total == 0 ? 0 : Double(shared) / Double(total) }

    /// Orders by the share.
    public static func < (lower: Self, higher: Self) -> Bool {
        lower.shared * higher.total < higher.shared * lower.total
    }
}

/// The likeness from which on passages are said to resemble each other.
public struct LeastLikeness: Sendable, Hashable {
    /// In thousandths, 1 to 1,000.
    public let thousandths: Int

    /// A bound in thousandths, which is taken into 1 to 1,000.
    public init(thousandths: Int) { self.thousandths = min(max(thousandths, 1), 1_000) }

    /// Whether a likeness reaches it.
    public func admits(_ likeness: Likeness) -> Bool {
        likeness.shared * 1_000 >= likeness.total * thousandths && likeness.shared > 0
    }

    /// How many shingles of a passage must be in another at least.
    func leastShared(of count: Int) -> Int { (count * thousandths + 999) / 1_000 }

    /// Up to what size a passage can be like one of so many shingles of which so many, the rarest, are not shared.
    func mostShingles(besides count: Int, without missing: Int) -> Int {
        (count - missing) * (1_000 + thousandths) / thousandths - count
    }

    /// How many of the rarest shingles the smaller of two passages, or one of two of the same size, has to be filed under.
    func leading(of count: Int) -> Int {
        count - (2 * count * thousandths + 999 + thousandths) / (1_000 + thousandths) + 1
    }

    /// How many shingles two passages must share that have so many together.
    func leastShared(ofTogether count: Int) -> Int { (count * thousandths + thousandths + 999) / (1_000 + thousandths) }

    /// In how many shingles two passages may differ that have so many together.
    func mostDifferent(ofTogether count: Int) -> Int { count - 2 * leastShared(ofTogether: count) }

    /// In how many shingles a passage of so many can differ from one that it is like: what it lacks and what it has alone.
    func mostDifferent(from count: Int) -> Int { count * (1_000 - thousandths) / thousandths }
}

extension LeastLikeness {
    /// Edited copies within one document: 0.7.
    public static let withinDocument = Self(thousandths: 700)
    /// Texts of different documents or ledgers: 0.8.
    public static let acrossLedgers = Self(thousandths: 800)
}
