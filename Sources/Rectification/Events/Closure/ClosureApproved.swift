public import HashChain

/// The committee decided that a matter be closed (审议同意销号); it is closed only once the decision is confirmed.
public struct ClosureApproved: Sendable, Equatable {
    /// The closure.
    public var closure: ClosureID
    /// The decision.
    public var decision: DecisionID
    /// The closure gates that the committee found not to apply (不涉及).
    public var notApplicable: [String]
    /// What was approved: SHA-256 over ``StreamState/boundContent(of:)``.
    public var bound: Digest

    /// Creates the event.
    public init(closure: ClosureID, decision: DecisionID, notApplicable: [String] = [], bound: Digest) {
        self.closure = closure
        self.decision = decision
        self.notApplicable = notApplicable
        self.bound = bound
    }
}

extension ClosureApproved: EventBody {
    static var kind: Event.Kind { .closureApproved }
    static var title: String { "审议同意销号" }
    var event: Event { .closureApproved(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure), .decision(decision)] }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { nil }
}

extension ClosureApproved {
    func write(fields: inout PayloadWriter) {
        fields.put("bound", bound)
        fields.put("closure", closure)
        fields.put("decision", decision)
        fields.put("notApplicable", notApplicable)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        bound = try fields.take("bound")
        closure = try fields.take("closure")
        decision = try fields.take("decision")
        notApplicable = try fields.takeList("notApplicable")
    }
}
