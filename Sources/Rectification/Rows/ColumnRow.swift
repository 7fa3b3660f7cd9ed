/// An added column as the views show it.
public struct ColumnRow: Sendable, Equatable {
    /// The column as it is now.
    public let column: StreamState.Column
    /// The organisation whose office added it.
    public let organization: OrganizationID
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/addedColumn``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .addedColumn)
        let id: ColumnID = try row.id()
        organization = try row.id()
        column = StreamState.Column(
            column: id, name: try row.text(), content: try row.word(), choices: try row.list(), isHidden: try row.flag()
        )
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
