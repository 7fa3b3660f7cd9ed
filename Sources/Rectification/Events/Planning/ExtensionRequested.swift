/// More time is asked for (延期).
public struct ExtensionRequested: Sendable, Equatable {
    /// The extension's id.
    public var dueExtension: ExtensionID
    /// What is due: a finding, an action or an assignment.
    public var subject: Item
    /// When it was due, as far as anybody had said so.
    public var former: Due?
    /// When it is to be due.
    public var due: Due
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(dueExtension: ExtensionID, subject: Item, former: Due? = nil, due: Due, why: String) {
        self.dueExtension = dueExtension
        self.subject = subject
        self.former = former
        self.due = due
        self.why = why
    }
}

extension ExtensionRequested: EventBody {
    static var kind: Event.Kind { .extensionRequested }
    static var title: String { "申请延期" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["due.words", "former.words", "why"] }
    var event: Event { .extensionRequested(self) }
    var item: Item? { .dueExtension(dueExtension) }
    var namedItems: [Item] { [subject] }
    var shownIn: [Item] { [subject] }
    var summary: String? { why }
}

extension ExtensionRequested {
    func write(fields: inout PayloadWriter) {
        fields.put("due", due)
        fields.put("dueExtension", dueExtension)
        fields.put("former", former)
        fields.put("subject", subject)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        due = try fields.take("due")
        dueExtension = try fields.take("dueExtension")
        former = try fields.takeOptional("former")
        subject = try fields.take("subject")
        why = try fields.take("why")
    }
}
