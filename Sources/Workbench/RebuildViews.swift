public import Store

/// The use case behind `rebuild`: every view and the search index made anew from the journal.
public struct RebuildViews: Sendable {
    private let store: any LedgerStore

    /// Prepares to rebuild.
    public init(_ store: any LedgerStore) { self.store = store }

    /// Rebuilds the views, all or nothing, and then the index, which finds what it has already.
    /// - Returns: How many streams of records the views come from.
    public func rebuild() async throws -> Int {
        try await store.rebuildViews(order: nil)
        try await store.clearSearchIndex()
        _ = try await FollowJournal(store).catchUp()
        return try await store.read { reader in try reader.heads().count }
    }
}
