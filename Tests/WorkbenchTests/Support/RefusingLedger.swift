import HashChain
import Rectification
import Store

/// A ledger that can be read and refuses everything else for one reason.
struct RefusingLedger: LedgerStore {
    let store: any LedgerStore
    let reason: StoreError

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }

    func append(_ request: AppendRequest) async throws(StoreError) -> AppendReceipt { throw reason }
    func append(_ checkpoint: SignedCheckpoint) async throws(StoreError) { throw reason }
    func change(_ desk: [DeskChange]) async throws(StoreError) { throw reason }
    func rebuildViews(order: [StreamName]?) async throws(StoreError) { throw reason }
    func followJournal(limit: Int) async throws(StoreError) -> SearchCoverage { throw reason }
    func sweepErased() async throws(StoreError) { throw reason }
    func clearSearchIndex() async throws(StoreError) { throw reason }
    func close() throws(StoreError) {}
}
