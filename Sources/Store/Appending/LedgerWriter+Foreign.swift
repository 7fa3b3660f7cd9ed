import HashChain
import Rectification

extension LedgerWriter {
    /// Adds what streams of another installation have beyond what is kept here, with their view rows.
    /// - Throws: ``StoreError/forkedStream(own:other:)`` where both went on; the engine then undoes what was done.
    func append(_ streams: [ForeignStream]) throws(StoreError) {
        var added: [Record] = []
        for stream in streams {
            let missing = try missing(of: stream)
            let erasures = try StoreError.translatingFault { () throws(LedgerFault) in try Erasures(stream.records) }
            try apply(try changes(by: missing, in: stream.head.stream, erasures))
            added += missing
        }
        try insertRuns(of: added)
        try eraseWhatOthersErased(in: added)
    }

    /// What the other installation erased since the last bundle is erased here too.
    private func eraseWhatOthersErased(in added: [Record]) throws(StoreError) {
        var erased: [ErasedRecord] = []
        for record in added where record.header.kind == Event.Kind.contentErased.rawValue {
            let recorded = try StoreError.translatingFault { () throws(LedgerFault) in try RecordedEvent(record) }
            guard case .contentErased(let erasure) = recorded.event else { continue }
            let place = RecordPlace(stream: record.header.stream, sequence: erasure.record)
            erased.append(ErasedRecord(place: place, remains: erasure.remains))
        }
        try erase(erased)
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

    private func changes(
        by records: ArraySlice<Record>, in stream: StreamName, _ erasures: Erasures
    ) throws(StoreError) -> [RowChange] {
        guard !records.isEmpty else { return [] }
        var state = try state(of: stream)
        var change = StateChange()
        for record in records {
            try StoreError.translatingFault { () throws(LedgerFault) in
                try state.apply(erasures.event(of: record), to: &change)
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
