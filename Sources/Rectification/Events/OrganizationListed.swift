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

extension OrganizationListed: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("organization", organization)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        organization = try fields.take("organization")
    }
}
