/// A closure gate of a matter (三不放过 and what else the office set) is met, or does not apply.
///
/// The last answer counts.
public struct GateAnswered: Sendable, Equatable {
    /// The matter.
    public var matter: MatterID
    /// The gate, in the words of the setting.
    public var gate: String
    /// What meets it, or why it does not apply.
    public var ground: String
    /// The decision that it does not apply (不涉及); absent where it is met.
    public var decision: DecisionID?

    /// Creates the event.
    public init(matter: MatterID, gate: String, ground: String, decision: DecisionID? = nil) {
        self.matter = matter
        self.gate = gate
        self.ground = ground
        self.decision = decision
    }
}

extension GateAnswered: EventBody {
    static var kind: Event.Kind { .gateAnswered }
    static var title: String { "答复销号条件" }
    static var mendableFields: [String] { ["ground"] }
    static var wordFields: [String] { ["ground"] }
    var event: Event { .gateAnswered(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.matter(matter)] + (decision.map { [.decision($0)] } ?? []) }
    var shownIn: [Item] { [.matter(matter)] }
    var removesRows: Bool { true }
    var summary: String? { gate }
}

extension GateAnswered {
    func write(fields: inout PayloadWriter) {
        fields.put("decision", decision)
        fields.put("gate", gate)
        fields.put("ground", ground)
        fields.put("matter", matter)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        decision = try fields.takeOptional("decision")
        gate = try fields.take("gate")
        ground = try fields.take("ground")
        matter = try fields.take("matter")
    }
}
