import Store
import Synchronization
import Workbench

/// The ledgers that a command has opened: no command need think of closing them, and none is left open when one fails.
final class OpenLedgers: Sendable {
    private let source: LedgerEngine
    private let stores = Mutex<[any LedgerStore]>([])

    init(_ source: LedgerEngine) { self.source = source }

    /// Opens and makes ledgers as the source does.
    var engine: LedgerEngine {
        LedgerEngine(
            open: { path throws(StoreError) in self.kept(try await self.source.open(path)) },
            create: { path throws(StoreError) in self.kept(try await self.source.create(path)) },
            evidence: source.evidence, copy: source.copy, schema: source.schema, migrate: source.migrate)
    }

    /// Closes them all, so that each is one file again.
    func close() throws(StoreError) {
        for store in stores.withLock({ $0 }) { try store.close() }
    }

    private func kept(_ store: any LedgerStore) -> any LedgerStore {
        stores.withLock { $0.append(store) }
        return store
    }
}
