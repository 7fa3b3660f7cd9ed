/// Where a stream ends: its last record's sequence and hash.
public struct StreamHead: Sendable, Hashable {
    /// The stream.
    public let stream: StreamName
    /// The last record's sequence; 0 while there is none.
    public let sequence: Int
    /// The last record's hash; ``Digest/zero`` while there is none.
    public let hash: Digest

    /// Creates a head.
    public init(stream: StreamName, sequence: Int, hash: Digest) {
        self.stream = stream
        self.sequence = sequence
        self.hash = hash
    }

    /// The head of a stream that has no record yet.
    public static func beginning(of stream: StreamName) -> StreamHead {
        StreamHead(stream: stream, sequence: 0, hash: .zero)
    }
}
