/// A thing of a register as the views show it.
public struct RegisterRow<Entry: RegisterEntry>: Sendable, Equatable {
    /// The thing.
    public let item: Item
    /// The inspection that it belongs to.
    public let inspection: InspectionID?
    /// The organisation whose register it stands in; absent for one of an inspection's.
    public let organization: OrganizationID?
    /// The thing as it is now.
    public let entry: Entry
    /// The sequence of the record that it began with.
    public let recorded: Int
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/registerEntry``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .registerEntry)
        item = try row.value { Item($0) }
        _ = try row.text()
        inspection = try row.optionalID()
        organization = try row.optionalID()
        _ = try row.flag()
        _ = try row.optionalDate()
        let events: [RowEvent] = try row.list()
        guard let entry = Entry(events.map(\.event)) else { throw RowError(table: .registerEntry, column: "events") }
        self.entry = entry
        recorded = try row.integer()
        lastRecord = try row.lastRecord()
    }
}

/// An event as a row keeps it: its kind and its payload, of this release's version.
struct RowEvent: PayloadObject {
    let event: Event

    init(_ event: Event) { self.event = event }

    func write(fields: inout PayloadWriter) {
        fields.put("kind", event.kind.rawValue)
        fields.put(key: "payload", canonical: event.payload)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        let kind: String = try fields.take("kind")
        guard let field = try fields.takeUnread(), field.key == "payload" else {
            throw fields.failure(.missingField("payload"))
        }
        event = try Event(kind: kind, version: Event.Kind(rawValue: kind)?.version ?? 1, payload: field.value)
    }
}
