public import HashChain
public import Rectification

extension LedgerReader {
    /// Hands over a stream's records by sequence, one in memory at a time.
    /// - Parameters:
    ///   - stream: The stream.
    ///   - body: Takes a record; what it throws ends the reading.
    /// - Throws: What the body throws, or ``StoreError/malformedRecord(_:)``.
    public func forEachRecord(
        of stream: StreamName, _ body: (Record) throws(StoreError) -> Void
    ) throws(StoreError) {
        try forEachStoredRecord(of: stream) { record throws(StoreError) in try body(Record(record)) }
    }

    /// Hands over the events of a stream's records by sequence; of an erased one, what remains.
    /// - Throws: What the body throws, or ``StoreError`` at a record that cannot be read.
    public func forEachEvent(
        of stream: StreamName, _ body: (RecordedEvent) throws(StoreError) -> Void
    ) throws(StoreError) {
        var erasures: Erasures?
        try forEachRecord(of: stream) { record throws(StoreError) in
            if record.payload == nil, erasures == nil { erasures = try self.erasures(of: stream) }
            try body(
                try StoreError.translatingFault { () throws(LedgerFault) in
                    try (erasures ?? Erasures()).event(of: record)
                })
        }
    }

    /// What a stream says up to its end, made of its records now.
    public func state(of stream: StreamName) throws(StoreError) -> StreamState { try foldedState(of: stream) }

    /// What a stream says up to its end, made of its records now: for whoever checks what is remembered or kept beside them.
    public func foldedState(of stream: StreamName) throws(StoreError) -> StreamState {
        var state = StreamState(stream: stream)
        try forEachEvent(of: stream) { recorded throws(StoreError) in
            try StoreError.translatingFault { () throws(LedgerFault) in try state.apply(recorded) }
        }
        return state
    }

    /// Every record of a stream with its event, for a log.
    public func events(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        try forEachEvent(of: stream) { events.append($0) }
        return events
    }

    /// What a command recorded, stream by stream.
    public func events(recordedBy receipt: AppendReceipt) throws(StoreError) -> [RecordedEvent] {
        var recorded: [RecordedEvent] = []
        for extent in receipt.extents {
            recorded += try events(of: extent.stream, in: extent.first..<extent.last + 1)
        }
        return recorded
    }

    /// Every event of one kind in the whole ledger whose words were not erased, those taken back too; one that cannot be read
    /// is passed over.
    public func recorded(_ kind: Event.Kind) throws(StoreError) -> [Event] {
        var events: [Event] = []
        for head in try heads() {
            try forEachStoredRecord(of: head.stream) { record throws(StoreError) in
                guard record.isOfKind(kind.rawValue), !record.isErased else { return }
                if let recorded = try? RecordedEvent(Record(record)) { events.append(recorded.event) }
            }
        }
        return events
    }
}

extension StoreError {
    /// What the body gives; a record that does not fit becomes an error of the store.
    static func translatingFault<Value>(_ body: () throws(LedgerFault) -> Value) throws(StoreError) -> Value {
        do throws(LedgerFault) {
            return try body()
        } catch {
            throw .fault(error)
        }
    }
}
