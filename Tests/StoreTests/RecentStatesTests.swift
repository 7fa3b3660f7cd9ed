import GRDB
import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@testable import StoreSQLite

@Suite struct RecentStatesTests {
    @Test func `记住的超过限度时先忘最久没用的`() async throws {
        let states = try await Self.inspections(3)
        let recent = RecentStates(
            limit: states[0].head.sequence + states[1].head.sequence + states[2].head.sequence - 1)
        recent.remember(states[0])
        recent.remember(states[1])
        _ = recent.state(of: states[0].head.stream)
        recent.remember(states[2])
        #expect(recent.state(of: states[0].head.stream)?.tip == states[0].tip)
        #expect(recent.state(of: states[1].head.stream) == nil)
        #expect(recent.state(of: states[2].head.stream)?.tip == states[2].tip)
    }

    @Test func `比限度还长的也记住最后一个`() async throws {
        let states = try await Self.inspections(2)
        let recent = RecentStates(limit: 1)
        for state in states { recent.remember(state) }
        #expect(recent.state(of: states[0].head.stream) == nil)
        #expect(recent.state(of: states[1].head.stream)?.tip == states[1].tip)
    }

    @Test func `记住的状态不在这条记录流里就从头重演`() async throws {
        try await TemporaryFolder.with { folder in
            let (path, other) = (folder.path("台账.db"), folder.path("另一本.db"))
            let ledger = try SQLiteLedger.create(path: path, random: .seeded(1))
            try await Trial(store: ledger, seed: 75).recordPerson(name: "张三")
            let another = try SQLiteLedger.create(path: other, random: .seeded(2))
            try await Trial(store: another, seed: 76).recordPerson(name: "李四")
            let recent = RecentStates(limit: 1_000)
            recent.remember(try await another.read { try $0.state(of: .installation) })
            let expected = try await ledger.read { try $0.foldedState(of: .installation) }
            let state = try await DatabaseQueue(path: path).read { database in
                try SQLiteTransaction(database, remembering: recent).state(of: .installation)
            }
            #expect(state.tip == expected.tip)
            #expect(Set(state.rows) == Set(expected.rows))
        }
    }

    @Test func `别的连接登记的也看得到`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let ledger = try SQLiteLedger.create(path: path, random: .seeded(1))
            let trial = Trial(store: ledger, seed: 77)
            var random = SeededRandom(seed: 78)
            let receipt = try await trial.importDocument(.notice(&random, findings: 3))
            let stream = StreamName.inspection(try #require(receipt.inspection))
            let before = try await ledger.read { try $0.state(of: stream) }
            let second = Trial(store: try SQLiteLedger(path: path, random: .seeded(3)), seed: 79)
            let finding = try #require(before.findings.first?.finding)
            let inspection = try #require(receipt.inspection)
            try await second.give(RecordAction(inspection: inspection, serves: [.init(finding: finding)], text: "修订制度"))
            let after = try await ledger.read { try $0.state(of: stream) }
            #expect(after.head.sequence == before.head.sequence + 1)
            #expect(after.actions(serving: finding).last?.text == "修订制度")
        }
    }

    /// What inspections say that were just opened.
    private static func inspections(_ count: Int) async throws -> [StreamState] {
        let trial = Trial(store: MemoryLedger(random: .seeded(4)), seed: 74)
        var random = SeededRandom(seed: 73)
        var states: [StreamState] = []
        for _ in 0..<count {
            let receipt = try await trial.importDocument(.notice(&random, findings: 2))
            let stream = StreamName.inspection(try #require(receipt.inspection))
            states.append(try await trial.store.read { try $0.state(of: stream) })
        }
        return states
    }
}
