public import Store

/// What every engine must do, each as a check that both engines' tests run.
public struct Conformance: Sendable, CustomStringConvertible {
    /// What is checked, in Chinese.
    public let name: String
    /// Checks it on an empty ledger.
    public let check: @Sendable (any LedgerStore) async throws -> Void

    /// What is checked.
    public var description: String { name }

    /// Every check.
    public static let all =
        appending + guarding + viewing + querying + searching + resembling + looking + erasing + receiving + desk
}

/// An engine did not do what it must.
public struct Divergence: Error, CustomStringConvertible {
    /// What was wanted.
    public let description: String

    /// Creates a divergence that says what was wanted.
    public init(_ wanted: String, line: UInt = #line) {
        description = "\(wanted)（第 \(line) 行）"
    }
}

/// Throws unless the condition holds.
func require(_ condition: Bool, _ wanted: String, line: UInt = #line) throws(Divergence) {
    if !condition { throw Divergence(wanted, line: line) }
}

/// What the body is refused with; throws when it is not, or when the ledger is then not as it was.
func refusal(
    by store: any LedgerStore, line: UInt = #line, of body: () async throws -> Void
) async throws -> any Error {
    let before = try await Snapshot.of(store)
    do {
        try await body()
    } catch {
        try require(try await Snapshot.of(store) == before, "被拒绝后台账应当不变", line: line)
        return error
    }
    throw Divergence("应当被拒绝", line: line)
}
