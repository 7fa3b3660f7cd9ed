public import Rectification
public import Store

/// The use case behind the ledger's table: the findings of an inspection, page by page.
public struct BrowseFindings: Sendable {
    /// A page of the table, and what is needed to ask for another.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionRow
        /// The inspected organisation's name.
        public let organization: String?
        /// The findings.
        public let findings: FindingPage
        /// The headings to choose from, in the order of the document.
        public let headings: [Heading]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The page that is asked for.
    /// - Throws: ``LookupFailure`` when there is no such inspection, ``StoreError`` when it cannot be read.
    public func page(_ query: FindingQuery) async throws -> Page {
        try await sight.read { reader in
            let (row, organization) = try reader.namedInspection(query.filter.inspection)
            return Page(
                inspection: row, organization: organization, findings: try reader.findings(query),
                headings: try reader.headings(of: query.filter.inspection))
        }
    }
}

extension LedgerReader {
    /// An inspection and its organisation's name; nothing is counted.
    func namedInspection(_ id: InspectionID) throws -> (InspectionRow, organization: String?) {
        if let named = try named(id) { return named }
        try requireRecords(of: id)
        throw LookupFailure.takenBack(id.description)
    }
}
