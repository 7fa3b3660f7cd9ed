import GRDB
import HashChain
import Rectification
import Resemblance
import Store
import StoreTesting
import Testing

@testable import StoreSQLite

@Suite struct MigrationTests {
    /// The schema of a later release, which has one step more.
    private func later(_ step: String = "CREATE TABLE later (id TEXT)") -> Schema {
        Schema(steps: Migrations.all + [step])
    }

    /// A ledger of this release with records in it, closed.
    private func ledger(in folder: TemporaryFolder) async throws -> (path: String, before: Snapshot) {
        let path = folder.path("台账.db")
        let store = try SQLiteLedger.create(path: path, random: .seeded(1))
        try await Workload(trial: Trial(store: store, seed: 5), seed: 6).run(steps: 12)
        let before = try await Snapshot.of(store)
        try store.close()
        return (path, before)
    }

    @Test func `旧结构的台账先要升级`() async throws {
        try await TemporaryFolder.with { folder in
            let (path, _) = try await ledger(in: folder)
            let known = Migrations.all.count
            #expect(throws: StoreError.olderSchema(found: known, known: known + 1)) {
                try SQLiteLedger(path: path, random: .seeded(2), schema: later())
            }
            #expect(
                StoreError.olderSchema(found: 1, known: 2).description
                    == "台账的结构是第 1 版，本程序用的是第 2 版，未作改动，请先运行 taizhang migrate 升级。")
        }
    }

    /// The step empties one table of views and lets another go: the rows come back from the journal.
    @Test func `升级后记录不变，视图按记录重建`() async throws {
        try await TemporaryFolder.with { folder in
            let (path, before) = try await ledger(in: folder)
            let schema = later("CREATE TABLE later (id TEXT); DELETE FROM person; DELETE FROM finding")
            try Migration(path: path, schema: schema).run()
            let store = try SQLiteLedger(path: path, random: .seeded(2), schema: schema)
            #expect(try await Snapshot.of(store) == before)
            #expect(try await store.read { try $0.firstViewDifference() } == nil)
            #expect(try await store.read { try $0.searchCoverage() }.followed == 0)
            try store.close()
            try Migration(path: path, schema: schema).run()
            #expect(throws: StoreError.newerSchema(found: schema.known, known: schema.known - 1)) {
                try Migration(path: path).run()
            }
        }
    }

    @Test func `升级不成，台账还是原来的`() async throws {
        try await TemporaryFolder.with { folder in
            let (path, before) = try await ledger(in: folder)
            #expect(throws: StoreError.self) {
                try Migration(path: path, schema: later("DROP TABLE origin; CREATE TABLE nothing")).run()
            }
            // The step itself can be done, and the rebuild after it cannot.
            #expect(throws: StoreError.self) {
                try Migration(path: path, schema: later("DROP TABLE origin")).run()
            }
            let store = try SQLiteLedger(path: path, random: .seeded(2))
            #expect(try await Snapshot.of(store) == before)
            #expect(try SQLiteLedger.schema(path: path) == (Migrations.all.count, Migrations.all.count))
        }
    }

    /// A ledger of 0.1.0 has no index of passages, and has followed its journal to the end.
    @Test func `第一版的台账升级以后，从头编制相近段落的索引`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let store = try SQLiteLedger.create(path: path, random: .seeded(1))
            let trial = Trial(store: store, seed: 5)
            var random = SeededRandom(seed: 6)
            var document = SampleDocument.notice(&random, findings: 2)
            let text = "组织三个科室逐本核对台账，补登漏记的设备，由两人签字确认"
            for index in 0..<2 { document.read.findings[index].measures = [Quotation(text: text, range: 0..<9)] }
            try await trial.importDocument(document)
            _ = try await store.followJournal(limit: 1_000)
            try store.close()
            let queue = try DatabaseQueue(path: path)
            try await queue.write { database in
                try database.execute(
                    sql: "DROP TABLE resembling_passage; DROP TABLE resembling_shingle; PRAGMA user_version = 1")
            }
            try queue.close()
            #expect(throws: StoreError.olderSchema(found: 1, known: 2)) {
                try SQLiteLedger(path: path, random: .seeded(2))
            }
            try Migration(path: path).run()
            let migrated = try SQLiteLedger(path: path, random: .seeded(2))
            while try await !migrated.followJournal(limit: 1_000).isComplete {}
            let places = try await migrated.read { reader in
                try reader.passages(near: Filing(Letters(text)), of: .measure)
            }
            #expect(places.count == 2)
        }
    }
}
