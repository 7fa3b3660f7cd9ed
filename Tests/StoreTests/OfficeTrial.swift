import HashChain
import Rectification
import Store
import StoreTesting
import Testing

/// Two inspections of one organisation in a ledger, and three people who work on them.
struct OfficeTrial {
    let trial: Trial
    let organization: OrganizationID
    /// The two, in the order of importing.
    let inspections: [InspectionID]
    let asker: PersonID
    let recorder: PersonID
    let comparer: PersonID
    let today = CivilDate("2024-07-03") ?? .earliest

    init(_ store: any LedgerStore = MemoryLedger(random: .seeded(3))) async throws {
        trial = Trial(store: store, seed: 5)
        (asker, recorder, comparer) = (trial.person, PersonID(random: [2]), PersonID(random: [3]))
        try await trial.recordPerson()
        var random = SeededRandom(seed: 6)
        var inspections: [InspectionID] = []
        for team in ["一", "二"] {
            var document = SampleDocument.notice(&random, findings: 3)
            document.read.issuer = "中共某局党组"
            document.read.inspection.team = "区委第\(team)巡察组"
            inspections.append(try #require(try await trial.importDocument(document).inspection))
        }
        self.inspections = inspections
        let first = inspections[0]
        let opened = try await trial.store.read { try $0.state(of: .inspection(first)).inspection }
        organization = try #require(opened).organization
    }

    @discardableResult
    func give(_ command: some RecordingCommand, by person: PersonID? = nil) async throws -> AppendReceipt {
        try await trial.give(command, by: trial.act(by: person ?? asker))
    }

    /// The sentence with which a command is refused.
    func refusal(_ command: some RecordingCommand, by person: PersonID? = nil) async throws -> String? {
        do {
            try await give(command, by: person)
            return nil
        } catch let refusal as Refusal {
            return refusal.description
        }
    }

    func state(_ inspection: InspectionID) async throws -> StreamState {
        try await trial.store.read { try $0.state(of: .inspection(inspection)) }
    }

    var office: StreamState {
        get async throws {
            try await trial.store.read { [organization] in try $0.state(of: .organization(organization)) }
        }
    }

    /// The matter of a finding, by the finding's place from 1.
    func matter(_ position: Int, of inspection: InspectionID) async throws -> MatterID {
        let state = try await state(inspection)
        return try #require(state.matters(of: state.findings[position - 1].finding).first).matter
    }

    /// Brings a matter so far that a committee can decide on it.
    func bringToCommittee(_ matter: MatterID, of inspection: InspectionID) async throws {
        for gate in ClosureGates.preset {
            try await give(MeetGate(inspection: inspection, matters: [matter], gate: gate, ground: "见报告"))
        }
        try await give(RequestClosure(inspection: inspection, matter: matter, resolution: Resolution(.closure)))
        let paper = PaperDecision(form: .signed, decidedBy: "李四", decidedOn: today)
        try await give(EndorseClosure(inspection: inspection, matter: matter, paper: paper), by: recorder)
        try await give(VerifyClosure(inspection: inspection, matter: matter), by: recorder)
    }

    /// Every decision of an inspection gets its scan, and is compared with it.
    func confirm(_ inspection: InspectionID) async throws {
        for row in try await trial.store.read({ try $0.decisions(of: inspection) }) where row.standing != .confirmed {
            let decision = row.decision.decision
            try await give(
                AddEvidence(
                    inspection: inspection, about: .decision(decision), name: "扫描件.pdf",
                    source: .init(of: Array(decision.description.utf8)), type: "application/pdf", secrecy: .internal),
                by: recorder)
            try await give(CompareDecision(inspection: inspection, decision: decision), by: comparer)
        }
    }

    /// Rows as the engine keeps them are those of a rebuild.
    func requireRebuilt() async throws {
        let before = try await Snapshot.of(trial.store).rows
        try await trial.store.rebuildViews(order: nil)
        #expect(try await Snapshot.of(trial.store).rows == before)
    }
}
