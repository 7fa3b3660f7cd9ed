import Foundation
import GRDB
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@testable import StoreSQLite

@Suite struct SchemaTests {
    /// A shipped step is never edited: a ledger out there was made by it.
    @Test func `各步迁移不变`() {
        #expect(
            Migrations.all.map { Digest.sha256(Array($0.utf8)).hex } == [
                "14dd933cb799fada267a753c66d0a7cb50c02fe4c30a44389c62e7a38f78f128",
                "56799d56830007fb9f3c08d6387edd90382a8a253638a46fca81bad7d38af7ef",
            ])
    }

    /// Whoever writes a verifier works from the page alone.
    @Test func `文档所载的表与迁移相同`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let page = try String(contentsOf: root.appending(path: "docs/journal.md"), encoding: .utf8)
        let block = try #require(page.components(separatedBy: "```sql\n").dropFirst().first)
        let sql = try #require(block.components(separatedBy: "```").first)
        #expect(Migrations.journal == sql)
    }

    @Test(arguments: ViewTable.allCases)
    func `视图表的列与说明相同`(_ table: ViewTable) throws {
        let queue = try DatabaseQueue()
        let columns = try queue.write { database in
            for migration in Migrations.all { try database.execute(sql: migration) }
            return try database.columns(in: table.rawValue)
        }
        #expect(columns.map(\.name) == table.columns.map(\.name))
        #expect(columns.map(\.type) == table.columns.map { $0.kind == .text ? "TEXT" : "INTEGER" })
        #expect(columns.map(\.isNotNull) == table.columns.map { !$0.isOptional })
        #expect(columns.filter { $0.primaryKeyIndex > 0 }.count == table.keyLength)
    }

    @Test func `写入的连接是完全同步的WAL`() async throws {
        try await TemporaryFolder.with { folder in
            let ledger = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1))
            #expect(try await ledger.synchronous() == 2)
            #expect(try await ledger.journalMode() == "wal")
        }
    }

    @Test func `打开后结构被升级则拒绝登记`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let trial = Trial(store: try SQLiteLedger.create(path: path, random: .seeded(1)), seed: 1)
            let other = try DatabaseQueue(path: path)
            try await other.write { try $0.execute(sql: "PRAGMA user_version = 3") }
            await #expect(throws: StoreError.newerSchema(found: 3, known: 2)) { try await trial.recordPerson() }
            #expect(try await other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM record") } == 0)
        }
    }
}
