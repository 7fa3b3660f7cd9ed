/// A matter is closed, or let go in the way that was approved: every decision on the way to it is confirmed.
public struct MatterClosed: Sendable, Equatable {
    /// The closure.
    public var closure: ClosureID

    /// Creates the event.
    public init(closure: ClosureID) {
        self.closure = closure
    }
}

extension MatterClosed: EventBody {
    static var kind: Event.Kind { .matterClosed }
    static var title: String { "销号" }
    var event: Event { .matterClosed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure)] }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { nil }
}

extension MatterClosed {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
    }
}
