/// What was open passed from one unit or post to its successor, by a list (责任交接); what was closed keeps the name of its time.
public struct HandedOver: Sendable, Equatable {
    /// The hand-over's id.
    public var handOver: HandOverID
    /// Whose it was: a unit or a post, by kind and id.
    public var from: String
    /// Whose it is.
    public var to: String
    /// The day.
    public var on: CivilDate
    /// The reason.
    public var why: String
    /// What passed.
    public var items: [HandOverItem]

    /// Creates the event.
    public init(
        handOver: HandOverID, from: String, to: String, on: CivilDate, why: String, items: [HandOverItem] = []
    ) {
        self.handOver = handOver
        self.from = from
        self.to = to
        self.on = on
        self.why = why
        self.items = items
    }
}

extension HandedOver: EventBody {
    static var kind: Event.Kind { .handedOver }
    static var title: String { "责任交接" }
    static var mendableFields: [String] { ["on", "why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .handedOver(self) }
    var item: Item? { .handOver(handOver) }
    var summary: String? { why }
}

extension HandedOver {
    func write(fields: inout PayloadWriter) {
        fields.put("from", from)
        fields.put("handOver", handOver)
        fields.put("items", items)
        fields.put("on", on)
        fields.put("to", to)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        from = try fields.take("from")
        handOver = try fields.take("handOver")
        items = try fields.takeList("items")
        on = try fields.take("on")
        to = try fields.take("to")
        why = try fields.take("why")
    }
}

/// Something that passed.
public struct HandOverItem: Sendable, Equatable {
    /// The inspection.
    public var inspection: InspectionID
    /// A finding or an assignment.
    public var item: Item

    /// Creates the value.
    public init(inspection: InspectionID, item: Item) {
        self.inspection = inspection
        self.item = item
    }
}

extension HandOverItem: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("inspection", inspection)
        fields.put("item", item)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        inspection = try fields.take("inspection")
        item = try fields.take("item")
    }
}
