import GRDB
import OfficialText
import Rectification
import Store
import StoreTesting
import Testing

@testable import StoreSQLite

/// Many readers at once, and a file that any SQLite can look into.
@Suite struct ReadingTests {
    @Test func `许多人同时读，各自看到一个时刻`() async throws {
        try await TemporaryFolder.with { folder in
            let ledger = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1))
            let trial = Trial(store: ledger, seed: 91)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    var random = SeededRandom(seed: 92)
                    for _ in 0..<30 { try await trial.importDocument(.notice(&random, findings: 3)) }
                }
                for _ in 0..<32 {
                    group.addTask {
                        for _ in 0..<20 {
                            let (first, second) = try await ledger.read { reader in
                                (try reader.counts(of: .finding, by: []), try reader.rows(RowQuery(.finding)).count)
                            }
                            #expect(first[[]] == second)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await ledger.read { try $0.counts(of: .finding, by: [])[[]] } == 90)
            try ledger.close()
        }
    }

    /// All connections are in use until the last of these readers has begun: with one too few none would end.
    @Test func `读的连接有几个`() async throws {
        try await TemporaryFolder.with { folder in
            let ledger = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1))
            let (begun, continuation) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<ReaderPool.size {
                    group.addTask {
                        try await ledger.read { _ in
                            continuation.yield()
                            gate.wait()
                        }
                    }
                }
                var count = 0
                for await _ in begun {
                    count += 1
                    if count == ReaderPool.size { break }
                }
                gate.open(for: ReaderPool.size)
                try await group.waitForAll()
            }
        }
    }

    @Test func `检索表可由任何SQLite核对`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let ledger = try SQLiteLedger.create(path: path, random: .seeded(1))
            try await Workload(trial: Trial(store: ledger, seed: 93), seed: 94).run(steps: 20) {
                _ = try await ledger.followJournal(limit: 100)
            }
            let words = try SearchText("学习").matchExpression()
            try await DatabaseQueue(path: path).write { database in
                #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
                try database.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
                let sql = "SELECT count(*) FROM search WHERE search MATCH ?"
                #expect(try Int.fetchOne(database, sql: sql, arguments: [words]) ?? 0 > 10)
            }
        }
    }

    @Test func `没有新记录时跟随不写文件`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let ledger = try SQLiteLedger.create(path: path, random: .seeded(1))
            var random = SeededRandom(seed: 95)
            try await Trial(store: ledger, seed: 96).importDocument(.notice(&random, findings: 3))
            _ = try await ledger.followJournal(limit: 1_000)
            let before = try folder.bytes("台账.db-wal")
            _ = try await ledger.followJournal(limit: 1_000)
            #expect(try folder.bytes("台账.db-wal") == before)
        }
    }
}
