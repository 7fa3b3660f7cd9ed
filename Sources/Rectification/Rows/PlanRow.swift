/// The plan of a finding that counts, as the views show it.
public struct PlanRow: Sendable, Equatable {
    /// The plan.
    public let plan: FindingPlanned
    /// The inspection.
    public let inspection: InspectionID
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/findingPlan``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .findingPlan)
        var plan = FindingPlanned(finding: try row.id())
        inspection = try row.id()
        plan.category = try row.optionalText()
        plan.isKey = try row.flag()
        plan.keyReason = try row.optionalText()
        plan.amount = try row.optionalValue { DecimalText($0) }
        plan.legalBasis = try row.optionalText()
        plan.rootCause = try row.optionalText()
        plan.goal = try row.optionalText()
        plan.standard = try row.optionalText()
        plan.sponsors = try row.list()
        plan.owner = try row.optionalValue { Unit($0) }
        plan.supporting = try row.list()
        plan.responsible = try row.optionalID()
        plan.term = try row.optionalWord()
        plan.due = try row.optionalJSON()
        _ = try row.optionalDate()
        plan.isIntensive = try row.flag()
        plan.unfinishedReason = try row.optionalText()
        plan.nextStep = try row.optionalText()
        plan.remark = try row.optionalText()
        plan.columns = try row.list()
        self.plan = plan
        lastRecord = try row.lastRecord()
    }
}
