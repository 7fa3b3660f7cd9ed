import GRDB
import HashChain
import Rectification
import Store

/// Reads and writes the ledger inside one transaction of SQLite.
struct SQLiteTransaction: LedgerWriter {
    let database: Database
    /// What streams said when they were last asked; absent where something is being written that may yet be undone.
    private let recent: RecentStates?

    init(_ database: Database, remembering recent: RecentStates? = nil) {
        self.database = database
        self.recent = recent
    }

    /// What a stream says: as it was remembered, and what was recorded since.
    func state(of stream: StreamName) throws(StoreError) -> StreamState {
        guard let recent else { return try foldedState(of: stream) }
        let known = recent.state(of: stream)
        let state = if let known, try isCurrent(known) { try following(known) } else { try foldedState(of: stream) }
        recent.remember(state)
        return state
    }

    /// Whether a state is one of its stream: not when it is of records that came after the moment that is being read, or of
    /// another file's.
    private func isCurrent(_ state: StreamState) throws(StoreError) -> Bool {
        let head = state.head
        return try hash(at: RecordPlace(stream: head.stream, sequence: head.sequence)) == head.hash
    }

    /// A state taken to the end of its stream.
    private func following(_ state: StreamState) throws(StoreError) -> StreamState {
        var state = state
        for event in try events(of: state.head.stream, in: state.head.sequence + 1..<Int.max) {
            do throws(LedgerFault) {
                try state.apply(event)
            } catch {
                throw .fault(error)
            }
        }
        return state
    }

    func statement(_ sql: String) throws(StoreError) -> PreparedStatement {
        try PreparedStatement(database, sql)
    }

    /// The first row, read as something.
    func first<Value>(
        _ sql: String, _ values: SQLValue..., read: (Columns) throws(StoreError) -> Value?
    ) throws(StoreError) -> Value? {
        var value: Value?
        try statement(sql).forEachRow(with: values) { columns throws(StoreError) in
            if value == nil { value = try read(columns) }
        }
        return value
    }

    /// The number of the schema.
    func schema() throws(StoreError) -> Int {
        try first("PRAGMA user_version") { $0.integer(0) } ?? 0
    }
}
