public import HashChain

/// An inspection's record came from another installation, or went on there.
///
/// It stands in the installation's stream, before the records that it tells of.
public struct BundleImported: Sendable, Equatable {
    /// The inspection.
    public var inspection: InspectionID
    /// The last sequence that the bundle has of the inspection's stream.
    public var inspectionRecords: Int
    /// SHA-256 of the bundle's manifest.
    public var manifest: Digest
    /// The inspected organisation.
    public var organization: OrganizationID
    /// The last sequence that the bundle has of the organisation's stream.
    public var organizationRecords: Int
    /// The key of the installation that made the bundle.
    public var signer: PublicKey

    /// Creates the event.
    public init(
        inspection: InspectionID, inspectionRecords: Int, manifest: Digest, organization: OrganizationID,
        organizationRecords: Int, signer: PublicKey
    ) {
        self.inspection = inspection
        self.inspectionRecords = inspectionRecords
        self.manifest = manifest
        self.organization = organization
        self.organizationRecords = organizationRecords
        self.signer = signer
    }
}

extension BundleImported: EventBody {
    static var kind: Event.Kind { .bundleImported }
    static var title: String { "导入数据包" }
    var event: Event { .bundleImported(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.listing(organization)] }
    var summary: String? { "\(inspection)，到第 \(inspectionRecords) 条" }
}

extension BundleImported {
    func write(fields: inout PayloadWriter) {
        fields.put("inspection", inspection)
        fields.put("inspectionRecords", inspectionRecords)
        fields.put("manifest", manifest)
        fields.put("organization", organization)
        fields.put("organizationRecords", organizationRecords)
        fields.put("signer", signer)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        inspection = try fields.take("inspection")
        inspectionRecords = try fields.take("inspectionRecords")
        manifest = try fields.take("manifest")
        organization = try fields.take("organization")
        organizationRecords = try fields.take("organizationRecords")
        signer = try fields.take("signer")
    }
}
