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

    private let store: any LedgerStore

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore) { self.store = store }

    /// The findings of the inspection whose id begins so.
    /// - Parameters:
    ///   - prefix: The beginning of its id.
    ///   - statuses: Only findings with one of these; empty, all.
    ///   - heading: Only findings below a heading with this in it.
    /// - Returns: The inspection and the findings that were asked for.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of prefix: String, statuses: Set<DeclaredStatus>, heading: String?) async throws -> Page {
        try await store.read(prefix) { reader, id in
            guard let summary = try reader.inspection(id) else { throw LookupFailure.takenBack(prefix) }
            let query = FindingQuery(inspection: id, statuses: statuses, heading: heading)
            return Page(
                summary: summary, documents: try reader.documents(of: id), totals: try reader.statedTotals(of: id),
                findings: try reader.findings(query))
        }
    }
}
