/// A decision on paper as the views show it.
public struct DecisionRow: Sendable, Equatable {
    /// The decision as it was recorded, corrections applied.
    public let decision: DecisionRecorded
    /// The inspection.
    public let inspection: InspectionID
    /// How far it is from counting.
    public let standing: DecisionStanding
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/paperDecision``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .paperDecision)
        let id: DecisionID = try row.id()
        inspection = try row.id()
        decision = DecisionRecorded(
            decision: id, form: try row.word(), decidedBy: try row.text(), post: try row.optionalID(),
            capacity: try row.optionalText(), level: try row.optionalWord(), decidedOn: try row.value { CivilDate($0) },
            meeting: try row.optionalID(), words: try row.optionalText())
        standing = try row.word()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
