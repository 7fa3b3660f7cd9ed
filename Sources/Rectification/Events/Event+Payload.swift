extension Event {
    /// The payload: canonical JSON of this release's version of the kind.
    public var payload: [UInt8] {
        var writer = PayloadWriter()
        body.write(to: &writer)
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
        self = try kind.body.read(upcasters.raise(payload, of: kind, from: version))
    }
}

extension EventBody {
    fileprivate static func read(_ payload: [UInt8]) throws(PayloadError) -> Event {
        let body: Self = try PayloadReader.read(payload)
        return body.event
    }
}
