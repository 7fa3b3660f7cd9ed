import GRDB
import HashChain
import Rectification
import Store
import StoreSQLite
import StoreTesting
import Testing

@Suite struct GroupCommitTests {
    /// A trigger is the fault: it strikes when the records and half of the rows are written already.
    @Test func `中途失败的追加不留痕迹，也不连累别的追加`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let ledger = try SQLiteLedger.create(path: path, random: .seeded(1))
            let trial = Trial(store: ledger, seed: 71)
            var random = SeededRandom(seed: 72)
            let documents = (0..<6).map { _ in SampleDocument.notice(&random, findings: 5) }
            try await trial.importDocument(documents[0])
            let before = try await Snapshot.of(ledger)
            try await DatabaseQueue(path: path).write { database in
                try database.execute(
                    sql: """
                        CREATE TRIGGER fault BEFORE INSERT ON finding WHEN new.position = 3
                        BEGIN SELECT RAISE(ABORT, 'fault'); END
                        """)
            }
            let failures = await withTaskGroup(of: Bool.self) { group in
                for document in documents.dropFirst() {
                    group.addTask { (try? await trial.importDocument(document)) == nil }
                }
                group.addTask { (try? await trial.recordPerson()) == nil }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(failures == 5)
            #expect(try await ledger.read { try $0.people().count } == 1)
            let after = try await Snapshot.of(ledger)
            #expect(after.records.count == before.records.count + 1 + FoundLedger.roles.count)
            #expect(after.rows.count == before.rows.count + 1 + FoundLedger.roles.count)
            #expect(after.contents == before.contents)
            #expect(try await ledger.read { try $0.firstViewDifference() } == nil)
        }
    }

    @Test func `取消等待的人不影响登记`() async throws {
        try await TemporaryFolder.with { folder in
            let ledger = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1))
            let trial = Trial(store: ledger, seed: 73)
            let tip = try await ledger.read { try $0.tip(of: .installation) }
            let decision = try FoundLedger(person: trial.person, name: "张三").decide(seeing: tip, act: trial.act())
            let request = AppendRequest(decision, by: trial.act())
            let waiting = Task { try await ledger.append(request) }
            waiting.cancel()
            let receipt = try await waiting.value
            #expect(try await ledger.read { try $0.receipt(of: receipt.command) } == receipt)
        }
    }
}
