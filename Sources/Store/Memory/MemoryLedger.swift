public import HashChain
public import Rectification
import Synchronization

/// A ledger in memory, for tests and trials; it is gone with its last user.
public final class MemoryLedger: LedgerStore {
    private let contents = Mutex(MemoryContents())
    private let random: RandomSource

    /// Creates an empty ledger.
    /// - Parameter random: What the salts of the records are made of.
    public init(random: RandomSource) {
        self.random = random
    }

    /// Reads at one moment; see ``LedgerStore/read(_:)``.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        let snapshot = contents.withLock { $0 }
        return try body(MemoryTransaction(snapshot))
    }

    /// Records what a command decided.
    public func append(_ request: AppendRequest) async throws(StoreError) -> AppendReceipt {
        let prepared = try PreparedAppend(request, salts: random)
        return try write { transaction throws(StoreError) in try transaction.append(prepared) }
    }

    /// Keeps a checkpoint that follows the last one.
    public func append(_ checkpoint: SignedCheckpoint) async throws(StoreError) {
        try write { transaction throws(StoreError) in try transaction.append(checkpoint) }
    }

    /// Changes drafts, all of them or none.
    public func change(_ desk: [DeskChange]) async throws(StoreError) {
        try write { transaction throws(StoreError) in try transaction.apply(desk) }
    }

    /// Makes every view row anew; see ``LedgerStore/rebuildViews(order:)``.
    public func rebuildViews(order: [StreamName]?) async throws(StoreError) {
        try write { transaction throws(StoreError) in try transaction.rebuildViews(order: order) }
    }

    /// Does nothing: what is removed from memory leaves no trace.
    public func sweepErased() {}

    /// Takes the next records into the search index.
    public func followJournal(limit: Int) async throws(StoreError) -> SearchCoverage {
        try write { transaction throws(StoreError) in try transaction.followJournal(limit: limit) }
    }

    /// Empties the search index.
    public func clearSearchIndex() async throws(StoreError) {
        try write { transaction throws(StoreError) in transaction.removeAllEntries() }
    }

    /// Does nothing.
    public func close() {}

    /// Whatever the body throws, nothing is kept of what it did.
    private func write<Value: Sendable>(
        _ body: (MemoryTransaction) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try contents.withLock { contents throws(StoreError) in
            let transaction = MemoryTransaction(contents)
            let value = try body(transaction)
            contents = transaction.contents
            return value
        }
    }
}
