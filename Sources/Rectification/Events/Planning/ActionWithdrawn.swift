/// A corrective action will not be done.
public struct ActionWithdrawn: Sendable, Equatable {
    /// The action.
    public var action: ActionID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(action: ActionID, why: String) {
        self.action = action
        self.why = why
    }
}

extension ActionWithdrawn: EventBody {
    static var kind: Event.Kind { .actionWithdrawn }
    static var title: String { "取消整改措施" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .actionWithdrawn(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.action(action)] }
    var shownIn: [Item] { [.action(action)] }
    var summary: String? { why }
}

extension ActionWithdrawn {
    func write(fields: inout PayloadWriter) {
        fields.put("action", action)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        action = try fields.take("action")
        why = try fields.take("why")
    }
}
