/// A person as the views show one.
public struct PersonRow: Sendable, Equatable {
    /// The person as recorded, corrections applied.
    public let person: PersonRecorded
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/person``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .person)
        person = PersonRecorded(person: try row.id(), name: try row.text())
        lastRecord = try row.lastRecord()
    }
}
