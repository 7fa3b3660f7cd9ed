extension Event {
    /// The payload: canonical JSON of this release's version of the kind.
    public var payload: [UInt8] {
        var writer = PayloadWriter()
        object.write(to: &writer)
        return writer.bytes
    }

    /// Reads an event from a record.
    /// - Parameters:
    ///   - kind: The kind in the record's header.
    ///   - version: The kind's version in the record's header.
    ///   - payload: The payload's bytes.
    /// - Throws: ``PayloadError``, also when a later release wrote it.
    public init(kind: String, version: Int, payload: [UInt8]) throws(PayloadError) {
        try self.init(kind: kind, version: version, payload: payload, upcasters: .all)
    }

    init(kind name: String, version: Int, payload: [UInt8], upcasters: Upcasters) throws(PayloadError) {
        guard let kind = Kind(rawValue: name) else { throw PayloadError(offset: 0, reason: .unknownKind(name)) }
        guard (1...kind.version).contains(version) else {
            throw PayloadError(offset: 0, reason: .unknownVersion(name, version))
        }
        self = try Self.read(kind, upcasters.raise(payload, of: kind, from: version))
    }

    private var object: any PayloadObject {
        switch self {
        case .personRecorded(let event): event
        case .organizationListed(let event): event
        case .organizationRecorded(let event): event
        case .documentReceived(let event): event
        case .inspectionOpened(let event): event
        case .documentRecorded(let event): event
        case .totalsStated(let event): event
        case .originRecorded(let event): event
        case .findingRecorded(let event): event
        case .matterRecorded(let event): event
        case .actionRecorded(let event): event
        case .progressReported(let event): event
        case .recordCorrected(let event): event
        case .recordsTakenBack(let event): event
        }
    }

    private static func read(_ kind: Kind, _ payload: [UInt8]) throws(PayloadError) -> Event {
        switch kind {
        case .personRecorded: .personRecorded(try PayloadReader.read(payload))
        case .organizationListed: .organizationListed(try PayloadReader.read(payload))
        case .organizationRecorded: .organizationRecorded(try PayloadReader.read(payload))
        case .documentReceived: .documentReceived(try PayloadReader.read(payload))
        case .inspectionOpened: .inspectionOpened(try PayloadReader.read(payload))
        case .documentRecorded: .documentRecorded(try PayloadReader.read(payload))
        case .totalsStated: .totalsStated(try PayloadReader.read(payload))
        case .originRecorded: .originRecorded(try PayloadReader.read(payload))
        case .findingRecorded: .findingRecorded(try PayloadReader.read(payload))
        case .matterRecorded: .matterRecorded(try PayloadReader.read(payload))
        case .actionRecorded: .actionRecorded(try PayloadReader.read(payload))
        case .progressReported: .progressReported(try PayloadReader.read(payload))
        case .recordCorrected: .recordCorrected(try PayloadReader.read(payload))
        case .recordsTakenBack: .recordsTakenBack(try PayloadReader.read(payload))
        }
    }
}
