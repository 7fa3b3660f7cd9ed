/// A matter as the views show it.
public struct MatterRow: Sendable, Equatable {
    /// The matter as it was recorded.
    public let matter: MatterRecorded
    /// What the report that counts says.
    public let status: DeclaredStatus?
    /// Its words.
    public let statusText: String?
    /// Its day.
    public let reportedOn: CivilDate?
    /// Whether it is worked on, as far as closing goes.
    public let standing: MatterStanding
    /// Whether others took its place.
    public let isRetired: Bool
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/matter``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .matter)
        var matter = MatterRecorded(matter: try row.id(), finding: try row.id(), label: try row.optionalText())
        status = try row.optionalWord()
        statusText = try row.optionalText()
        reportedOn = try row.optionalDate()
        matter.text = try row.optionalText()
        self.matter = matter
        standing = try row.word()
        isRetired = try row.flag()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
