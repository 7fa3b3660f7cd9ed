public import HashChain

/// Where a stream ends and when its last record was made.
public struct StreamTip: Sendable, Hashable {
    /// Where the stream ends.
    public let head: StreamHead
    /// Milliseconds since 1970 UTC; 0 while there is no record.
    public let time: Int64

    /// Creates a tip.
    public init(_ head: StreamHead, time: Int64) {
        self.head = head
        self.time = time
    }
}
