/// What a closure is bound to was changed while it was under way; the matter is open again.
public struct ClosureDropped: Sendable, Equatable {
    /// The closure.
    public var closure: ClosureID

    /// Creates the event.
    public init(closure: ClosureID) {
        self.closure = closure
    }
}

extension ClosureDropped: EventBody {
    static var kind: Event.Kind { .closureDropped }
    static var title: String { "内容有变，销号申请失效" }
    var event: Event { .closureDropped(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure)] }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { nil }
}

extension ClosureDropped {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
    }
}
