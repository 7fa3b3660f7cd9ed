/// An inspection as the views show it.
public struct InspectionRow: Sendable, Equatable {
    /// The inspection as it was opened, corrections applied.
    public let inspection: InspectionOpened
    /// ``MatchingKey/of(_:)`` of the team.
    public let teamKey: String?
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/inspection``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .inspection)
        var inspection = InspectionOpened(
            inspection: try row.id(), organization: try row.id(), form: try row.optionalWord(),
            type: try row.optionalWord(), team: try row.optionalText())
        teamKey = try row.optionalText()
        inspection.subject = try row.optionalText()
        inspection.startedOn = try row.optionalDate()
        inspection.endedOn = try row.optionalDate()
        inspection.feedbackOn = try row.optionalDate()
        self.inspection = inspection
        lastRecord = try row.lastRecord()
    }
}
