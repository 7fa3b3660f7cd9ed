/// The sponsor agrees that a matter be closed (牵头领导同意).
public struct ClosureEndorsed: Sendable, Equatable {
    /// The closure.
    public var closure: ClosureID
    /// The paper; absent where the sponsor did it himself.
    public var decision: DecisionID?

    /// Creates the event.
    public init(closure: ClosureID, decision: DecisionID? = nil) {
        self.closure = closure
        self.decision = decision
    }
}

extension ClosureEndorsed: EventBody {
    static var kind: Event.Kind { .closureEndorsed }
    static var title: String { "牵头领导同意销号" }
    var event: Event { .closureEndorsed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.closure(closure)] + (decision.map { [.decision($0)] } ?? []) }
    var shownIn: [Item] { [.closure(closure)] }
    var summary: String? { nil }
}

extension ClosureEndorsed {
    func write(fields: inout PayloadWriter) {
        fields.put("closure", closure)
        fields.put("decision", decision)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        closure = try fields.take("closure")
        decision = try fields.takeOptional("decision")
    }
}
