public import Rectification
public import Store

/// The use case behind `ledger`: the findings of an inspection.
public struct ShowFindings: Sendable {
    /// An inspection and those of its findings that were asked for.
    public struct Page: Sendable {
        /// The inspection, with what is counted in it.
        public let summary: InspectionSummary
        /// Its documents, in the order of recording.
        public let documents: [DocumentRow]
        /// The totals that they state.
        public let totals: [StatedTotalRow]
        /// By position.
        public let findings: [FindingRow]
        /// Their lights.
        public let lights: LightBoard
        /// The day of the lights.
        public let day: CivilDate
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    /// - Parameters:
    ///   - store: The ledger.
    ///   - viewer: On whose behalf.
    ///   - asOf: The day as of which; absent for now.
    public init(_ store: any LedgerStore, for viewer: Viewer, asOf: PastDay? = nil) {
        sight = LedgerSight(store, for: viewer, asOf: asOf)
    }

    /// The findings of the inspection whose id begins so.
    /// - Parameters:
    ///   - prefix: The beginning of its id.
    ///   - statuses: Only findings with one of these; empty, all.
    ///   - heading: Only findings with this in a heading above them, width and white space aside; absent, all.
    ///   - lights: Only findings with one of these; empty, all.
    ///   - day: The day of the lights.
    /// - Returns: The inspection and the findings that were asked for.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(
        of prefix: String, statuses: Set<DeclaredStatus>, heading: String?, lights: Set<Light> = [], on day: CivilDate
    ) async throws -> Page {
        let asOf = sight.asOf
        return try await sight.read(prefix) { reader, id in
            guard let summary = try reader.inspection(id) else { throw LookupFailure.takenBack(prefix) }
            let board = try reader.lights(of: id, on: day, asOf: asOf)
            return Page(
                summary: summary, documents: try reader.documents(of: id), totals: try reader.statedTotals(of: id),
                findings: try reader.findings(of: id).filter { row in
                    (statuses.isEmpty || row.status.map(statuses.contains) ?? false) && row.isUnder(heading ?? "")
                        && (lights.isEmpty
                            || board.reading(of: row.finding.finding).map { lights.contains($0.light) } ?? false)
                }, lights: board, day: day)
        }
    }
}

extension FindingRow {
    fileprivate func isUnder(_ words: String) -> Bool {
        let key = MatchingKey.of(words)
        return key.isEmpty || finding.headings.contains { MatchingKey.of($0).contains(key) }
    }
}
