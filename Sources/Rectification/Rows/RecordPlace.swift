public import HashChain

/// Where a record stands in the journal.
public struct RecordPlace: Sendable, Hashable {
    /// The stream.
    public let stream: StreamName
    /// The sequence, from 1.
    public let sequence: Int

    /// Creates a place.
    public init(stream: StreamName, sequence: Int) {
        self.stream = stream
        self.sequence = sequence
    }
}
