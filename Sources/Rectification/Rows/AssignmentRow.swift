/// An assignment as the views show it.
public struct AssignmentRow: Sendable, Equatable {
    /// The assignment.
    public let assignment: AssignmentGiven
    /// The inspection.
    public let inspection: InspectionID
    /// What its last report says of it.
    public let status: DeclaredStatus?
    /// The day of that report.
    public let reportedOn: CivilDate?
    /// Why it is not to be done any more; absent while it is.
    public let ended: String?
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/assignment``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .assignment)
        let id: AssignmentID = try row.id()
        let action: ActionID = try row.id()
        inspection = try row.id()
        var assignment = AssignmentGiven(
            assignment: id, action: action, unit: try row.value { Unit($0) }, share: try row.optionalText(),
            responsible: try row.optionalID())
        assignment.due = try row.optionalJSON()
        _ = try row.optionalDate()
        status = try row.optionalWord()
        reportedOn = try row.optionalDate()
        self.assignment = assignment
        ended = try row.optionalText()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
