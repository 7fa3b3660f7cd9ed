/// An earlier record of the same stream lost its salt and payload, because its words may not be kept.
///
/// What stands for it from then on is what remains of its event: the same ids, dates, statuses, digests and places with the
/// words blanked, so that whatever builds on the record still has something to stand on.
public struct ContentErased: Sendable, Equatable {
    /// The sequence of the record.
    public var record: Int
    /// Why its words may not be kept, without repeating them.
    public var ground: String
    /// The decision on paper.
    public var decision: DecisionID
    /// The record's event with its words blanked.
    public var remains: Event

    /// Creates the event.
    public init(record: Int, ground: String, decision: DecisionID, remains: Event) {
        self.record = record
        self.ground = ground
        self.decision = decision
        self.remains = remains
    }
}

extension ContentErased: EventBody {
    static var kind: Event.Kind { .contentErased }
    static var title: String { "抹去" }
    var event: Event { .contentErased(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.decision(decision)] }
    var summary: String? { "第 \(record) 条：\(ground)" }
}

extension ContentErased {
    func write(fields: inout PayloadWriter) {
        fields.put("decision", decision)
        fields.put("ground", ground)
        fields.put("kind", remains.kind.rawValue)
        fields.put("kindVersion", remains.kind.version)
        fields.put("record", record)
        fields.put("remains", CanonicalValue(bytes: remains.payload))
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        decision = try fields.take("decision")
        ground = try fields.take("ground")
        let kind: String = try fields.take("kind")
        let version: Int = try fields.take("kindVersion")
        record = try fields.take("record")
        let payload: CanonicalValue = try fields.take("remains")
        // One inside another would go on without end; an erasure has no words to erase.
        guard kind != Self.kind.rawValue else { throw fields.failure(.value(wanted: "抹去以外的记录类型")) }
        remains = try Event(kind: kind, version: version, payload: payload.bytes)
    }
}
