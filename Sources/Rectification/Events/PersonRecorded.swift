/// A person is known to the installation; the name stands here and never in a header.
public struct PersonRecorded: Sendable, Equatable {
    /// The person's id.
    public var person: PersonID
    /// How the person is shown.
    public var name: String

    /// Creates the event.
    public init(person: PersonID, name: String) {
        self.person = person
        self.name = name
    }
}

extension PersonRecorded: EventBody {
    static var kind: Event.Kind { .personRecorded }
    static var title: String { "登记人员" }
    static var mendableFields: [String] { ["name"] }
    var event: Event { .personRecorded(self) }
    var item: Item? { .person(person) }
    var summary: String? { name }
}

extension PersonRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("name", name)
        fields.put("person", person)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        name = try fields.take("name")
        person = try fields.take("person")
    }
}
