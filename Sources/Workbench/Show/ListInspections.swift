public import Store

/// The use case behind `inspections`: what is in the ledger.
public struct ListInspections: Sendable {
    private let store: any LedgerStore

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore) { self.store = store }

    /// Every inspection, the latest first.
    public func list() async throws -> [InspectionSummary] {
        try await store.read { reader in try reader.inspections() }
    }
}
