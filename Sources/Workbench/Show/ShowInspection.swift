public import Rectification
public import Store

/// The use case behind an inspection's page: what it is, what is counted in it, what its documents say of themselves.
public struct ShowInspection: Sendable {
    /// An inspection and what there is to say of it.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionRow
        /// The inspected organisation's name.
        public let organization: String?
        /// What is counted.
        public let figures: InspectionFigures
        /// What the documents state, beside what is counted of it.
        public let totals: [StatedTotal]
        /// In the order of recording, each with what was not understood in it and what should be known of its reading.
        public let documents: [DocumentRow]
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The page of an inspection.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(of inspection: InspectionID) async throws -> Page {
        try await sight.read { reader in
            let (row, organization) = try reader.namedInspection(inspection)
            let figures = try reader.figures(of: inspection)
            return Page(
                inspection: row, organization: organization, figures: figures,
                totals: try reader.statedTotals(of: inspection).map { StatedTotal($0, in: figures) },
                documents: try reader.documents(of: inspection))
        }
    }
}
