public import Rectification
public import Store

/// The use case behind the lists of what is being closed: closures, decisions on paper.
public struct ShowClosing: Sendable {
    /// A closure, and where its matter stands in the ledger.
    public struct Line: Sendable {
        /// The closure.
        public let closure: ClosureRow
        /// The place of the finding in the list, from 1.
        public let position: Int
        /// What the matter is called: `6-1`, or the place for the only one of a finding.
        public let label: String
        /// What the matter, or else its finding, says.
        public let words: String
        /// The decisions on its way that are not confirmed yet (待补签、待比对).
        public let unconfirmed: [DecisionRow]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The closures of an inspection, in the order of the ledger.
    public func closures(of inspection: String) async throws -> [Line] {
        try await sight.read(inspection) { reader, id in
            let state = try reader.state(of: .inspection(id))
            let decisions = Dictionary(try reader.decisions(of: id).map { ($0.decision.decision, $0) }) { $1 }
            return try reader.closures(of: id).compactMap { row in
                guard let matter = state.matter(row.matter), let finding = state.finding(matter.finding),
                    let closure = state.closure(row.closure)
                else { return nil }
                let unconfirmed = closure.stage.isUnderWay ? state.unconfirmedDecisions(of: closure) : []
                return Line(
                    closure: row, position: finding.position, label: matter.label ?? "\(finding.position)",
                    words: matter.text ?? finding.statement, unconfirmed: unconfirmed.compactMap { decisions[$0] })
            }.sorted { ($0.position, $0.closure.recorded) < ($1.position, $1.closure.recorded) }
        }
    }

    /// The decisions on paper of an inspection, in the order of recording.
    public func decisions(of inspection: String) async throws -> [DecisionRow] {
        try await sight.read(inspection) { reader, id in try reader.decisions(of: id) }
    }
}
