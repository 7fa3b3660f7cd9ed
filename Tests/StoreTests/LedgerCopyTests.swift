import Foundation
import GRDB
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@testable import StoreSQLite

@Suite struct LedgerCopyTests {
    @Test func `别人在写，复制的仍是某一刻的台账`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let store = try SQLiteLedger.create(path: path, random: .seeded(1))
            let trial = Trial(store: store, seed: 5)
            try await trial.recordPerson()
            async let writing: Void = write(40, by: trial)
            var counts: [Int] = []
            for number in 0..<5 {
                let copy = folder.path("副本\(number).db")
                try SQLiteLedger.copy(path: path, to: copy, random: .seeded(UInt64(number)))
                let copied = try SQLiteLedger(path: copy, random: .seeded(9))
                #expect(try await copied.journalMode() == "wal")
                #expect(try await copied.read { try $0.firstViewDifference() } == nil)
                #expect(try await copied.read { try $0.firstCommandFault() } == nil)
                counts.append(try await Snapshot.of(copied).records.count)
                let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
            try await writing
            #expect(counts == counts.sorted())
            let last = folder.path("最后.db")
            try SQLiteLedger.copy(path: path, to: last, random: .seeded(8))
            let whole = try await Snapshot.of(try SQLiteLedger(path: last, random: .seeded(9)))
            #expect(try await Snapshot.of(store) == whole)
            #expect(throws: StoreError.fileExists(path: last)) {
                try SQLiteLedger.copy(path: path, to: last, random: .seeded(8))
            }
            #expect(try folder.names.allSatisfy { !$0.contains("making") })
        }
    }

    private func write(_ count: Int, by trial: Trial) async throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<count { try await trial.importDocument(.notice(&random, findings: 2)) }
    }

    /// Free pages of the file still have what stood in them; a copy has only what is there.
    @Test func `删去的内容不在副本里`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            try SQLiteLedger.create(path: path, random: .seeded(1)).close()
            let secret = "应当不在的内容"
            let queue = try DatabaseQueue(path: path)
            // Debian's SQLite would overwrite what is deleted.
            try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = OFF") }
            try await queue.write { database in
                try database.execute(sql: "CREATE TABLE gone (words TEXT)")
                for _ in 0..<200 { try database.execute(sql: "INSERT INTO gone VALUES (?)", arguments: [secret]) }
            }
            try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try await queue.write { try $0.execute(sql: "DROP TABLE gone") }
            try queue.close()
            #expect(try folder.bytes("台账.db").contains(Array(secret.utf8)))
            try SQLiteLedger.copy(path: path, to: folder.path("副本.db"), random: .seeded(8))
            #expect(try !folder.bytes("副本.db").contains(Array(secret.utf8)))
        }
    }
}
