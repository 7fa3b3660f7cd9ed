import HashChain
import Rectification
import Store
import StoreSQLite
import StoreTesting
import Testing

@Suite struct ConformanceTests {
    @Test(arguments: Conformance.all)
    func `内存引擎`(_ conformance: Conformance) async throws {
        try await conformance.check(MemoryLedger(random: .seeded(1)))
    }

    @Test(arguments: Conformance.all)
    func `SQLite引擎`(_ conformance: Conformance) async throws {
        try await TemporaryFolder.with { folder in
            try await conformance.check(try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1)))
        }
    }

    @Test(arguments: [41, 42, 43] as [UInt64])
    func `两个引擎做同样的事留下同样的台账`(_ seed: UInt64) async throws {
        try await TemporaryFolder.with { folder in
            let memory = MemoryLedger(random: .seeded(2))
            let sqlite = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(2))
            // Making the file takes an id for its working name; the salts then begin where the memory's do not.
            for store in [memory, sqlite] as [any LedgerStore] {
                try await Workload(trial: Trial(store: store, seed: seed), seed: seed).run(steps: 50)
                try await Workload(trial: Trial(store: store, seed: seed &* 3), seed: seed &* 5).runOnOne(steps: 80)
            }
            let (inMemory, inFile) = (try await Snapshot.of(memory), try await Snapshot.of(sqlite))
            #expect(inMemory.rows == inFile.rows)
            #expect(inMemory.contents == inFile.contents)
            #expect(inMemory.records.map(\.payload) == inFile.records.map(\.payload))
            #expect(inMemory.rows.count > 100)
        }
    }

    /// Random work that never got as far as closing a matter would prove little about closing.
    @Test func `随机的工作走得到销号和重新打开`() async throws {
        let ledger = MemoryLedger(random: .seeded(17))
        try await Workload(trial: Trial(store: ledger, seed: 17), seed: 18).runOnOne(steps: 400)
        let records = try await Snapshot.of(ledger).records
        let reached = Set(records.map(\.header.kind))
        let wanted: [Event.Kind] = [
            .findingPlanned, .actionRevised, .actionWithdrawn, .assignmentGiven, .assignmentEnded, .matterRetired,
            .secrecyMarked, .progressReported, .evidenceReceived, .decisionRecorded, .decisionCompared, .gateAnswered,
            .closureRequested, .closureEndorsed, .closureVerified, .closureApproved, .matterClosed, .closureReturned,
            .closureDropped, .matterReopened, .recordCorrected, .recordsTakenBack,
        ]
        #expect(wanted.map(\.rawValue).filter { !reached.contains($0) } == [])
    }
}
