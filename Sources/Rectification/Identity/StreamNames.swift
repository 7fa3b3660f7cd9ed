public import HashChain

extension StreamName {
    /// The stream of an inspection.
    public static func inspection(_ id: InspectionID) -> StreamName { named("inspection/", id) }

    /// The stream of an organisation.
    public static func organization(_ id: OrganizationID) -> StreamName { named("organization/", id) }

    private static func named<Kind>(_ prefix: String, _ id: Identifier<Kind>) -> StreamName {
        do throws(StreamNameError) {
            return try StreamName(prefix + id.description)
        } catch {
            preconditionFailure("an id is lower-case letters and digits, and so always a stream's: \(error)")
        }
    }

    /// The inspection whose stream this is; absent for other streams.
    public var inspection: InspectionID? { subject == .inspection ? id.flatMap { InspectionID($0) } : nil }

    /// The organisation whose stream this is; absent for other streams.
    public var organization: OrganizationID? { subject == .organization ? id.flatMap { OrganizationID($0) } : nil }
}
