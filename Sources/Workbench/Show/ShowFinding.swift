public import Rectification
public import Store

/// The use case behind `finding` and a finding's page: one finding with everything that hangs on it.
public struct ShowFinding: Sendable {
    /// A finding among others.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let inspection: InspectionRow
        /// The inspected organisation's name.
        public let organization: String?
        /// The finding with everything that hangs on it.
        public let detail: FindingDetail
        /// The position of the finding before it among those that are looked through.
        public let previous: Int?
        /// The position of the finding after it.
        public let next: Int?
    }

    private let sight: LedgerSight

    /// Prepares to look into a ledger.
    public init(_ store: any LedgerStore, for viewer: Viewer) { sight = LedgerSight(store, for: viewer) }

    /// The finding at a position, from 1, of the inspection whose id begins so.
    public func detail(of prefix: String, at position: Int) async throws -> FindingDetail {
        try await sight.read(prefix) { reader, id in try reader.knownFinding(of: id, at: position) }
    }

    /// The finding at a position, from 1, with its neighbours among those that a query wants.
    /// - Throws: ``LookupFailure`` when there is none, ``StoreError`` when it cannot be read.
    public func page(at position: Int, among query: FindingQuery) async throws -> Page {
        try await sight.read { reader in
            let (row, organization) = try reader.namedInspection(query.filter.inspection)
            let neighbours = try reader.neighbours(of: position, in: query)
            return Page(
                inspection: row, organization: organization,
                detail: try reader.knownFinding(of: query.filter.inspection, at: position),
                previous: neighbours.previous, next: neighbours.next)
        }
    }
}

extension LedgerReader {
    fileprivate func knownFinding(of id: InspectionID, at position: Int) throws -> FindingDetail {
        if let detail = try finding(of: id, at: position) { return detail }
        let count = try knownInspection(id).findingCount
        throw LookupFailure.finding(position, inspection: id.description, count: count)
    }
}
