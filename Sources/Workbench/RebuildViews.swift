public import Store

/// The use case behind `rebuild`: every view made anew from the journal.
public struct RebuildViews: Sendable {
    private let store: any LedgerStore

    /// Prepares to rebuild.
    public init(_ store: any LedgerStore) { self.store = store }

    /// Rebuilds, all or nothing.
    /// - Returns: How many streams of records the views come from.
    public func rebuild() async throws -> Int {
        try await store.rebuildViews(order: nil)
        return try await store.read { reader in try reader.heads().count }
    }
}
