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
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The findings of the inspection whose id begins so.
    /// - Parameters:
    ///   - prefix: The beginning of its id.
    ///   - statuses: Only findings with one of these; empty, all.
    ///   - heading: Only findings with this in a heading above them, width and white space aside; absent, all.
    /// - Returns: The inspection and the findings that were asked for.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of prefix: String, statuses: Set<DeclaredStatus>, heading: String?) async throws -> Page {
        try await sight.read(prefix) { reader, id in
            guard let summary = try reader.inspection(id) else { throw LookupFailure.takenBack(prefix) }
            return Page(
                summary: summary, documents: try reader.documents(of: id), totals: try reader.statedTotals(of: id),
                findings: try reader.findings(of: id).filter { row in
                    (statuses.isEmpty || row.status.map(statuses.contains) ?? false) && row.isUnder(heading ?? "")
                })
        }
    }
}

extension FindingRow {
    fileprivate func isUnder(_ words: String) -> Bool {
        let key = MatchingKey.of(words)
        return key.isEmpty || finding.headings.contains { MatchingKey.of($0).contains(key) }
    }
}
