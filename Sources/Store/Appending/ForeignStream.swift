public import HashChain

/// A stream that another installation recorded, from its first record: kept here as it is, byte for byte.
public struct ForeignStream: Sendable, Hashable {
    /// Its records, by sequence; at least one.
    public let records: [Record]
    /// Where it ends.
    public let head: StreamHead

    /// Takes a stream that is whole.
    /// - Throws: `ChainFailure` at the first record that does not follow or does not agree with itself.
    public init(_ stream: StreamName, records: [Record]) throws(ChainFailure) {
        var verifier = ChainVerifier(stream: stream)
        for record in records { try verifier.verify(record) }
        self.records = records
        head = verifier.head
    }

    /// How a stream that is kept here stands to this one.
    /// - Parameters:
    ///   - own: Where the kept stream ends.
    ///   - hashAt: The hash of the kept stream's record with a sequence; asked only where it is the longer one.
    /// - Returns: The records that the kept stream does not have, none where it has all of them; absent where each has records that
    ///   the other has not.
    /// - Throws: What `hashAt` throws.
    public func missing<Failure: Error>(
        after own: StreamHead, hashAt: (Int) throws(Failure) -> Digest?
    ) throws(Failure) -> ArraySlice<Record>? {
        guard own.sequence > 0 else { return records[...] }
        guard own.sequence <= head.sequence else { return try hashAt(head.sequence) == head.hash ? [] : nil }
        return records[own.sequence - 1].hash == own.hash ? records[own.sequence...] : nil
    }
}
