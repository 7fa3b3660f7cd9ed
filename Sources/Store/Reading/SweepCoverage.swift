/// Which erasures left no trace in what a ledger is kept in.
public struct SweepCoverage: Sendable, Hashable {
    /// The arrival of the last erasure that was swept; 0 when none was.
    public let swept: Int
    /// The arrival of the last erasure; 0 when there is none.
    public let last: Int

    /// Creates a coverage.
    public init(swept: Int, last: Int) {
        self.swept = swept
        self.last = last
    }

    /// Whether there is nothing left to sweep.
    public var isComplete: Bool { swept >= last }
}
