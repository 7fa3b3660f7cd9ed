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

    func forEachStoredRecord(
        of stream: StreamName, _ body: (borrowing StoredRecord) throws(StoreError) -> Void
    ) throws(StoreError) {
        try statement(RecordColumns.selection).forEachRow(with: [.text(stream.description)]) {
            columns throws(StoreError) in
            try body(try RecordColumns.record(columns, of: stream))
        }
    }

    func hash(at place: RecordPlace) throws(StoreError) -> Digest? {
        let sql = "SELECT hash FROM record WHERE stream = ? AND sequence = ?"
        return try first(sql, .text(place.stream.description), .integer(place.sequence)) { columns throws(StoreError) in
            try RecordColumns.digest(columns, 0, at: place)
        }
    }

    func receipt(of command: CommandID) throws(StoreError) -> AppendReceipt? {
        let sql = """
            SELECT stream, min(sequence), max(sequence) FROM command
            JOIN record ON record.arrival >= command.arrival AND record.arrival < command.arrival + command.records
            WHERE command.id = ? GROUP BY stream ORDER BY min(record.arrival)
            """
        var extents: [AppendReceipt.Extent] = []
        try statement(sql).forEachRow(with: [.text(command.description)]) { columns throws(StoreError) in
            guard let name = columns.text(0), let first = columns.integer(1), let last = columns.integer(2),
                let stream = try? StreamName(name)
            else { throw .damaged }
            extents.append(AppendReceipt.Extent(stream: stream, first: first, last: last))
        }
        return extents.isEmpty ? nil : AppendReceipt(command: command, extents: extents)
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
        payload FROM record WHERE stream = ? ORDER BY sequence
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

    static func record(_ columns: Columns, of stream: StreamName) throws(StoreError) -> StoredRecord {
        guard let sequence = columns.integer(0) else { throw .damaged }
        guard let time = columns.integer(1), let actor = columns.utf8(2),
            let principal = columns.optionalUTF8(3), let command = columns.utf8(4),
            let kind = columns.utf8(5), let kindVersion = columns.integer(6), let payloadDigest = digest(columns, 7),
            let previous = digest(columns, 8), let hash = digest(columns, 9),
            let salt = columns.optionalBytes(10), let payload = columns.optionalBytes(11)
        else { throw .malformedRecord(RecordPlace(stream: stream, sequence: sequence)) }
        return StoredRecord(
            stream: stream, sequence: sequence, time: Int64(time), actor: actor, principal: principal,
            command: command, kind: kind, kindVersion: kindVersion, payloadDigest: payloadDigest, previous: previous,
            hash: hash, salt: salt, payload: payload)
    }

    static func digest(_ columns: Columns, _ index: CInt, at place: RecordPlace) throws(StoreError) -> Digest {
        guard let digest = digest(columns, index) else { throw .malformedRecord(place) }
        return digest
    }

    private static func digest(_ columns: Columns, _ index: CInt) -> Digest? {
        columns.bytes(index).flatMap { Digest(bytes: $0) }
    }
}
