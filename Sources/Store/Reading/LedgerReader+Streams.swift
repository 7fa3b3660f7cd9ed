public import HashChain
public import Rectification

extension LedgerReader {
    /// What a stream says up to its end.
    public func state(of stream: StreamName) throws(StoreError) -> StreamState {
        var state = StreamState(stream: stream)
        var change = StateChange()
        try forEachRecord(of: stream) { record throws(StoreError) in
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
        try forEachRecord(of: stream) { record throws(StoreError) in
            do throws(LedgerFault) {
                events.append(try RecordedEvent(record))
            } catch {
                throw .fault(error)
            }
        }
        return events
    }

    /// Hands over a stream's records one after another, few of them in memory at a time.
    public func forEachRecord(
        of stream: StreamName, _ body: (Record) throws(StoreError) -> Void
    ) throws(StoreError) {
        var last = 0
        while true {
            let page = try records(of: stream, after: last, limit: 1_000)
            for record in page { try body(record) }
            guard let end = page.last, page.count == 1_000 else { return }
            last = end.header.sequence
        }
    }
}
