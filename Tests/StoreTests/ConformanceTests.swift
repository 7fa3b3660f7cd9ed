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
            // Making the file takes an id for its working name. What is bound to a record's hash is bound to its salt too, and so
            // the salts of both must begin at the same place.
            let random = RandomSource.seeded(2)
            let _: CommandID = random.identifier()
            let memory = MemoryLedger(random: random)
            let sqlite = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(2))
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
        var reached: Set<String> = []
        for seed: UInt64 in 17...20 {
            let ledger = MemoryLedger(random: .seeded(seed))
            try await Workload(trial: Trial(store: ledger, seed: seed), seed: seed + 1).runOnOne(steps: 300)
            reached.formUnion(try await Snapshot.of(ledger).records.map(\.header.kind))
        }
        let wanted: [Event.Kind] = [
            .findingPlanned, .actionRevised, .actionWithdrawn, .assignmentGiven, .assignmentEnded, .matterRetired,
            .secrecyMarked, .progressReported, .evidenceReceived, .decisionRecorded, .decisionCompared, .gateAnswered,
            .closureRequested, .closureEndorsed, .closureVerified, .closureApproved, .matterClosed, .closureReturned,
            .closureDropped, .matterReopened, .meetingCalled, .meetingHeld, .meetingDecided, .meetingCancelled,
            .letterRecorded, .letterAnswered, .letterWithdrawn, .instructionGiven, .instructionAnswered,
            .instructionReturned, .obstacleRaised, .obstacleLifted, .extensionRequested, .extensionApproved,
            .extensionRefused, .submissionDrafted, .submissionApproved, .submissionSent, .submissionReturned,
            .submissionAccepted, .opinionReceived, .opinionAnswered, .matterRecognized, .recurrenceLinked,
            .policyRecorded, .policyReviewed, .outcomeRecorded, .indicatorSet,
            .indicatorMeasured, .fundSet, .fundCounted, .commentTakenUp,
            .commentAnswered, .commentTurned, .recordCorrected, .recordsTakenBack,
        ]
        #expect(wanted.map(\.rawValue).filter { !reached.contains($0) } == [])
    }
}
