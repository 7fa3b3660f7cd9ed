/// The answer to a closure gate as the views show it.
public struct GateRow: Sendable, Equatable {
    /// The answer.
    public let answer: GateAnswered
    /// The inspection.
    public let inspection: InspectionID
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/gate``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .gate)
        let matter: MatterID = try row.id()
        let gate = try row.text()
        inspection = try row.id()
        answer = GateAnswered(
            matter: matter, gate: gate, ground: try row.text(), decision: try row.optionalID())
        lastRecord = try row.lastRecord()
    }
}
