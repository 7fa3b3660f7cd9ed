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
        /// The documents that it names and that the viewer may open.
        public let documents: [DocumentID: DocumentRow]
        /// The text of the document that the finding was read from; absent where it may not be shown or is not kept.
        public let text: [UInt8]?
        /// The other findings that its actions serve, each by position.
        public let sharing: [ActionID: [Served]]
        /// The columns of the office's own that are not shown.
        public let hiddenColumns: Set<ColumnID>
        /// How secret all this is.
        public let secrecy: Secrecy
        /// The finding before it among those that are looked through and that the viewer may know of.
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

    /// Another finding that an action serves.
    public struct Served: Sendable, Equatable {
        /// Its position in the document.
        public let position: Int
        /// Its statement; absent where the viewer may not know of it.
        public let statement: String?
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

    /// The finding at a position, from 1, of the inspection whose id begins so.
    public func detail(of prefix: String, at position: Int) async throws -> FindingDetail {
        try await sight.read(prefix) { reader, id in try reader.knownFinding(of: id, at: position) }
    }

    /// The finding at a position, from 1, of the inspection whose id begins so, with the lights of a day and with what the
    /// registers hold about it.
    public func detail(
        of prefix: String, at position: Int, litOn day: CivilDate
    ) async throws -> (detail: FindingDetail, lights: LightBoard, entries: FindingEntries) {
        let asOf = sight.asOf
        return try await sight.read(prefix) { reader, id in
            let detail = try reader.knownFinding(of: id, at: position)
            return (
                detail, try reader.lights(of: id, on: day, asOf: asOf),
                try FindingEntries(of: detail, in: id, reader)
            )
        }
    }

    /// The finding at a position, from 1, with its neighbours among those that a query wants.
    /// - Throws: ``LookupFailure`` when there is none or the viewer may not know of it, else ``StoreError``.
    public func page(at position: Int, among query: FindingQuery) async throws -> Page {
        let viewer = sight.viewer
        return try await sight.read { reader in
            let header = try reader.knownHeader(of: query.filter.inspection)
            let detail = try reader.knownFinding(of: query.filter.inspection, at: position)
            guard viewer.mayKnow(detail.finding) else { throw LookupFailure.notPermitted }
            return try Page(detail, in: header, among: query, reader, for: viewer)
        }
    }
}

extension ShowFinding.Page {
    fileprivate init(
        _ detail: FindingDetail, in header: InspectionHeader, among query: FindingQuery, _ reader: any LedgerReader,
        for viewer: Viewer
    ) throws(StoreError) {
        let finding = detail.finding
        let around = try reader.neighbours(of: finding.finding.position, in: query)
        previous = try reader.known(around.previous, in: query, for: viewer) { $0.previous }
        next = try reader.known(around.next, in: query, for: viewer) { $0.next }
        self.header = header
        self.detail = detail
        let documents = try reader.open(detail.documents, to: viewer)
        self.documents = documents
        sharing = try reader.sharing(of: detail, for: viewer)
        hiddenColumns = try reader.hiddenColumns(of: header, for: detail.plan)
        let own = finding.secrecy ?? .internal
        // A line of each neighbour may stand around a finding's passage.
        if previous?.position == around.previous, next?.position == around.next,
            let source = finding.finding.place.flatMap({ documents[$0.document] })
        {
            text = try reader.content(source.document.text.digest)
            secrecy = max(own, source.secrecy ?? own)
        } else {
            text = nil
            secrecy = own
        }
    }
}

extension LedgerReader {
    /// The finding at a position if the viewer may know of it, else the nearest beyond it.
    fileprivate func known(
        _ position: Int?, in query: FindingQuery, for viewer: Viewer,
        _ beyond: ((previous: Int?, next: Int?)) -> Int?
    ) throws(StoreError) -> ShowFinding.Neighbour? {
        var position = position
        while let here = position, let row = try findingLines(of: query.filter.inspection, at: [here]).first?.finding {
            if viewer.mayKnow(row) { return ShowFinding.Neighbour(position: here, statement: row.finding.statement) }
            position = beyond(try neighbours(of: here, in: query))
        }
        return nil
    }

    /// Those documents that a viewer may open; most ledgers hold nothing that a viewer may not know of.
    fileprivate func open(
        _ documents: [DocumentID: DocumentRow], to viewer: Viewer
    ) throws(StoreError) -> [DocumentID: DocumentRow] {
        let mayHoldMore = Secrecy(rawValue: try value(of: .highestSecrecy)).map { !viewer.mayKnow($0) } ?? true
        var open: [DocumentID: DocumentRow] = [:]
        for (id, document) in documents
        where viewer.mayKnow(try mayHoldMore ? secrecy(of: document) : document.secrecy ?? .internal) {
            open[id] = document
        }
        return open
    }

    /// The hidden columns of the inspected organisation, where a plan fills any column.
    fileprivate func hiddenColumns(
        of header: InspectionHeader, for plan: PlanRow?
    ) throws(StoreError) -> Set<ColumnID> {
        guard let plan, !plan.plan.columns.isEmpty else { return [] }
        let columns = try columns(of: header.inspection.inspection.organization).map(\.column)
        return Set(columns.filter(\.isHidden).map(\.column))
    }

    /// The other findings that the actions of a finding serve; only actions that serve several are named.
    fileprivate func sharing(
        of detail: FindingDetail, for viewer: Viewer
    ) throws(StoreError) -> [ActionID: [ShowFinding.Served]] {
        var sharing: [ActionID: [ShowFinding.Served]] = [:]
        for action in detail.actions.map(\.action.action) {
            let others = try findings(servedBy: action).filter { $0.finding.finding != detail.finding.finding.finding }
            if others.isEmpty { continue }
            sharing[action] = others.map { row in
                .init(position: row.finding.position, statement: viewer.mayKnow(row) ? row.finding.statement : nil)
            }
        }
        return sharing
    }

    func knownFinding(of id: InspectionID, at position: Int) throws -> FindingDetail {
        if let detail = try finding(of: id, at: position) { return detail }
        let count = try knownInspection(id).findingCount
        throw LookupFailure.finding(position, inspection: id.description, count: count)
    }
}
