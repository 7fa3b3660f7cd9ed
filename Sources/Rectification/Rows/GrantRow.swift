/// A grant as the views show it.
public struct GrantRow: Sendable, Equatable {
    /// The grant.
    public let grant: GrantGiven
    /// Whether it was ended.
    public let isEnded: Bool
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/roleGrant``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .roleGrant)
        grant = GrantGiven(
            grant: try row.id(), person: try row.id(), role: try row.word(), scope: try row.value { Scope($0) },
            secrecy: try row.word(), from: try row.optionalDate(), until: try row.optionalDate())
        isEnded = try row.flag()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}
