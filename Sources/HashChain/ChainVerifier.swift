/// Follows one stream from its first record and says where it stops being whole.
///
/// It holds the last record's head and time and nothing else, so a stream may be of any length.
public struct ChainVerifier: Sendable {
    /// The last record that was found whole.
    public private(set) var head: StreamHead
    /// How many of the records found whole have been erased.
    public private(set) var erasedCount = 0

    private var time = Int64.min

    /// Begins before the first record of a stream.
    public init(stream: StreamName) {
        head = .beginning(of: stream)
    }

    /// Takes the next record of the stream.
    /// - Throws: ``ChainFailure`` when it does not follow or does not agree with itself; what was covered stays.
    public mutating func verify(_ record: Record) throws(ChainFailure) {
        if let reason = placeFault(record.header) ?? hashFault(record) ?? payloadFault(record) {
            throw ChainFailure(stream: head.stream, sequence: head.sequence + 1, reason: reason)
        }
        head = record.head
        time = record.header.time
        if record.payload == nil { erasedCount += 1 }
    }

    private func placeFault(_ header: RecordHeader) -> ChainFailure.Reason? {
        guard header.stream == head.stream else { return .stream(found: header.stream) }
        guard header.sequence == head.sequence + 1 else { return .sequence(found: header.sequence) }
        guard header.previous == head.hash else { return .previous(expected: head.hash, found: header.previous) }
        return nil
    }

    private func hashFault(_ record: Record) -> ChainFailure.Reason? {
        let hash = record.header.hash
        guard hash == record.hash else { return .hash(expected: hash, found: record.hash) }
        guard record.header.time >= time else { return .time(earliest: time, found: record.header.time) }
        return nil
    }

    private func payloadFault(_ record: Record) -> ChainFailure.Reason? {
        guard record.salt != nil || record.payload != nil else { return nil }
        guard let salt = record.salt, let payload = record.payload else { return .halfErased }
        // The digest does not show where the salt ends, so its length is part of the rule.
        guard salt.count == Record.saltLength else { return .saltLength(found: salt.count) }
        let digest = Record.payloadDigest(salt: salt, payload: payload)
        guard digest == record.header.payloadDigest else {
            return .payload(expected: record.header.payloadDigest, found: digest)
        }
        return nil
    }
}
