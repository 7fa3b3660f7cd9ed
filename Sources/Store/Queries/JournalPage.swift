public import HashChain
public import Rectification

/// A page of a stream's records.
public struct JournalPage: Sendable, Equatable {
    /// In the order that was asked for.
    public let records: [RecordedEvent]
    /// The sequence of the stream's last record.
    public let last: Int
}

/// Which records of a stream are wanted.
public struct JournalQuery: Sendable, Hashable {
    /// The stream.
    public var stream: StreamName
    /// The sequence of the first record on the page; absent, the first of the order.
    public var start: Int?
    /// Whether the newest come first.
    public var newestFirst: Bool
    /// How many are wanted at most.
    public var limit: Int

    /// Creates a query.
    public init(_ stream: StreamName, start: Int? = nil, newestFirst: Bool = false, limit: Int = 50) {
        self.stream = stream
        self.start = start
        self.newestFirst = newestFirst
        self.limit = limit
    }

    /// The sequences that are wanted of a stream with so many records.
    func sequences(last: Int) -> Range<Int> {
        if newestFirst {
            let end = min(max(start ?? last, 0), last) + 1
            return max(1, end - max(limit, 0))..<end
        }
        let first = min(max(start ?? 1, 1), last + 1)
        return first..<min(last + 1, first + max(min(limit, last), 0))
    }
}

extension LedgerReader {
    /// A page of a stream's records; the others are not looked at.
    public func records(_ query: JournalQuery) throws(StoreError) -> JournalPage {
        let last = try tip(of: query.stream).head.sequence
        let records = try events(of: query.stream, in: query.sequences(last: last))
        return JournalPage(records: query.newestFirst ? records.reversed() : records, last: last)
    }
}
