/// The installation has one more organisation.
///
/// It stands in the installation's stream, so that two imports at once cannot record one organisation twice: the second finds
/// the stream's head moved.
public struct OrganizationListed: Sendable, Equatable {
    /// The organisation's id.
    public var organization: OrganizationID

    /// Creates the event.
    public init(organization: OrganizationID) {
        self.organization = organization
    }
}

extension OrganizationListed: EventBody {
    static var kind: Event.Kind { .organizationListed }
    static var title: String { "新增单位" }
    var event: Event { .organizationListed(self) }
    var item: Item? { .listing(organization) }
    var summary: String? { nil }
}

extension OrganizationListed {
    func write(fields: inout PayloadWriter) {
        fields.put("organization", organization)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        organization = try fields.take("organization")
    }
}
