/// A closure is returned at one of its steps; the matter is open again (退回).
public struct ClosureReturned: Sendable, Equatable {
    /// The closure.
    public var closure: ClosureID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(closure: ClosureID, why: String) {
        self.closure = closure
        self.why = why
    }
}

extension ClosureReturned: EventBody {
    static var kind: Event.Kind { .closureReturned }
    static var title: String { "退回销号申请" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .closureReturned(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure)] }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { why }
}

extension ClosureReturned {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
        why = try fields.take("why")
    }
}
