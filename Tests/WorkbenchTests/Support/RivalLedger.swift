import HashChain
import Rectification
import Store
import Synchronization

/// A ledger in which somebody else is faster, so many times.
final class RivalLedger: LedgerStore {
    private let store: any LedgerStore
    private let limit: Int
    private let count = Atomic(0)

    init(_ store: any LedgerStore, collisions: Int) {
        self.store = store
        limit = collisions
    }

    /// How often somebody else was faster.
    var collisions: Int { count.load(ordering: .relaxed) }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }

    func append(_ request: AppendRequest) async throws(StoreError) -> AppendReceipt {
        if collisions < limit, let state = request.decision.continuations.first?.state {
            count.add(1, ordering: .relaxed)
            throw .movedHead(expected: state.head, found: state.head)
        }
        return try await store.append(request)
    }

    func append(_ checkpoint: SignedCheckpoint) async throws(StoreError) { try await store.append(checkpoint) }

    func change(_ desk: [DeskChange]) async throws(StoreError) { try await store.change(desk) }

    func rebuildViews(order: [StreamName]?) async throws(StoreError) { try await store.rebuildViews(order: order) }

    func followJournal(limit: Int) async throws(StoreError) -> SearchCoverage {
        try await store.followJournal(limit: limit)
    }

    func sweepErased() async throws(StoreError) { try await store.sweepErased() }
    func clearSearchIndex() async throws(StoreError) { try await store.clearSearchIndex() }

    func close() throws(StoreError) { try store.close() }
}
