/// Where findings come from: a paper that was handed over, or what else raised them.
public struct OriginRecorded: Sendable, Equatable {
    /// The origin.
    public var origin: OriginID
    /// What raised the findings.
    public var kind: OriginKind
    /// The document that it is known from, which need not be the paper itself.
    public var document: DocumentID?

    /// Creates the event.
    public init(origin: OriginID, kind: OriginKind, document: DocumentID? = nil) {
        self.origin = origin
        self.kind = kind
        self.document = document
    }
}

extension OriginRecorded: EventBody {
    static var kind: Event.Kind { .originRecorded }
    static var title: String { "登记来源" }
    static var mendableFields: [String] { ["kind"] }
    var event: Event { .originRecorded(self) }
    var item: Item? { .origin(origin) }
    var namedItems: [Item] { document.map { [.document($0)] } ?? [] }
    var summary: String? { nil }
}

extension OriginRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("kind", kind)
        fields.put("origin", origin)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.takeOptional("document")
        kind = try fields.take("kind")
        origin = try fields.take("origin")
    }
}
