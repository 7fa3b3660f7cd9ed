import HashChain
public import Rectification

extension LedgerReader {
    /// The ledger as it was at the end of a day, by the clock on an office wall: what was recorded until then, and the rows that it
    /// gives.
    ///
    /// It is made anew from the records, and so costs what a rebuild of them costs. Kept bytes, checkpoints, commands and the
    /// search index are not in it: they have no day.
    /// - Parameter day: The day.
    /// - Returns: A reader of that ledger.
    /// - Throws: ``StoreError``, also when a record does not fit what was recorded before it.
    public func asOf(_ day: CivilDate) throws(StoreError) -> any LedgerReader {
        var past = PastLedger(end: WallTime.end(of: day))
        for head in try heads() { try past.take(head.stream, from: self) }
        return past.reader
    }

    /// The ledger as it was at the end of a day, as far as one inspection is concerned: it, its organisation and the installation.
    public func asOf(_ day: CivilDate, about inspection: InspectionID) throws(StoreError) -> any LedgerReader {
        var past = PastLedger(end: WallTime.end(of: day))
        try past.take(.installation, from: self)
        let opened = try past.take(.inspection(inspection), from: self).inspection
        if let opened { try past.take(.organization(opened.organization), from: self) }
        return past.reader
    }
}

/// What was recorded before a moment.
private struct PastLedger {
    private let end: Int64
    private var contents = MemoryContents()

    init(end: Int64) { self.end = end }

    var reader: any LedgerReader { MemoryTransaction(contents) }

    /// Takes the records of a stream that were made before the moment; a record's time is never before the one it follows.
    @discardableResult
    mutating func take(_ stream: StreamName, from reader: any LedgerReader) throws(StoreError) -> StreamState {
        var state = StreamState(stream: stream)
        var records: [Record] = []
        // What was erased stays erased, whatever day is asked for.
        let erasures = try reader.erasures(of: stream)
        try reader.forEachRecord(of: stream) { record throws(StoreError) in
            guard record.header.time < end else { return }
            let recorded = try StoreError.translatingFault { () throws(LedgerFault) in
                let recorded = try erasures.event(of: record)
                try state.apply(recorded)
                return recorded
            }
            var kept = record
            kept.payload = kept.payload ?? recorded.event.payload
            records.append(kept)
        }
        if records.isEmpty { return state }
        contents.records[stream] = records
        for row in state.rows { contents.rows[row.table, default: [:]][row.key] = row }
        return state
    }
}
