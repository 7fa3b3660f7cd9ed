import HashChain
public import Rectification
public import Store

/// The use case behind `erase`: words that may not be kept go from the ledger, and what is left says so.
///
/// ```
/// named things ─▶ records that carry their words ─▶ erased, one record each, in one transaction ─▶ SweepErased
/// ```
public struct EraseRecords: Sendable {
    /// What a person names.
    public struct Things: Sendable {
        /// The sequences of records.
        public let records: [Int]
        /// The names of documents, or the beginnings of their ids.
        public let documents: [String]
        /// The beginnings of the ids of evidence.
        public let evidence: [String]

        /// Names things.
        public init(records: [Int], documents: [String], evidence: [String]) {
            self.records = records
            self.documents = documents
            self.evidence = evidence
        }
    }

    /// Why, and by whose decision.
    public struct Grounds: Sendable {
        /// Why the words may not be kept.
        public let ground: String
        /// The beginning of the id of the decision on paper.
        public let decision: String

        /// States the grounds.
        public init(ground: String, decision: String) {
            self.ground = ground
            self.decision = decision
        }
    }

    /// A record that carries words.
    public struct Carrier: Sendable {
        /// Its place in the inspection's stream, from 1.
        public let sequence: Int
        /// What it says.
        public let event: Event
    }

    private let store: any LedgerStore
    private let actor: PersonID
    private let circumstances: Circumstances

    /// Prepares to erase as this person.
    public init(_ store: any LedgerStore, as actor: PersonID, at place: LedgerPlace) {
        self.store = store
        self.actor = actor
        circumstances = place.circumstances
    }

    /// The records that would lose their words, in their order; nothing is recorded.
    /// - Throws: ``LookupFailure`` where the words name nothing, ``Refusal``, ``StoreError``.
    public func preview(_ things: Things, of inspection: String) async throws -> [Carrier] {
        let day = circumstances.act(by: actor).day
        return try await store.read { [actor] reader in
            let look = try Look(things, nil, of: inspection, by: actor, on: day, in: reader)
            return try EraseContent.carriers(of: look.records, seeing: look.sight).map {
                Carrier(sequence: $0.recorded.head.sequence, event: $0.recorded.event)
            }
        }
    }

    /// The drafts that would go with them, as they may hold the words, and how many others of the inspection are still written on.
    /// - Throws: ``LookupFailure`` where the words name nothing, ``Refusal``, ``StoreError``.
    public func drafts(_ things: Things, of inspection: String) async throws -> (going: [Draft], staying: Int) {
        let day = circumstances.act(by: actor).day
        return try await store.read { [actor] reader in
            let look = try Look(things, nil, of: inspection, by: actor, on: day, in: reader)
            let stream = StreamName.inspection(look.inspection)
            let erased = try EraseContent.carriers(of: look.records, seeing: look.sight).map {
                ErasedRecord(
                    place: RecordPlace(stream: stream, sequence: $0.recorded.head.sequence), remains: $0.remains)
            }
            let going = try reader.drafts(near: erased)
            let open = try reader.drafts().filter { $0.stream == stream && $0.given == nil }
            return (going, open.count { draft in !going.contains { $0.id == draft.id } })
        }
    }

    /// Erases the words; what the engine still holds of them goes with ``SweepErased``.
    /// - Returns: The sequences of the records that lost their words.
    /// - Throws: ``LookupFailure`` where the words name nothing, ``Refusal``, ``StoreError``; nothing is recorded then.
    public func erase(_ things: Things, of inspection: String, on grounds: Grounds) async throws -> [Int] {
        let act = circumstances.act(by: actor)
        let receipt = try await store.record { [actor] reader in
            try Look(things, grounds, of: inspection, by: actor, on: act.day, in: reader)
        } deciding: { look in
            let command = EraseContent(
                inspection: look.inspection, records: look.records, ground: grounds.ground,
                decision: try look.requireDecision())
            return AppendRequest(try look.sight.decide(command, act: act), by: act)
        }
        return try await store.read { reader in
            try reader.events(recordedBy: receipt).compactMap(\.event.erasedRecord)
        }
    }
}

/// What is there of what a person named, at one moment.
private struct Look: Sendable {
    let inspection: InspectionID
    let sight: Sight
    /// The sequences of the first records of what was named.
    let records: [Int]
    private let decision: DecisionID?

    init(
        _ wanted: EraseRecords.Things, _ grounds: EraseRecords.Grounds?, of prefix: String, by actor: PersonID,
        on day: CivilDate, in reader: any LedgerReader
    ) throws {
        let things = try NamedThings(inspection: prefix, in: reader)
        inspection = try things.requireInspection()
        var sight = try reader.sight(for: .inspection(inspection), by: actor, on: day)
        let items =
            try wanted.documents.map { Item.document(try things.document($0)) }
            + wanted.evidence.map { Item.evidence(try things.evidence($0).evidence.evidence) }
        records = wanted.records + items.compactMap(sight.state.firstRecord)
        sight.records = try reader.recordsForErasing(records, of: try things.stream)
        self.sight = sight
        decision = try grounds.map { try things.decision($0.decision) }
    }

    func requireDecision() throws(Refusal) -> DecisionID {
        guard let decision else { throw .closing(.noSuchDecision) }
        return decision
    }
}

extension Event {
    /// The record whose words an erasure took; absent of any other kind of event.
    fileprivate var erasedRecord: Int? {
        if case .contentErased(let erasure) = self { erasure.record } else { nil }
    }
}
