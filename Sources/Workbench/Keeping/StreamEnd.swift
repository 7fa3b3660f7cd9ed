import HashChain

/// Where a stream ends, for people to compare.
public struct StreamEnd: Sendable, Equatable {
    /// The stream's name.
    public let stream: String
    /// The sequence of its last record; 0 where it has none.
    public let sequence: Int
    /// The hash of its last record, in hexadecimal.
    public let hash: String

    init(_ head: StreamHead) {
        stream = head.stream.description
        sequence = head.sequence
        hash = head.hash.hex
    }
}
