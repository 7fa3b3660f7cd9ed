/// A corrective action as the views show it.
public struct ActionRow: Sendable, Equatable {
    /// The action.
    public let action: ActionID
    /// The inspection.
    public let inspection: InspectionID
    /// What will be done.
    public let text: String
    /// The document it was read from.
    public let document: DocumentID?
    /// The place in that document's text, in bytes.
    public let range: Range<Int>?
    /// At once, by a day, or for good.
    public let term: Term?
    /// When it is due.
    public let due: Due?
    /// Why it will not be done; absent while it is to be done.
    public let withdrawn: String?
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/correctiveAction``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .correctiveAction)
        action = try row.id()
        inspection = try row.id()
        text = try row.text()
        document = try row.optionalID()
        range = try row.optionalRange()
        term = try row.optionalWord()
        due = try row.optionalJSON()
        _ = try row.optionalDate()
        withdrawn = try row.optionalText()
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}

/// What an action does for a finding, as the views show it.
public struct ActionServiceRow: Sendable, Equatable {
    /// The finding.
    public let finding: FindingID
    /// The action.
    public let action: ActionID
    /// What the action changes there, where it says so.
    public let change: String?
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/actionService``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .actionService)
        finding = try row.id()
        action = try row.id()
        change = try row.optionalText()
        lastRecord = try row.lastRecord()
    }
}
