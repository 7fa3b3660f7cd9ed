import HashChain
import Rectification
import Store

extension SQLiteTransaction {
    func events(of stream: StreamName, in sequences: Range<Int>) throws(StoreError) -> [RecordedEvent] {
        let sql = """
            SELECT \(EventColumns.names) FROM record WHERE stream = ? AND sequence >= ? AND sequence < ? ORDER BY sequence
            """
        let values: [SQLValue] = [
            .text(stream.description), .integer(sequences.lowerBound), .integer(sequences.upperBound),
        ]
        var events: [RecordedEvent] = []
        try forEachRow(SQLQuery(sql, values)) { columns throws(StoreError) in
            events.append(try EventColumns.event(columns, of: stream))
        }
        return events
    }

    func amendments(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        let kinds = Amendments.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT \(EventColumns.names) FROM record INDEXED BY record_amending
            WHERE stream = ? AND kind IN (\(kinds)) ORDER BY sequence
            """
        var events: [RecordedEvent] = []
        try forEachRow(SQLQuery(sql, [.text(stream.description)])) { columns throws(StoreError) in
            events.append(try EventColumns.event(columns, of: stream))
        }
        return events
    }

    func events(after arrival: Int, limit: Int) throws(StoreError) -> [ArrivedEvent] {
        let sql = """
            SELECT \(EventColumns.names), stream, arrival FROM record WHERE arrival > ? ORDER BY arrival LIMIT ?
            """
        var events: [ArrivedEvent] = []
        var stream = StreamName.installation
        try forEachRow(SQLQuery(sql, [.integer(arrival), .integer(limit)])) { columns throws(StoreError) in
            guard let name = columns.text(EventColumns.count), let number = columns.integer(EventColumns.count + 1)
            else {
                throw .damaged
            }
            if stream.description != name { stream = try Self.stream(named: name) }
            events.append(ArrivedEvent(arrival: number, recorded: try EventColumns.event(columns, of: stream)))
        }
        return events
    }

    private static func stream(named name: String) throws(StoreError) -> StreamName {
        do throws(StreamNameError) {
            return try StreamName(name)
        } catch {
            throw .malformedStream(error)
        }
    }
}

/// What a record says happened, as far as its row tells without the digests that prove it.
private enum EventColumns {
    static let names = "sequence, time, actor, principal, command, kind, kind_version, hash, payload"
    static let count: CInt = 9

    static func event(_ columns: Columns, of stream: StreamName) throws(StoreError) -> RecordedEvent {
        guard let sequence = columns.integer(0) else { throw .damaged }
        guard let time = columns.integer(1), let actor = columns.text(2), let command = columns.text(4),
            let kind = columns.text(5), let version = columns.integer(6),
            let hash = columns.blob(7).flatMap({ Digest(bytes: $0) })
        else { throw .malformedRecord(RecordPlace(stream: stream, sequence: sequence)) }
        func fault(_ reason: LedgerFault.Reason) -> StoreError {
            .fault(LedgerFault(stream: stream, sequence: sequence, reason: reason))
        }
        guard let payload = columns.blob(8) else { throw fault(.erased) }
        do throws(PayloadError) {
            return RecordedEvent(
                try Event(kind: kind, version: version, payload: payload),
                head: StreamHead(stream: stream, sequence: sequence, hash: hash), time: Int64(time), actor: actor,
                principal: columns.text(3), command: command)
        } catch {
            throw fault(.payload(error))
        }
    }
}
