/// Where findings come from, as the views show it.
public struct OriginRow: Sendable, Equatable {
    /// The origin as it was recorded.
    public let origin: OriginRecorded
    /// The inspection.
    public let inspection: InspectionID
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/origin``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .origin)
        let origin: OriginID = try row.id()
        inspection = try row.id()
        self.origin = OriginRecorded(
            origin: origin, kind: try row.word(), document: try row.optionalID(), number: try row.optionalText(),
            raisedOn: try row.optionalDate(), isApart: try row.flag())
        lastRecord = try row.lastRecord()
    }
}
