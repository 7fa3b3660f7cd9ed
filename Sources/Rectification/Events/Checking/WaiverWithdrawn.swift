/// A waiver holds no longer.
public struct WaiverWithdrawn: Sendable, Equatable {
    /// The waiver.
    public var waiver: WaiverID
    /// Why.
    public var why: String

    /// Creates the event.
    public init(waiver: WaiverID, why: String) {
        self.waiver = waiver
        self.why = why
    }
}

extension WaiverWithdrawn: EventBody {
    static var kind: Event.Kind { .waiverWithdrawn }
    static var title: String { "收回豁免" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .waiverWithdrawn(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.waiver(waiver)] }
    var shownIn: [Item] { [.waiver(waiver)] }
    var summary: String? { why }
}

extension WaiverWithdrawn {
    func write(fields: inout PayloadWriter) {
        fields.put("waiver", waiver)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        waiver = try fields.take("waiver")
        why = try fields.take("why")
    }
}
