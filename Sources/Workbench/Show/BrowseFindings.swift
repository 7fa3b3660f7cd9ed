public import OfficialText
public import Rectification
public import Store

/// The use case behind the ledger's table: the findings of an inspection, page by page.
public struct BrowseFindings: Sendable {
    /// A page of the table, and what is needed to ask for another.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let header: InspectionHeader
        /// The findings.
        public let findings: FindingPage
        /// What was looked for in the texts.
        public let search: SearchText?
        /// The headings to choose from, in the order of the document.
        public let headings: [Heading]
        /// How many findings of the inspection have each status, counted only so far that a page stays quick.
        public let statuses: [DeclaredStatus?: CappedCount]
        /// Which columns are filled.
        public let filled: FilledColumns
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// How far the findings of one status are counted.
    private static let statusCap = 1_000

    /// A page of the findings of an inspection.
    /// - Parameters:
    ///   - inspection: The inspection.
    ///   - query: Which of its findings; absent, none.
    /// - Returns: The page.
    /// - Throws: ``LookupFailure`` when there is no such inspection, ``StoreError`` when it cannot be read.
    public func page(of inspection: InspectionID, _ query: FindingQuery?) async throws -> Page {
        try await sight.read { reader in
            Page(
                header: try reader.knownHeader(of: inspection), findings: try query.map(reader.findings) ?? .empty,
                search: query?.filter.text, headings: try reader.headings(of: inspection),
                statuses: try Self.statuses(of: inspection, reader), filled: try reader.filledColumns(of: inspection))
        }
    }

    /// The findings of a page with everything that hangs on them.
    public func details(of page: Page) async throws -> [FindingDetail] {
        let inspection = page.header.inspection.inspection.inspection
        return try await sight.read { reader in
            try page.findings.lines.compactMap { try reader.finding(of: inspection, at: $0.finding.finding.position) }
        }
    }

    /// The highest level that a finding of an inspection is marked with, of those that the viewer may know of.
    public func highestMark(of inspection: InspectionID) async throws -> Secrecy? {
        let viewer = sight.viewer
        return try await sight.read { reader in
            try reader.marks(of: inspection).filter(viewer.mayKnow).max()
        }
    }

    private static func statuses(
        of inspection: InspectionID, _ reader: any LedgerReader
    ) throws -> [DeclaredStatus?: CappedCount] {
        var counts: [DeclaredStatus?: CappedCount] = [:]
        for status in DeclaredStatus.allCases.map(Optional.some) + [nil] {
            let filter = FindingFilter(inspection: inspection, statuses: [status])
            counts[status] = CappedCount(try reader.count(of: filter, upTo: statusCap + 1), cap: statusCap)
        }
        return counts
    }
}

extension LedgerReader {
    /// What is said of an inspection that must be there.
    func knownHeader(of id: InspectionID) throws -> InspectionHeader {
        if let header = try header(of: id) { return header }
        try requireRecords(of: id)
        throw LookupFailure.takenBack(id.description)
    }
}
