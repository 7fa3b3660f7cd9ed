public import Rectification
public import Store

/// The use case behind `chase`: what is to be sent because of time, shown or recorded.
public struct ChaseWork: Sendable {
    /// Something that is sent, in words.
    public struct Line: Sendable {
        /// The inspection.
        public let inspection: InspectionID
        /// The inspected organisation's name.
        public let organization: String?
        /// What it is sent about, as commands name it: `6`, `6-1`, `6.2`, and the unit of an assignment.
        public let subject: String
        /// What is to be done.
        public let words: String
        /// What is recorded of it.
        public let act: ChaseActed
        /// To whom it goes, each rank with whom it means where that is known.
        public let addressees: [String]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// What is to be sent up to a day and was not sent yet.
    /// - Parameters:
    ///   - prefixes: The beginnings of the inspections' ids; none for every inspection.
    ///   - day: The day.
    /// - Returns: By inspection, and there by the day on which it is to be sent.
    /// - Throws: ``LookupFailure`` where no inspection's id begins so, ``StoreError`` when it cannot be read.
    public func pending(in prefixes: [String], on day: CivilDate) async throws -> [Line] {
        try await sight.read { reader in
            var rules = try RuleBook(reader)
            var lines: [Line] = []
            for id in try reader.inspections(prefixed: prefixes) {
                let office = try reader.office(of: id)
                let clock = try rules.inForce(office.state.clock).clock(on: day, asOf: nil)
                let list = ChaseList(office.state, organization: office.organization, by: clock)
                lines += try reader.lines(list.acts, about: id, office)
            }
            return lines
        }
    }

    /// Records what is to be sent up to a day: an inspection's wholly or not at all.
    /// - Parameters:
    ///   - prefixes: The beginnings of the inspections' ids; none for every inspection.
    ///   - day: The day, today or before.
    ///   - giving: Gives commands to the same ledger.
    /// - Returns: What was recorded, by inspection.
    /// - Throws: ``Refusal`` where the person may not chase; what was recorded of inspections before stays.
    public func carryOut(
        in prefixes: [String], on day: CivilDate, _ giving: GiveCommand
    ) async throws -> [Line] {
        var done: [Line] = []
        for id in try await sight.read({ reader in try reader.inspections(prefixed: prefixes) }) {
            let clock = try await sight.read { reader in
                var rules = try RuleBook(reader)
                return try rules.inForce(reader.state(of: .inspection(id)).clock).clock(on: day, asOf: nil)
            }
            do {
                done += try await lines(recordedBy: try await giving(CarryOutChase(inspection: id, clock: clock)))
            } catch Refusal.planning(.nothingNew) {
                continue
            }
        }
        return done
    }

    private func lines(recordedBy receipt: AppendReceipt) async throws -> [Line] {
        try await sight.read { reader in
            guard let id = receipt.inspection else { return [] }
            let acts = try reader.events(recordedBy: receipt).compactMap { record -> ChaseActed? in
                guard case .chaseActed(let act) = record.event else { return nil }
                return act
            }
            return try reader.lines(acts, about: id, try reader.office(of: id))
        }
    }
}

extension LedgerReader {
    /// The inspections whose ids begin so, in this order; where none is named all, the latest first.
    fileprivate func inspections(prefixed prefixes: [String]) throws -> [InspectionID] {
        guard prefixes.isEmpty else { return try prefixes.map { try inspection(prefixed: $0) }.uniqued }
        return try allInspections().map(\.inspection.inspection.inspection)
    }

    /// What the streams of an inspection and its organisation say.
    fileprivate func office(of id: InspectionID) throws -> (state: StreamState, organization: StreamState) {
        let state = try state(of: .inspection(id))
        guard let opened = state.inspection else { throw LookupFailure.takenBack(id.description) }
        return (state, try self.state(of: .organization(opened.organization)))
    }

    fileprivate func lines(
        _ acts: [ChaseActed], about id: InspectionID, _ office: (state: StreamState, organization: StreamState)
    ) throws(StoreError) -> [ChaseWork.Line] {
        if acts.isEmpty { return [] }
        let names = try officeNames(of: id)
        let labels = WorkLabels(office.state, names)
        return acts.map { act in
            ChaseWork.Line(
                inspection: id, organization: office.organization.organization?.name,
                subject: labels.label(of: act.subject), words: labels.words(of: act.subject), act: act,
                addressees: act.addressees.map { $0.words(names) })
        }
    }
}

extension ChaseActed.Addressee {
    /// The rank, and whom it means: `分管领导 赵明`.
    fileprivate func words(_ names: OfficeNames) -> String {
        let name = post.flatMap { names.posts[$0] } ?? unit.flatMap { names.units[$0] } ?? printed
        return [rank.word, name].compactMap(\.self).joined(separator: " ")
    }
}

extension Array where Element: Hashable {
    /// The same elements in their order, each once.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
