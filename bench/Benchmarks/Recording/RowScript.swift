import HashChain
import Rectification
import Store

/// Everything that a ledger's writer wrote since a moment, row by row, as bench/c/record.c takes it.
///
/// It is a list of numbers of 64 bits in the machine's order, and of texts and bytes, each behind its length. First come the
/// statements, behind their number; then for each row the number of its statement and its values, each behind its type, and
/// before the rows of every transaction a number that no statement has.
struct RowScript {
    fileprivate enum Value {
        case absent
        case integer(Int)
        case text(String)
        case blob([UInt8])
    }

    private var statements: [String] = []
    private var numbers: [String: Int] = [:]
    private var rows: [UInt8] = []
    private var states: [StreamName: StreamState] = [:]
    private var records: [StreamName: [Record]] = [:]

    /// Follows the journal and makes of each command the rows that the writer made of it.
    /// - Parameters:
    ///   - reader: The ledger.
    ///   - arrival: The last record before the moment.
    ///   - groups: How many commands shared each transaction, in their order.
    /// - Throws: `StoreError` or `LedgerFault` when the ledger is not whole.
    init(_ reader: any LedgerReader, after arrival: Int, groups: [Int]) throws {
        var rest = try reader.events(after: arrival, limit: .max)[...]
        for head in rest.map(\.recorded.head) where states[head.stream] == nil {
            var stored: [Record] = []
            try reader.forEachRecord(of: head.stream) { record throws(StoreError) in stored.append(record) }
            states[head.stream] = try StreamState(stream: head.stream, records: stored.prefix(head.sequence - 1))
            records[head.stream] = stored
        }
        for group in groups {
            rows.append(number: Self.beginning)
            for _ in 0..<group {
                guard let id = rest.first?.recorded.command else { break }
                let command = rest.prefix { $0.recorded.command == id }
                try put(command)
                rest = rest.dropFirst(command.count)
            }
        }
    }

    /// The script as a file holds it.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(number: statements.count)
        for statement in statements { bytes.append(piece: statement.utf8) }
        return bytes + rows
    }

    private static let beginning = -1

    private mutating func put(_ command: ArraySlice<ArrivedEvent>) throws {
        var changes: [StreamName: StateChange] = [:]
        for event in command {
            let head = event.recorded.head
            if let record = records[head.stream]?[head.sequence - 1] { put(record, event.arrival) }
            try states[head.stream]?.apply(event.recorded, to: &changes[head.stream, default: StateChange()])
        }
        if let first = command.first {
            put(
                "INSERT INTO command (id, arrival, records) VALUES (?, ?, ?)",
                [.text(first.recorded.command), .integer(first.arrival), .integer(command.count)])
        }
        for (stream, change) in changes {
            for change in states[stream]?.rowChanges(change) ?? [] { put(change) }
        }
    }

    private mutating func put(_ record: Record, _ arrival: Int) {
        let header = record.header
        put(
            """
            INSERT INTO record (arrival, stream, sequence, time, actor, principal, command, kind, kind_version,
            payload_digest, previous, hash, salt, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(arrival), .text(header.stream.description), .integer(header.sequence),
                .integer(Int(header.time)),
                .text(header.actor), header.principal.map { .text($0) } ?? .absent, .text(header.command),
                .text(header.kind), .integer(header.kindVersion), .blob(header.payloadDigest.bytes),
                .blob(header.previous.bytes), .blob(record.hash.bytes), record.salt.map { .blob($0) } ?? .absent,
                record.payload.map { .blob($0) } ?? .absent,
            ])
    }

    private mutating func put(_ change: RowChange) {
        switch change {
        case .put(let row):
            let names = row.table.columns.map(\.name)
            let marks = names.map { _ in "?" }.joined(separator: ", ")
            let others = names.dropFirst(row.table.keyLength).map { "\($0) = excluded.\($0)" }
            put(
                """
                INSERT INTO \(row.table.rawValue) (\(names.joined(separator: ", "))) VALUES (\(marks))
                ON CONFLICT DO UPDATE SET \(others.joined(separator: ", "))
                """, row.values.map(Value.init))
        case .remove(let key):
            let conditions = key.table.columns.prefix(key.table.keyLength).map { "\($0.name) = ?" }
            put(
                "DELETE FROM \(key.table.rawValue) WHERE \(conditions.joined(separator: " AND "))",
                key.values.map(Value.init))
        }
    }

    private mutating func put(_ statement: String, _ values: [Value]) {
        if numbers[statement] == nil {
            numbers[statement] = statements.count
            statements.append(statement)
        }
        rows.append(number: numbers[statement] ?? Self.beginning)
        for value in values {
            switch value {
            case .absent: rows.append(number: 0)
            case .integer(let number):
                rows.append(number: 1)
                rows.append(number: number)
            case .text(let text):
                rows.append(number: 2)
                rows.append(piece: text.utf8)
            case .blob(let bytes):
                rows.append(number: 3)
                rows.append(piece: bytes)
            }
        }
    }
}

extension RowScript.Value {
    fileprivate init(_ value: ViewValue) {
        switch value {
        case .absent: self = .absent
        case .integer(let number): self = .integer(number)
        case .text(let text): self = .text(text)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Int) {
        Swift.withUnsafeBytes(of: Int64(number)) { append(contentsOf: $0) }
    }

    fileprivate mutating func append(piece: some Collection<UInt8>) {
        append(number: piece.count)
        append(contentsOf: piece)
    }
}
