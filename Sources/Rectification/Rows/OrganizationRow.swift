/// An organisation as the views show it.
public struct OrganizationRow: Sendable, Equatable {
    /// The organisation as it was recorded.
    public let organization: OrganizationRecorded
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/organization``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .organization)
        organization = OrganizationRecorded(
            organization: try row.id(), name: try row.text(), nameKey: try row.text())
        lastRecord = try row.lastRecord()
    }
}
