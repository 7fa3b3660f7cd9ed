public import Store

/// What every engine must do, each as a check that both engines' tests run.
public struct Conformance: Sendable, CustomStringConvertible {
    /// What is checked, in Chinese.
    public let name: String
    /// Checks it on an empty ledger.
    public let check: @Sendable (any LedgerStore) async throws -> Void

    public var description: String { name }

    /// Every check.
    public static let all = appending + guarding + viewing
}

/// An engine did not do what it must.
public struct Divergence: Error, CustomStringConvertible {
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

/// Throws unless the body throws this error and the ledger is then as before.
func requireUnchanged<Failure: Error & Equatable>(
    _ store: any LedgerStore, throws expected: (Failure) -> Bool, line: UInt = #line, _ body: () async throws -> Void
) async throws {
    let before = try await Snapshot.of(store)
    do {
        try await body()
        throw Divergence("应当被拒绝", line: line)
    } catch let failure as Failure {
        try require(expected(failure), "拒绝的原因不对：\(failure)", line: line)
    }
    try require(try await Snapshot.of(store) == before, "被拒绝后台账应当不变", line: line)
}
