/// Something is marked with how secret it is (密级).
public struct SecrecyMarked: Sendable, Equatable {
    /// What is marked: a finding or a document.
    public var subject: Item
    /// How secret it is.
    public var secrecy: Secrecy
    /// The ground, where one is given.
    public var why: String?

    /// Creates the event.
    public init(subject: Item, secrecy: Secrecy, why: String? = nil) {
        self.subject = subject
        self.secrecy = secrecy
        self.why = why
    }
}

extension SecrecyMarked: EventBody {
    static var kind: Event.Kind { .secrecyMarked }
    static var title: String { "标注密级" }
    static var wordFields: [String] { ["why"] }
    var event: Event { .secrecyMarked(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [subject] }
    var shownIn: [Item] { [subject] }
    var summary: String? { secrecy.title }
}

extension SecrecyMarked {
    func write(fields: inout PayloadWriter) {
        fields.put("secrecy", secrecy)
        fields.put("subject", subject)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        secrecy = try fields.take("secrecy")
        subject = try fields.take("subject")
        why = try fields.takeOptional("why")
    }
}
