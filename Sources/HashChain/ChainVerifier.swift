/// Follows one stream from its first record and says where it stops being whole.
///
/// It holds the last record's head and time and nothing else, so a stream may be of any length.
public struct ChainVerifier: Sendable {
    /// The stream that is followed.
    public let stream: StreamName
    /// How many of the records found whole have been erased.
    public private(set) var erasedCount = 0

    private var sequence = 0
    private var hash = Digest.zero
    private var time = Int64.min

    /// Begins before the first record of a stream.
    public init(stream: StreamName) { self.stream = stream }

    /// The last record that was found whole.
    public var head: StreamHead { StreamHead(stream: stream, sequence: sequence, hash: hash) }

    /// Takes the next record of the stream.
    /// - Throws: ``ChainFailure`` when it does not follow or does not agree with itself; what was covered stays.
    public mutating func verify(_ record: borrowing StoredRecord) throws(ChainFailure) {
        if let reason = placeFault(record) ?? hashFault(record) ?? payloadFault(record) {
            throw ChainFailure(stream: stream, sequence: sequence + 1, reason: reason)
        }
        (sequence, hash, time) = (record.sequence, record.hash, record.header.time)
        if record.isErased { erasedCount += 1 }
    }

    /// Takes the next record of the stream, as ``verify(_:)-(borrowing StoredRecord)`` does.
    public mutating func verify(_ record: Record) throws(ChainFailure) {
        try record.withStored { record throws(ChainFailure) in try verify(record) }
    }

    private func placeFault(_ record: borrowing StoredRecord) -> ChainFailure.Reason? {
        guard record.header.stream == stream else { return .stream(found: record.header.stream) }
        guard record.sequence == sequence + 1 else { return .sequence(found: record.sequence) }
        guard record.header.previous == hash else { return .previous(expected: hash, found: record.header.previous) }
        return nil
    }

    private func hashFault(_ record: borrowing StoredRecord) -> ChainFailure.Reason? {
        let hash = record.header.encodedDigest
        guard hash == record.hash else { return .hash(expected: hash, found: record.hash) }
        guard record.header.time >= time else { return .time(earliest: time, found: record.header.time) }
        return nil
    }

    private func payloadFault(_ record: borrowing StoredRecord) -> ChainFailure.Reason? {
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
