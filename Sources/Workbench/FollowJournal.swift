public import Store

/// The use case that brings the search index up to the journal: after an import, after a rebuild, and while serving.
///
/// When nothing is new it only reads two numbers. Each batch is a transaction of its own, so that others can write in between.
public struct FollowJournal: Sendable {
    private let store: any LedgerStore
    private let batch: Int

    /// Prepares to follow.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - batch: How many records one transaction takes.
    public init(_ store: any LedgerStore, batch: Int = 20_000) {
        self.store = store
        self.batch = batch
    }

    /// Follows until nothing is left to follow, or nobody can write.
    /// - Parameter shouldStop: Asked before each batch.
    /// - Returns: How far the index is then.
    /// - Throws: ``StoreError``, also when a record cannot be read.
    public func catchUp(shouldStop: () -> Bool = { false }) async throws -> SearchCoverage {
        var coverage = try await store.read { reader in try reader.searchCoverage() }
        do throws(StoreError) {
            while !coverage.isComplete, !shouldStop() { coverage = try await store.followJournal(limit: batch) }
        } catch .readOnly {
            // What is indexed is found; whoever shows it says how far that is.
        }
        return coverage
    }
}
