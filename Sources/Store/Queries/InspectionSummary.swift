public import Rectification

/// An inspection with what can be counted in it.
public struct InspectionSummary: Sendable, Equatable {
    /// The inspection itself.
    public let inspection: InspectionRow
    /// The inspected organisation's name.
    public let organization: String?
    /// How many documents are kept about it.
    public let documents: Int
    /// How many corrective actions there are.
    public let actions: Int
    /// How many findings have each status.
    public let findings: [DeclaredStatus: Int]
    /// How many findings nobody has stated a status for.
    public let findingsWithoutStatus: Int

    /// How many findings there are.
    public var findingCount: Int { findings.values.reduce(findingsWithoutStatus, +) }
}

extension LedgerReader {
    /// Every inspection, by the latest of its dates, those without a date last.
    public func inspections() throws(StoreError) -> [InspectionSummary] {
        try summaries(of: RowQuery(.inspection)).sorted { $0.order > $1.order }
    }

    /// The inspection with this id.
    public func inspection(_ id: InspectionID) throws(StoreError) -> InspectionSummary? {
        try summaries(of: RowQuery(.inspection).with("id", id)).first
    }

    private func summaries(of query: RowQuery) throws(StoreError) -> [InspectionSummary] {
        let inspections = try rows(query, as: InspectionRow.init)
        let names = Dictionary(
            try rows(RowQuery(.organization), as: OrganizationRow.init).map { ($0.organization.organization, $0) }
        ) { first, _ in first }
        let documents = try counts(of: .document, by: ["inspection"])
        let actions = try counts(of: .correctiveAction, by: ["inspection"])
        let findings = try counts(of: .finding, by: ["inspection", "status"])
        return inspections.map { row in
            let id = ViewValue.text(row.inspection.inspection.description)
            let counted = DeclaredStatus.allCases.compactMap { status in
                findings[[id, .text(status.rawValue)]].map { (status, $0) }
            }
            return InspectionSummary(
                inspection: row, organization: names[row.inspection.organization]?.organization.name,
                documents: documents[[id]] ?? 0, actions: actions[[id]] ?? 0,
                findings: Dictionary(uniqueKeysWithValues: counted),
                findingsWithoutStatus: findings[[id, .absent]] ?? 0)
        }
    }
}

extension InspectionSummary {
    /// Dates as text order as days do, and an absent one comes before all.
    fileprivate var order: (String, String) {
        let opened = inspection.inspection
        let day = opened.feedbackOn ?? opened.endedOn ?? opened.startedOn
        return (day?.description ?? "", opened.inspection.description)
    }
}
