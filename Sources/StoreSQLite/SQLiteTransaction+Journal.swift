import HashChain
import Rectification
import Store

extension SQLiteTransaction {
    func tip(of stream: StreamName) throws(StoreError) -> StreamTip {
        let sql = "SELECT sequence, hash, time FROM record WHERE stream = ? ORDER BY sequence DESC LIMIT 1"
        let tip = try first(sql, .text(stream.description)) { columns throws(StoreError) in
            guard let sequence = columns.integer(0) else { throw StoreError.damaged }
            let place = RecordPlace(stream: stream, sequence: sequence)
            let hash = try RecordColumns.digest(columns, 1, at: place)
            guard let time = columns.integer(2) else { throw StoreError.malformedRecord(place) }
            return StreamTip(StreamHead(stream: stream, sequence: sequence, hash: hash), time: Int64(time))
        }
        return tip ?? StreamTip(.beginning(of: stream), time: 0)
    }

    func heads() throws(StoreError) -> [StreamHead] {
        var heads: [StreamHead] = []
        // Stepping from name to name through the index: a scan would read every record of the ledger.
        let next = "SELECT stream FROM record WHERE stream > ? ORDER BY stream LIMIT 1"
        var name = ""
        while let found = try first(next, .text(name), read: { $0.text(0) }) {
            heads.append(try tip(of: streamName(found)).head)
            name = found
        }
        return heads
    }

    private func streamName(_ name: String) throws(StoreError) -> StreamName {
        do throws(StreamNameError) {
            return try StreamName(name)
        } catch {
            throw .malformedStream(error)
        }
    }

    func forEachRecord(
        of stream: StreamName, after sequence: Int, _ body: (Record) throws(StoreError) -> Void
    ) throws(StoreError) {
        let place: [SQLValue] = [.text(stream.description), .integer(sequence)]
        var reader = RecordReader(stream: stream)
        try statement(RecordColumns.selection).forEachRow(with: place) { columns throws(StoreError) in
            try body(try reader.record(columns))
        }
    }

    func hash(at place: RecordPlace) throws(StoreError) -> Digest? {
        let sql = "SELECT hash FROM record WHERE stream = ? AND sequence = ?"
        return try first(sql, .text(place.stream.description), .integer(place.sequence)) { columns throws(StoreError) in
            try RecordColumns.digest(columns, 0, at: place)
        }
    }

    func receipt(of command: CommandID) throws(StoreError) -> AppendReceipt? {
        let known = "SELECT arrival, records FROM command WHERE id = ?"
        guard let (arrival, count) = try first(known, .text(command.description), read: Self.pair) else {
            return nil
        }
        let sql = """
            SELECT stream, min(sequence), max(sequence) FROM record WHERE arrival >= ? AND arrival < ?
            GROUP BY stream ORDER BY min(arrival)
            """
        var extents: [AppendReceipt.Extent] = []
        try statement(sql).forEachRow(with: [.integer(arrival), .integer(arrival + count)]) {
            columns throws(StoreError) in
            guard let name = columns.text(0), let first = columns.integer(1), let last = columns.integer(2),
                let stream = try? StreamName(name)
            else { throw .damaged }
            extents.append(AppendReceipt.Extent(stream: stream, first: first, last: last))
        }
        return AppendReceipt(command: command, extents: extents)
    }

    private static func pair(_ columns: Columns) throws(StoreError) -> (Int, Int) {
        guard let first = columns.integer(0), let second = columns.integer(1) else { throw .damaged }
        return (first, second)
    }

    func insert(_ records: [Record], of command: CommandID) throws(StoreError) {
        guard !records.isEmpty else { return }
        let last = try first("SELECT max(arrival) FROM record") { $0.integer(0) } ?? 0
        let insertion = try statement(RecordColumns.insertion)
        for (index, record) in records.enumerated() {
            try insertion.run { RecordColumns.bind(record, arrival: last + 1 + index, to: &$0) }
        }
        try statement("INSERT INTO command (id, arrival, records) VALUES (?, ?, ?)").run { bindings in
            bindings.bind(command.description)
            bindings.bind(last + 1)
            bindings.bind(records.count)
        }
    }
}

/// How a record lies in its row.
private enum RecordColumns {
    static let insertion = """
        INSERT INTO record (arrival, stream, sequence, time, actor, principal, command, kind, kind_version,
        payload_digest, previous, hash, salt, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let selection = """
        SELECT sequence, time, actor, principal, command, kind, kind_version, payload_digest, previous, hash, salt,
        payload FROM record WHERE stream = ? AND sequence > ? ORDER BY sequence
        """

    static func bind(_ record: Record, arrival: Int, to bindings: inout Bindings) {
        let header = record.header
        bindings.bind(arrival)
        bindings.bind(header.stream.description)
        bindings.bind(header.sequence)
        bindings.bind(Int(header.time))
        bindings.bind(header.actor)
        bindings.bind(header.principal)
        bindings.bind(header.command)
        bindings.bind(header.kind)
        bindings.bind(header.kindVersion)
        bindings.bind(header.payloadDigest.bytes)
        bindings.bind(header.previous.bytes)
        bindings.bind(record.hash.bytes)
        bindings.bind(record.salt)
        bindings.bind(record.payload)
    }

    static func digest(_ columns: Columns, _ index: CInt, at place: RecordPlace) throws(StoreError) -> Digest {
        guard let digest = columns.withBlob(index, { Digest(bytes: $0) }) else { throw .malformedRecord(place) }
        return digest
    }
}

/// Reads the records of a stream, one after another.
private struct RecordReader {
    let stream: StreamName
    // Most records repeat these, so that the last one's texts serve again.
    private var actor = ""
    private var command = ""
    private var kind = ""

    init(stream: StreamName) { self.stream = stream }

    mutating func record(_ columns: Columns) throws(StoreError) -> Record {
        guard let sequence = columns.integer(0) else { throw .damaged }
        let place = RecordPlace(stream: stream, sequence: sequence)
        guard let time = columns.integer(1), let actor = columns.text(2, like: actor),
            let principal = columns.optional(3, columns.text), let command = columns.text(4, like: command),
            let kind = columns.text(5, like: kind), let kindVersion = columns.integer(6),
            let salt = columns.optional(10, columns.blob), let payload = columns.optional(11, columns.blob)
        else { throw .malformedRecord(place) }
        (self.actor, self.command, self.kind) = (actor, command, kind)
        let header = RecordHeader(
            stream: stream, sequence: sequence, time: Int64(time), actor: actor, principal: principal, command: command,
            kind: kind, kindVersion: kindVersion,
            payloadDigest: try RecordColumns.digest(columns, 7, at: place),
            previous: try RecordColumns.digest(columns, 8, at: place))
        let hash = try RecordColumns.digest(columns, 9, at: place)
        return Record(header: header, hash: hash, salt: salt, payload: payload)
    }
}

extension Columns {
    /// Absent inside when the column is NULL, absent outside when it has another type than wanted.
    fileprivate func optional<Value>(_ index: CInt, _ read: (CInt) -> Value?) -> Value?? {
        if isNull(index) { return .some(nil) }
        return read(index).map { .some($0) }
    }
}
