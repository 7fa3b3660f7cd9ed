/// A place of a document stays as it is though a rule of checking remarks on it (豁免).
public struct RemarkWaived: Sendable, Equatable {
    /// The waiver's id.
    public var waiver: WaiverID
    /// The document.
    public var document: DocumentID
    /// The rule, by its name.
    public var rule: String
    /// What the place is known by: the same for the same words among the same words.
    public var place: String
    /// The words of the place, with what is said of private persons hidden.
    public var words: String
    /// Why it stays so.
    public var why: String

    /// Creates the event.
    public init(
        waiver: WaiverID, document: DocumentID, rule: String, place: String, words: String, why: String
    ) {
        self.waiver = waiver
        self.document = document
        self.rule = rule
        self.place = place
        self.words = words
        self.why = why
    }
}

extension RemarkWaived: EventBody {
    static var kind: Event.Kind { .remarkWaived }
    static var title: String { "豁免审校意见" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["place", "why", "words"] }
    var event: Event { .remarkWaived(self) }
    var item: Item? { .waiver(waiver) }
    var namedItems: [Item] { [.document(document)] }
    var summary: String? { "\(rule)：\(why)" }
}

extension RemarkWaived {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("place", place)
        fields.put("rule", rule)
        fields.put("waiver", waiver)
        fields.put("why", why)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.take("document")
        place = try fields.take("place")
        rule = try fields.take("rule")
        waiver = try fields.take("waiver")
        why = try fields.take("why")
        words = try fields.take("words")
    }
}
