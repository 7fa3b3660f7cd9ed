/// Where findings come from: a paper that was handed over, or what else raised them.
public struct OriginRecorded: Sendable, Equatable {
    /// The origin.
    public var origin: OriginID
    /// What raised the findings.
    public var kind: OriginKind
    /// The document that it is known from, which need not be the paper itself.
    public var document: DocumentID?
    /// The number of the paper, or of the place in it.
    public var number: String?
    /// The day on which it raised them, which may be before the feedback.
    public var raisedOn: CivilDate?
    /// Whether its findings are counted apart from the inspection's total.
    public var isApart: Bool

    /// Creates the event.
    public init(
        origin: OriginID, kind: OriginKind, document: DocumentID? = nil, number: String? = nil,
        raisedOn: CivilDate? = nil, isApart: Bool = false
    ) {
        self.origin = origin
        self.kind = kind
        self.document = document
        self.number = number
        self.raisedOn = raisedOn
        self.isApart = isApart
    }
}

extension OriginRecorded: EventBody {
    static var kind: Event.Kind { .originRecorded }
    static var title: String { "登记来源" }
    static var mendableFields: [String] { ["kind", "number", "raisedOn"] }
    static var wordFields: [String] { ["number"] }
    var event: Event { .originRecorded(self) }
    var item: Item? { .origin(origin) }
    var namedItems: [Item] { document.map { [.document($0)] } ?? [] }
    var summary: String? { nil }
}

extension OriginRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("isApart", isApart)
        fields.put("kind", kind)
        fields.put("number", number)
        fields.put("origin", origin)
        fields.put("raisedOn", raisedOn)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.takeOptional("document")
        isApart = try fields.takeFlag("isApart")
        kind = try fields.take("kind")
        number = try fields.takeOptional("number")
        origin = try fields.take("origin")
        raisedOn = try fields.takeOptional("raisedOn")
    }
}
