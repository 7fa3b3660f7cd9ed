/// A person as the views show one.
public struct PersonRow: Sendable, Equatable {
    public let person: PersonRecorded
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/person``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .person)
        person = PersonRecorded(person: try row.id(), name: try row.text())
        lastRecord = try row.lastRecord()
    }
}
