import HashChain
public import Rectification
public import Store

/// The use case behind `doctor`'s list of what waits for somebody: papers without scan, files without record.
public struct ShowLooseEnds: Sendable {
    /// What waits.
    public struct LooseEnds: Sendable {
        /// Decisions on paper whose scan is not there (待补签).
        public let awaitingScan: Int
        /// Decisions on paper that nobody compared with their scan.
        public let awaitingComparison: Int
        /// The names of files of evidence that no record names: the power failed between keeping and recording them.
        public let unnamedEvidence: [String]
    }

    private let sight: LedgerSight
    private let evidence: any EvidenceStore

    /// Prepares to look into a ledger and the files of its evidence.
    public init(_ store: any LedgerStore, evidence: any EvidenceStore, for viewer: Viewer) {
        sight = LedgerSight(store, for: viewer)
        self.evidence = evidence
    }

    /// Looks through the decisions, the files and every record that names one.
    public func looseEnds() async throws -> LooseEnds {
        let kept = try await evidence.kept()
        return try await sight.read { reader in
            let standings = try reader.rows(RowQuery(.paperDecision)).map { try DecisionRow($0).standing }
            // What was taken back is named by its record still.
            let named = kept.isEmpty ? [] : try Set(reader.recorded(.evidenceReceived).compactMap(\.keptFile))
            return LooseEnds(
                awaitingScan: standings.count { $0 == .awaitingScan },
                awaitingComparison: standings.count { $0 == .awaitingComparison },
                unnamedEvidence: kept.filter { !named.contains($0) }.map(\.hex))
        }
    }
}
