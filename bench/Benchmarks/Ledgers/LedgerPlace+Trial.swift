import Rectification
import Store
import StoreSQLite
import Workbench

extension LedgerPlace {
    /// Where use cases work that are handed an open ledger, or that make one; nothing in it is secret.
    static func trial(path: String = "", _ circumstances: Circumstances) -> LedgerPlace {
        LedgerPlace(path: path, engine: engine, files: files, circumstances: circumstances)
    }

    private static let files = FileAccess.local()
    private static let random = RandomSource.repeatable(seed: 1)
    private static let engine = LedgerEngine(
        open: { path throws(StoreError) in try SQLiteLedger(path: path, random: random) },
        create: { path throws(StoreError) in try SQLiteLedger.create(path: path, random: random) },
        evidence: { _ in MemoryEvidence() },
        copy: { path, copy throws(StoreError) in try SQLiteLedger.copy(path: path, to: copy, random: random) },
        schema: { path throws(StoreError) in try SQLiteLedger.schema(path: path) },
        migrate: { path throws(StoreError) in try SQLiteLedger.migrate(path: path) })
}
