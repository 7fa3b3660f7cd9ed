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

    /// What a stream says up to its end.
    public func state(of stream: StreamName) throws(StoreError) -> StreamState {
        var state = StreamState(stream: stream)
        var change = StateChange()
        try forEachRecord(of: stream) { record throws(StoreError) in try state.follow(record, &change) }
        return state
    }

    /// Every record of a stream with its event, for a log.
    public func events(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        try forEachRecord(of: stream) { record throws(StoreError) in
            do throws(LedgerFault) {
                events.append(try RecordedEvent(record))
            } catch {
                throw .fault(error)
            }
        }
        return events
    }
}

extension StreamState {
    /// Takes the next record as a store has it.
    mutating func follow(_ record: Record, _ change: inout StateChange) throws(StoreError) {
        do throws(LedgerFault) {
            try apply(RecordedEvent(record), to: &change)
        } catch {
            throw .fault(error)
        }
    }
}
