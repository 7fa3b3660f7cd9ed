/// A department as the views show it.
public struct DepartmentRow: Sendable, Equatable {
    /// The department as it is now.
    public let department: StreamState.Department
    /// Its organisation.
    public let organization: OrganizationID
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/department``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .department)
        let id: DepartmentID = try row.id()
        organization = try row.id()
        department = StreamState.Department(department: id, name: try row.text(), isClosed: try row.flag())
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
