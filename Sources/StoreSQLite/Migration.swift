import GRDB
import Store

/// Takes a ledger's file from an earlier schema to another, in one transaction.
///
/// A step changes what the journal is kept in, and drops and makes the tables of the views; their rows come from the journal.
struct Migration {
    let path: String
    var schema = Schema.current

    /// The number of the file's schema.
    func found() throws(StoreError) -> Int {
        try working { queue in try queue.read { try SQLiteTransaction($0).schema() } }
    }

    /// Does the steps that were not done yet.
    func run() throws(StoreError) {
        try working { queue in
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    try step(SQLiteTransaction(database))
                    return .commit
                }
            }
        }
    }

    private func working<Value>(_ body: (DatabaseQueue) throws -> Value) throws(StoreError) -> Value {
        try LedgerFile(path: path, schema: schema).check()
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let value = try body(queue)
            try queue.close()
            return value
        } catch {
            throw StoreError(anyError: error, opening: path)
        }
    }

    private func step(_ transaction: SQLiteTransaction) throws {
        // Asked here again: another process may have been first.
        let found = try transaction.schema()
        guard (1..<schema.known).contains(found) else { return try schema.check(found) }
        for sql in schema.steps[found...] { try transaction.database.execute(sql: sql) }
        try transaction.database.execute(sql: "PRAGMA user_version = \(schema.known)")
        try transaction.rebuildViews(order: nil)
        try transaction.removeAllEntries()
    }
}
