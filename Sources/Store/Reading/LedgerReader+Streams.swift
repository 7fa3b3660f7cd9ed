public import HashChain
public import Rectification

extension LedgerReader {
    /// What a stream says up to its end.
    public func state(of stream: StreamName) throws(StoreError) -> StreamState {
        var state = StreamState(stream: stream)
        var change = StateChange()
        try forEachRecord(of: stream, after: 0) { record throws(StoreError) in
            do throws(LedgerFault) {
                try state.apply(RecordedEvent(record), to: &change)
            } catch {
                throw .fault(error)
            }
        }
        return state
    }

    /// Every record of a stream with its event, for a log.
    public func events(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        try forEachRecord(of: stream, after: 0) { record throws(StoreError) in
            do throws(LedgerFault) {
                events.append(try RecordedEvent(record))
            } catch {
                throw .fault(error)
            }
        }
        return events
    }
}
