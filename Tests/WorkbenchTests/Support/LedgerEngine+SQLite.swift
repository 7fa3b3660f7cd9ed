import Rectification
import Store
import StoreSQLite

@testable import Workbench

extension LedgerEngine {
    /// The engine in use, with chance that repeats itself.
    static func sqlite(_ random: RandomSource) -> LedgerEngine {
        LedgerEngine(
            open: { path throws(StoreError) in try SQLiteLedger(path: path, random: random) },
            create: { path throws(StoreError) in try SQLiteLedger.create(path: path, random: random) },
            evidence: { EvidenceFolder(besideLedger: $0, random: random) },
            copy: { path, copy throws(StoreError) in try SQLiteLedger.copy(path: path, to: copy, random: random) },
            schema: { path throws(StoreError) in try SQLiteLedger.schema(path: path) },
            migrate: { path throws(StoreError) in try SQLiteLedger.migrate(path: path) })
    }
}
