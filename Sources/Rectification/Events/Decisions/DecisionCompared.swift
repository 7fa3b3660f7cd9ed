/// A second person compared the record of a decision with its scan, or who decided confirmed it in person.
public struct DecisionCompared: Sendable, Equatable {
    /// The decision.
    public var decision: DecisionID
    /// The scan; absent where who decided confirmed it.
    public var scan: EvidenceID?

    /// Creates the event.
    public init(decision: DecisionID, scan: EvidenceID? = nil) {
        self.decision = decision
        self.scan = scan
    }
}

extension DecisionCompared: EventBody {
    static var kind: Event.Kind { .decisionCompared }
    static var title: String { "比对纸面决定" }
    var event: Event { .decisionCompared(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.decision(decision)] + (scan.map { [.evidence($0)] } ?? []) }
    var shownIn: [Item] { [.decision(decision)] }
    var summary: String? { nil }
}

extension DecisionCompared {
    func write(fields: inout PayloadWriter) {
        fields.put("decision", decision)
        fields.put("scan", scan)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        decision = try fields.take("decision")
        scan = try fields.takeOptional("scan")
    }
}
