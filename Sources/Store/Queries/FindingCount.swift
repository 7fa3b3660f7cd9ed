public import Rectification

/// How many findings of an inspection have the same headings and the same status.
public struct FindingCount: Sendable, Hashable {
    /// The headings above them, outer to inner.
    public let headings: [String]
    /// The status; absent where nobody states one.
    public let status: DeclaredStatus?
    /// How many there are.
    public let count: Int

    /// Creates a count.
    public init(headings: [String], status: DeclaredStatus?, count: Int) {
        self.headings = headings
        self.status = status
        self.count = count
    }
}
