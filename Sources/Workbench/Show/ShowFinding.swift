public import Rectification
public import Store

/// The use case behind `finding` and a finding's page: one finding with everything that hangs on it.
public struct ShowFinding: Sendable {
    /// A finding among others.
    public struct Page: Sendable, Equatable {
        /// The inspection.
        public let header: InspectionHeader
        /// The finding with everything that hangs on it.
        public let detail: FindingDetail
        /// The text of the document that the finding was read from, as far as it is kept.
        public let text: [UInt8]
        /// The finding before it among those that are looked through.
        public let previous: Neighbour?
        /// The finding after it.
        public let next: Neighbour?
    }

    /// A finding beside the one that is shown.
    public struct Neighbour: Sendable, Equatable {
        /// Its position in the document.
        public let position: Int
        /// Its statement.
        public let statement: String
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
            let inspection = query.filter.inspection
            let header = try reader.knownHeader(of: inspection)
            let detail = try reader.knownFinding(of: inspection, at: position)
            let neighbours = try reader.neighbours(of: position, in: query)
            let document = detail.finding.finding.place.flatMap { detail.documents[$0.document]?.document }
            return Page(
                header: header, detail: detail,
                text: try document.flatMap { try reader.content($0.text.digest) } ?? [],
                previous: try reader.neighbour(at: neighbours.previous, of: inspection),
                next: try reader.neighbour(at: neighbours.next, of: inspection))
        }
    }
}

extension LedgerReader {
    fileprivate func neighbour(at position: Int?, of id: InspectionID) throws(StoreError) -> ShowFinding.Neighbour? {
        guard let position, let line = try findingLines(of: id, at: [position]).first else { return nil }
        return ShowFinding.Neighbour(position: position, statement: line.finding.finding.statement)
    }

    func knownFinding(of id: InspectionID, at position: Int) throws -> FindingDetail {
        if let detail = try finding(of: id, at: position) { return detail }
        let count = try knownInspection(id).findingCount
        throw LookupFailure.finding(position, inspection: id.description, count: count)
    }
}
