/// An organisation has another below it (下属单位), which can be given work.
public struct SubordinateListed: Sendable, Equatable {
    /// The organisation below.
    public var organization: OrganizationID
    /// Its name at that time.
    public var name: String

    /// Creates the event.
    public init(organization: OrganizationID, name: String) {
        self.organization = organization
        self.name = name
    }
}

extension SubordinateListed: EventBody {
    static var kind: Event.Kind { .subordinateListed }
    static var title: String { "登记下属单位" }
    var event: Event { .subordinateListed(self) }
    var item: Item? { .listing(organization) }
    var summary: String? { name }
}

extension SubordinateListed {
    func write(fields: inout PayloadWriter) {
        fields.put("name", name)
        fields.put("organization", organization)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        name = try fields.take("name")
        organization = try fields.take("organization")
    }
}
