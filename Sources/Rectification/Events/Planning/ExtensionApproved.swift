/// More time is granted by whoever set the date.
public struct ExtensionApproved: Sendable, Equatable {
    /// The extension.
    public var dueExtension: ExtensionID
    /// The decision.
    public var decision: DecisionID

    /// Creates the event.
    public init(dueExtension: ExtensionID, decision: DecisionID) {
        self.dueExtension = dueExtension
        self.decision = decision
    }
}

extension ExtensionApproved: EventBody {
    static var kind: Event.Kind { .extensionApproved }
    static var title: String { "批准延期" }
    var event: Event { .extensionApproved(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.dueExtension(dueExtension), .decision(decision)] }
    var shownIn: [Item] { [.dueExtension(dueExtension)] }
    var summary: String? { nil }
}

extension ExtensionApproved {
    func write(fields: inout PayloadWriter) {
        fields.put("decision", decision)
        fields.put("dueExtension", dueExtension)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        decision = try fields.take("decision")
        dueExtension = try fields.take("dueExtension")
    }
}
