/// A matter that was closed is worked on again.
public struct MatterReopened: Sendable, Equatable {
    /// The closure that no longer holds.
    public var closure: ClosureID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(closure: ClosureID, why: String) {
        self.closure = closure
        self.why = why
    }
}

extension MatterReopened: EventBody {
    static var kind: Event.Kind { .matterReopened }
    static var title: String { "重新打开" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .matterReopened(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure)] }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { why }
}

extension MatterReopened {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
        why = try fields.take("why")
    }
}
