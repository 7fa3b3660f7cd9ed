import GRDB
import GRDBSQLite
import Glibc
import Store

/// A statement that is bound and stepped through SQLite's own interface.
///
/// GRDB prepares it and keeps it for the next use; an import writes a quarter of a million rows, and going round GRDB's own
/// arguments and rows halves what each of them costs.
struct PreparedStatement {
    /// Keeps the handle alive.
    private let statement: Statement
    private var handle: OpaquePointer { statement.sqliteStatement }

    init(_ database: Database, _ sql: String) throws(StoreError) {
        statement = try StoreError.translating {
            let cached = try database.cachedStatement(sql: sql)
            // One that is being read from further up is left alone.
            return sqlite3_stmt_busy(cached.sqliteStatement) == 0 ? cached : try database.makeStatement(sql: sql)
        }
    }

    /// Gives the parameters their values and runs it to its end.
    func run(_ bind: (inout Bindings) -> Void) throws(StoreError) {
        var bindings = Bindings(handle)
        bind(&bindings)
        try step { _ throws(StoreError) in }
    }

    /// Runs it with these values for its parameters and hands over each row.
    func forEachRow(
        with values: [SQLValue], _ body: (Columns) throws(StoreError) -> Void
    ) throws(StoreError) {
        var bindings = Bindings(handle)
        for value in values { bindings.bind(value) }
        try step(body)
    }

    private func step(_ body: (Columns) throws(StoreError) -> Void) throws(StoreError) {
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(Columns(handle))
            case SQLITE_DONE: return
            case let code: throw StoreError(sqliteCode: code)
            }
        }
    }
}

/// A value of a statement's parameter.
enum SQLValue {
    case absent
    case integer(Int)
    case text(String)
    case blob([UInt8])
}

/// Gives a statement's parameters their values, in their order.
struct Bindings {
    private let handle: OpaquePointer
    private var index: CInt = 0

    init(_ handle: OpaquePointer) { self.handle = handle }

    mutating func bind(_ number: Int) {
        index += 1
        sqlite3_bind_int64(handle, index, Int64(number))
    }

    mutating func bind(_ text: String) {
        index += 1
        var text = text
        text.withUTF8 { bytes in
            // SQLite takes an absent pointer for NULL, which an empty text is not.
            guard let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self) else {
                sqlite3_bind_text(handle, index, "", 0, Self.transient)
                return
            }
            sqlite3_bind_text(handle, index, start, CInt(bytes.count), Self.transient)
        }
    }

    mutating func bind(_ bytes: [UInt8]) {
        index += 1
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else {
                sqlite3_bind_zeroblob(handle, index, 0)
                return
            }
            sqlite3_bind_blob64(handle, index, start, UInt64(buffer.count), Self.transient)
        }
    }

    mutating func bindNothing() {
        index += 1
        sqlite3_bind_null(handle, index)
    }

    mutating func bind(_ value: SQLValue) {
        switch value {
        case .absent: bindNothing()
        case .integer(let number): bind(number)
        case .text(let text): bind(text)
        case .blob(let bytes): bind(bytes)
        }
    }

    mutating func bind(_ text: String?) {
        if let text { bind(text) } else { bindNothing() }
    }

    mutating func bind(_ bytes: [UInt8]?) {
        if let bytes { bind(bytes) } else { bindNothing() }
    }

    /// SQLITE_TRANSIENT: SQLite copies what it is given.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// The values of the row that a statement stands on; absent also where a column has another type than wanted.
struct Columns {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    func integer(_ index: CInt) -> Int? {
        guard sqlite3_column_type(handle, index) == SQLITE_INTEGER else { return nil }
        return Int(sqlite3_column_int64(handle, index))
    }

    func text(_ index: CInt) -> String? {
        guard sqlite3_column_type(handle, index) == SQLITE_TEXT, let start = sqlite3_column_text(handle, index)
        else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
        return String(validating: bytes, as: UTF8.self)
    }

    /// The text, or `last` itself where it says the same: most records say what the one before said.
    func text(_ index: CInt, like last: String) -> String? {
        guard sqlite3_column_type(handle, index) == SQLITE_TEXT, let start = sqlite3_column_text(handle, index)
        else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
        let isSame = last.utf8.withContiguousStorageIfAvailable { last in
            last.count == bytes.count && last.baseAddress.map { memcmp($0, start, bytes.count) } == 0
        }
        return isSame == true ? last : String(validating: bytes, as: UTF8.self)
    }

    func blob(_ index: CInt) -> [UInt8]? {
        withBlob(index) { Array($0) }
    }

    /// The bytes where SQLite has them, for as long as the body runs.
    func withBlob<Value>(_ index: CInt, _ body: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
        guard sqlite3_column_type(handle, index) == SQLITE_BLOB else { return nil }
        let count = Int(sqlite3_column_bytes(handle, index))
        let start = sqlite3_column_blob(handle, index)?.assumingMemoryBound(to: UInt8.self)
        return body(UnsafeBufferPointer(start: start, count: count))
    }

    func isNull(_ index: CInt) -> Bool { sqlite3_column_type(handle, index) == SQLITE_NULL }
}
