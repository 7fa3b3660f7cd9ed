import Commands
import Foundation
import Rectification
import Store
import StoreSQLite
import Web
import Workbench

let random = RandomSource.system
let engine = LedgerEngine(
    open: { path throws(StoreError) in try SQLiteLedger(path: path, random: random) },
    create: { path throws(StoreError) in try SQLiteLedger.create(path: path, random: random) },
    evidence: { path in EvidenceFolder(besideLedger: path, random: random) },
    copy: { path, copy throws(StoreError) in try SQLiteLedger.copy(path: path, to: copy, random: random) },
    schema: { path throws(StoreError) in try SQLiteLedger.schema(path: path) },
    migrate: { path throws(StoreError) in try SQLiteLedger.migrate(path: path) })
let surroundings = Surroundings(
    console: .standard(), environment: ProcessInfo.processInfo.environment, files: .local(), engine: engine,
    circumstances: Circumstances(now: { Int64(Date().timeIntervalSince1970 * 1000) }, random: random),
    interruption: .standard(), pages: .web)
let status = await Program(in: surroundings).run(Array(CommandLine.arguments.dropFirst()))
exit(status.rawValue)
