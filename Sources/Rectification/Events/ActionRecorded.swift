/// A corrective action (整改措施): what will be done, and which findings it serves.
public struct ActionRecorded: Sendable, Equatable {
    /// What an action does for one finding.
    public struct Service: Sendable, Equatable {
        /// The finding that it serves.
        public var finding: FindingID
        /// What it changes there; absent where the action's own words say it.
        public var change: String?

        /// Creates the service of an action to a finding.
        public init(finding: FindingID, change: String? = nil) {
            self.finding = finding
            self.change = change
        }
    }

    /// The action's id.
    public var action: ActionID
    /// One service for each finding.
    public var serves: [Service]
    /// What will be done.
    public var text: String
    /// At once, by a day, or for good.
    public var term: Term?
    /// When it is due.
    public var due: Due?
    /// The document that the text was read from.
    public var document: DocumentID?
    /// The place of the text in the document text.
    public var range: Range<Int>?

    /// Creates the event.
    public init(
        action: ActionID, serves: [Service], text: String, term: Term? = nil, due: Due? = nil,
        document: DocumentID? = nil, range: Range<Int>? = nil
    ) {
        self.action = action
        self.serves = serves
        self.text = text
        self.term = term
        self.due = due
        self.document = document
        self.range = range
    }
}

extension ActionRecorded.Service: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("change", change)
        fields.put("finding", finding)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        change = try fields.takeOptional("change")
        finding = try fields.take("finding")
    }
}

extension ActionRecorded: EventBody {
    static var kind: Event.Kind { .actionRecorded }
    static var title: String { "登记整改措施" }
    static var mendableFields: [String] { ["text"] }
    static var wordFields: [String] { ["due.words", "serves.change", "text"] }
    var event: Event { .actionRecorded(self) }
    var item: Item? { .action(action) }
    var namedItems: [Item] { serves.map { .finding($0.finding) } + (document.map { [.document($0)] } ?? []) }
    var summary: String? { text }
}

extension ActionRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("action", action)
        fields.put("document", document)
        fields.put("due", due)
        fields.put("range", range)
        fields.put("serves", serves)
        fields.put("term", term)
        fields.put("text", text)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        action = try fields.take("action")
        document = try fields.takeOptional("document")
        due = try fields.takeOptional("due")
        range = try fields.takeOptional("range")
        serves = try fields.takeList("serves")
        term = try fields.takeOptional("term")
        text = try fields.take("text")
    }
}
