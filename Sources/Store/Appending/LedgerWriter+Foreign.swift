import HashChain
import Rectification

extension LedgerWriter {
    /// Adds what streams of another installation have beyond what is kept here, with their view rows.
    /// - Throws: ``StoreError/forkedStream(own:other:)`` where both went on; the engine then undoes what was done.
    func append(_ streams: [ForeignStream]) throws(StoreError) {
        var added: [Record] = []
        for stream in streams {
            let missing = try missing(of: stream)
            try apply(try changes(by: missing, in: stream.head.stream))
            added += missing
        }
        try insertRuns(of: added)
    }

    private func missing(of stream: ForeignStream) throws(StoreError) -> ArraySlice<Record> {
        let name = stream.head.stream
        let own = try tip(of: name).head
        let missing = try stream.missing(after: own) { sequence throws(StoreError) in
            try hash(at: RecordPlace(stream: name, sequence: sequence))
        }
        guard let missing else { throw .forkedStream(own: own, other: stream.head) }
        return missing
    }

    private func changes(by records: ArraySlice<Record>, in stream: StreamName) throws(StoreError) -> [RowChange] {
        guard !records.isEmpty else { return [] }
        var state = try state(of: stream)
        var change = StateChange()
        for record in records {
            do throws(LedgerFault) {
                try state.apply(RecordedEvent(record), to: &change)
            } catch {
                throw .fault(error)
            }
        }
        return state.rowChanges(change)
    }

    /// Records of one command that follow one another are one run of it; a command may have several.
    private func insertRuns(of records: [Record]) throws(StoreError) {
        var rest = records[...]
        while let header = rest.first?.header {
            guard let command = CommandID(header.command) else {
                throw .malformedRecord(RecordPlace(stream: header.stream, sequence: header.sequence))
            }
            let run = rest.prefix { $0.header.command == header.command }
            try insert(Array(run), of: command)
            rest = rest.dropFirst(run.count)
        }
    }
}
