/// A corrective action is from now on as this says, whole.
public struct ActionRevised: Sendable, Equatable {
    /// The action.
    public var action: ActionID
    /// One service for each finding.
    public var serves: [ActionRecorded.Service]
    /// What will be done.
    public var text: String
    /// At once, by a day, or for good.
    public var term: Term?
    /// When it is due.
    public var due: Due?
    /// The reason for the change, where one is given.
    public var why: String?

    /// Creates the event.
    public init(
        action: ActionID, serves: [ActionRecorded.Service] = [], text: String, term: Term? = nil, due: Due? = nil,
        why: String? = nil
    ) {
        self.action = action
        self.serves = serves
        self.text = text
        self.term = term
        self.due = due
        self.why = why
    }
}

extension ActionRevised: EventBody {
    static var kind: Event.Kind { .actionRevised }
    static var title: String { "修改整改措施" }
    static var wordFields: [String] { ["due.words", "serves.change", "text", "why"] }
    var event: Event { .actionRevised(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.action(action)] + serves.map { .finding($0.finding) } }
    var shownIn: [Item] { [.action(action)] }
    var removesRows: Bool { true }
    var summary: String? { text }
}

extension ActionRevised {
    func write(fields: inout PayloadWriter) {
        fields.put("action", action)
        fields.put("due", due)
        fields.put("serves", serves)
        fields.put("term", term)
        fields.put("text", text)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        action = try fields.take("action")
        due = try fields.takeOptional("due")
        serves = try fields.takeList("serves")
        term = try fields.takeOptional("term")
        text = try fields.take("text")
        why = try fields.takeOptional("why")
    }
}
