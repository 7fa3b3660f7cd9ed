import Foundation
import GRDB
import HashChain
import Rectification
import Store
import StoreSQLite
import StoreTesting
import Testing

/// What the conformance suite cannot see: the file, and what happens when writing stops half way.
@Suite struct DeskTests {
    private func draft(_ trial: Trial) -> Draft {
        Draft(
            id: trial.random.identifier(), use: .report, stream: .installation, items: [], subject: "6",
            owner: trial.person, savedBy: trial.person, savedAt: 1)
    }

    private func give(_ draft: Draft, in trial: Trial) async throws -> AppendReceipt {
        let act = trial.act()
        var sight = try await trial.store.read { try $0.sight(for: .installation, by: trial.person, on: .earliest) }
        sight.authority = trial.authority
        let command = RecordPerson(person: trial.random.identifier(), name: "李四")
        return try await trial.store.append(
            AppendRequest(try sight.decide(command, act: act), by: act, desk: [.give(draft, by: act)]))
    }

    /// The two points where a crash could part the record from its draft: before the draft is marked, and before it is recorded.
    @Test(arguments: ["BEFORE INSERT ON draft", "BEFORE INSERT ON record", "BEFORE INSERT ON person"])
    func `登记与办结之间断了，两样都没有做，再办只登记一次`(_ point: String) async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let trial = Trial(store: try SQLiteLedger.create(path: path, random: .seeded(1)), seed: 61)
            try await trial.recordPerson()
            let draft = draft(trial)
            try await trial.store.change([.begin(draft, saying: "甲")])
            let before = try await Snapshot.of(trial.store)
            let other = try DatabaseQueue(path: path)
            try await other.write {
                try $0.execute(sql: "CREATE TRIGGER fault \(point) BEGIN SELECT RAISE(ABORT, 'fault'); END")
            }
            await #expect(throws: StoreError.self) { try await give(draft, in: trial) }
            #expect(try await Snapshot.of(trial.store) == before)
            try await other.write { try $0.execute(sql: "DROP TRIGGER fault") }
            _ = try await give(draft, in: trial)
            await #expect(throws: StoreError.movedDraft(draft.id)) { try await give(draft, in: trial) }
            let after = try await Snapshot.of(trial.store)
            #expect(after.records.count == before.records.count + 1)
            #expect(after.drafts.map { $0.given != nil } == [true])
        }
    }

    @Test func `两个程序各拿着同一份草稿，只登记一次`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let trials = [
                Trial(store: try SQLiteLedger.create(path: path, random: .seeded(1)), seed: 62),
                Trial(store: try SQLiteLedger(path: path, random: .seeded(2)), seed: 62),
            ]
            try await trials[0].recordPerson()
            let draft = draft(trials[0])
            try await trials[0].store.change([.begin(draft, saying: "甲")])
            _ = try await give(draft, in: trials[0])
            // Other ids and salts than the first, so that nothing but the draft can tell that it is the same.
            _ = trials[1].random.bytes(100)
            await #expect(throws: StoreError.movedDraft(draft.id)) { try await give(draft, in: trials[1]) }
            #expect(try await trials[1].store.read { try $0.people().count } == 2)
        }
    }

    @Test func `复制的台账里有草稿`() async throws {
        try await TemporaryFolder.with { folder in
            let (path, copy) = (folder.path("台账.db"), folder.path("副本.db"))
            let trial = Trial(store: try SQLiteLedger.create(path: path, random: .seeded(1)), seed: 63)
            try await trial.store.change([.begin(draft(trial), saying: "甲")])
            try SQLiteLedger.copy(path: path, to: copy, random: .seeded(2))
            let restored = try SQLiteLedger(path: copy, random: .seeded(3))
            #expect(try await Snapshot.of(restored) == (try await Snapshot.of(trial.store)))
            #expect(try await restored.read { try $0.drafts().count } == 1)
        }
    }
}
