import GRDB
import HashChain
import Rectification
import Store

/// Reads and writes the ledger inside one transaction of SQLite.
struct SQLiteTransaction: LedgerWriter {
    let database: Database

    init(_ database: Database) {
        self.database = database
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
