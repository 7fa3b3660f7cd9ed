/// An organisation is known by this name.
public struct OrganizationRecorded: Sendable, Equatable {
    /// The organisation's id.
    public var organization: OrganizationID
    /// The name as the document gives it.
    public var name: String
    /// ``MatchingKey/ofIssuer(_:)`` of the name, as it was when organisations were compared by it.
    public var nameKey: String

    /// Creates the event.
    public init(organization: OrganizationID, name: String, nameKey: String) {
        self.organization = organization
        self.name = name
        self.nameKey = nameKey
    }
}

extension OrganizationRecorded: EventBody {
    static var kind: Event.Kind { .organizationRecorded }
    static var title: String { "登记单位" }
    var event: Event { .organizationRecorded(self) }
    var item: Item? { .organization(organization) }
    var summary: String? { name }
}

extension OrganizationRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("name", name)
        fields.put("nameKey", nameKey)
        fields.put("organization", organization)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        name = try fields.take("name")
        nameKey = try fields.take("nameKey")
        organization = try fields.take("organization")
    }
}
