import HashChain
import Rectification
public import Store

/// The use case behind a server's readiness: whether the ledger answers.
public struct CheckReadiness: Sendable {
    private let store: any LedgerStore

    /// Prepares to ask a ledger.
    public init(_ store: any LedgerStore) { self.store = store }

    /// Reads a little, and throws where that is not possible.
    public func check() async throws {
        _ = try await store.read { reader in try reader.tip(of: .installation).head.sequence }
    }
}
