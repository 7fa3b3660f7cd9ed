/// A corrective action as the views show it.
public struct ActionRow: Sendable, Equatable {
    public let action: ActionID
    public let inspection: InspectionID
    public let text: String
    public let document: DocumentID?
    public let range: Range<Int>?
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/correctiveAction``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .correctiveAction)
        action = try row.id()
        inspection = try row.id()
        text = try row.text()
        document = try row.optionalID()
        range = try row.optionalRange()
        lastRecord = try row.lastRecord()
    }
}

/// What an action does for a finding, as the views show it.
public struct ActionServiceRow: Sendable, Equatable {
    public let finding: FindingID
    public let action: ActionID
    public let change: String?
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
