import HashChain
import Rectification
import Store

/// A ledger with one inspection, into which findings are recorded whose measures are given.
struct PassageLedger {
    private let random: RandomSource
    private let person: PersonID
    private let inspection: InspectionID
    private var findings = 0

    /// Opens the inspection.
    init(_ store: any LedgerStore, random: RandomSource) async throws {
        self.random = random
        (person, inspection) = (random.identifier(), random.identifier())
        let organization: OrganizationID = random.identifier()
        let decision = Decision([
            .init(
                of: StreamState(stream: .installation),
                with: [.personRecorded(PersonRecorded(person: person, name: "经办人"))]),
            .init(
                of: StreamState(stream: .inspection(inspection)),
                with: [
                    .inspectionOpened(
                        InspectionOpened(
                            inspection: inspection, organization: organization, form: .patrol, type: .regular, team: nil
                        ))
                ]),
        ])
        try await append(decision, to: store)
    }

    /// Records findings with three measures each.
    mutating func record(_ measures: [String], in store: any LedgerStore) async throws {
        let stream = StreamName.inspection(inspection)
        let state = StreamState(tip: try await store.read { try $0.tip(of: stream) })
        // What came before is not looked up, so every command records things of its own.
        let origin: OriginID = random.identifier()
        var events: [Event] = [.originRecorded(OriginRecorded(origin: origin, kind: .feedback, document: nil))]
        for start in stride(from: 0, to: measures.count, by: 3) {
            findings += 1
            let (finding, matter): (FindingID, MatterID) = (random.identifier(), random.identifier())
            events += [
                .findingRecorded(
                    FindingRecorded(
                        finding: finding, origin: origin, place: nil, position: findings, number: nil, headings: [],
                        statement: "问题")), .matterRecorded(MatterRecorded(matter: matter, finding: finding)),
            ]
            events += measures[start..<min(start + 3, measures.count)].map { text in
                .actionRecorded(
                    ActionRecorded(action: random.identifier(), serves: [.init(finding: finding)], text: text))
            }
        }
        try await append(Decision([.init(of: state, with: events)]), to: store)
    }

    private func append(_ decision: Decision, to store: any LedgerStore) async throws {
        let act = Act(command: random.identifier(), actor: person, time: 1_720_000_000_000, random: random)
        _ = try await store.append(AppendRequest(decision, by: act))
    }
}
