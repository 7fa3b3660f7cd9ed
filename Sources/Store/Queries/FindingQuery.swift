public import Rectification

/// Which findings of an inspection are wanted.
public struct FindingQuery: Sendable, Hashable {
    /// The inspection.
    public var inspection: InspectionID
    /// Only findings with one of these; empty, all.
    public var statuses: Set<DeclaredStatus>
    /// Only findings with this in a heading above them, width and white space aside; absent, all.
    public var heading: String?

    /// Creates a query.
    public init(inspection: InspectionID, statuses: Set<DeclaredStatus> = [], heading: String? = nil) {
        self.inspection = inspection
        self.statuses = statuses
        self.heading = heading
    }

    func matches(_ row: FindingRow) -> Bool {
        if !statuses.isEmpty {
            guard let status = row.status, statuses.contains(status) else { return false }
        }
        guard let heading else { return true }
        let key = MatchingKey.of(heading)
        return key.isEmpty || row.finding.headings.contains { MatchingKey.of($0).contains(key) }
    }
}

extension LedgerReader {
    /// Findings by position.
    public func findings(_ query: FindingQuery) throws(StoreError) -> [FindingRow] {
        try rows(RowQuery(.finding).with("inspection", query.inspection), as: FindingRow.init)
            .filter(query.matches)
            .sorted { $0.finding.position < $1.finding.position }
    }
}
