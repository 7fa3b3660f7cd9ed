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
        return try events(of: stream, SQLQuery(sql, values))
    }

    func amendments(of stream: StreamName) throws(StoreError) -> [RecordedEvent] {
        let sql = "SELECT \(EventColumns.names) \(Self.fromAmendments) AND stream = ? ORDER BY sequence"
        return try events(of: stream, SQLQuery(sql, [.text(stream.description)]))
    }

    func erasures(of stream: StreamName) throws(StoreError) -> Erasures {
        let sql = """
            SELECT \(EventColumns.names) \(Self.fromAmendments) AND kind = '\(Event.Kind.contentErased.rawValue)' AND stream = ?
            """
        var erasures = Erasures()
        try forEachRow(SQLQuery(sql, [.text(stream.description)])) { columns throws(StoreError) in
            erasures.take(try EventColumns.event(columns, of: stream, Erasures()))
        }
        return erasures
    }

    func sweepCoverage() throws(StoreError) -> SweepCoverage {
        let sql = "SELECT max(arrival) \(Self.fromAmendments) AND kind = '\(Event.Kind.contentErased.rawValue)'"
        return SweepCoverage(
            swept: try first("SELECT swept FROM erasing") { $0.integer(0) } ?? 0,
            last: try first(sql) { $0.integer(0) } ?? 0)
    }

    func events(after arrival: Int, limit: Int) throws(StoreError) -> [ArrivedEvent] {
        let sql = """
            SELECT \(EventColumns.names), stream, arrival FROM record WHERE arrival > ? ORDER BY arrival LIMIT ?
            """
        var events: [ArrivedEvent] = []
        var stream = StreamName.installation
        var known: [StreamName: Erasures] = [:]
        try forEachRow(SQLQuery(sql, [.integer(arrival), .integer(limit)])) { columns throws(StoreError) in
            guard let name = columns.text(EventColumns.count), let number = columns.integer(EventColumns.count + 1)
            else {
                throw .damaged
            }
            if stream.description != name { stream = try Self.stream(named: name) }
            events.append(ArrivedEvent(arrival: number, recorded: try event(columns, of: stream, &known)))
        }
        return events
    }

    private func events(of stream: StreamName, _ query: SQLQuery) throws(StoreError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        var known: [StreamName: Erasures] = [:]
        try forEachRow(query) { columns throws(StoreError) in
            events.append(try event(columns, of: stream, &known))
        }
        return events
    }

    /// The event of a row, or what remains of it; what was erased in a stream is looked up with the first row that needs it.
    private func event(
        _ columns: Columns, of stream: StreamName, _ known: inout [StreamName: Erasures]
    ) throws(StoreError) -> RecordedEvent {
        if columns.blob(EventColumns.payload) == nil, known[stream] == nil { known[stream] = try erasures(of: stream) }
        return try EventColumns.event(columns, of: stream, known[stream] ?? Erasures())
    }

    /// The condition is that of the index, word for word, or SQLite would not use it.
    private static let fromAmendments: String = {
        let kinds = Amendments.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return "FROM record INDEXED BY record_amending WHERE kind IN (\(kinds))"
    }()

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
    static let payload: CInt = 8
    static let count: CInt = 9

    static func event(
        _ columns: Columns, of stream: StreamName, _ erasures: Erasures
    ) throws(StoreError) -> RecordedEvent {
        guard let sequence = columns.integer(0) else { throw .damaged }
        guard let time = columns.integer(1), let actor = columns.text(2), let command = columns.text(4),
            let kind = columns.text(5), let version = columns.integer(6),
            let hash = columns.blob(7).flatMap({ Digest(bytes: $0) })
        else { throw .malformedRecord(RecordPlace(stream: stream, sequence: sequence)) }
        return RecordedEvent(
            try event(columns, kind, version, erasures.remains(of: sequence, kind: kind)) { reason in
                .fault(LedgerFault(stream: stream, sequence: sequence, reason: reason))
            },
            head: StreamHead(stream: stream, sequence: sequence, hash: hash), time: Int64(time), actor: actor,
            principal: columns.text(3), command: command)
    }

    private static func event(
        _ columns: Columns, _ kind: String, _ version: Int, _ remains: Event?,
        _ fault: (LedgerFault.Reason) -> StoreError
    ) throws(StoreError) -> Event {
        guard let payload = columns.blob(payload) else {
            guard let remains else { throw fault(.erased) }
            return remains
        }
        do throws(PayloadError) {
            return try Event(kind: kind, version: version, payload: payload)
        } catch {
            throw fault(.payload(error))
        }
    }
}
