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
///
/// Asking SQLite for a value and then the value is cheaper than asking the statement each time. It is allowed on one thread
/// at a time, and a connection is never on two.
struct Columns {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    func integer(_ index: CInt) -> Int? { Self.integer(value(index)) }

    func text(_ index: CInt) -> String? {
        utf8(index).map { String(decoding: $0, as: UTF8.self) }
    }

    func blob(_ index: CInt) -> [UInt8]? {
        bytes(index).map { Array($0) }
    }

    /// A text's bytes where SQLite has them, until the statement goes on; absent also where they are not UTF-8.
    func utf8(_ index: CInt) -> UnsafeRawBufferPointer? { Self.utf8(value(index)) }

    /// The bytes where SQLite has them, until the statement goes on.
    func bytes(_ index: CInt) -> UnsafeRawBufferPointer? { Self.bytes(value(index)) }

    /// As ``utf8(_:)``; absent inside when the column is NULL.
    func optionalUTF8(_ index: CInt) -> UnsafeRawBufferPointer?? { Self.optional(value(index), Self.utf8) }

    /// As ``bytes(_:)``; absent inside when the column is NULL.
    func optionalBytes(_ index: CInt) -> UnsafeRawBufferPointer?? { Self.optional(value(index), Self.bytes) }
}

/// A value of SQLite; absent where it is of another type.
extension Columns {
    private typealias Value = OpaquePointer?

    private func value(_ index: CInt) -> Value { sqlite3_column_value(handle, index) }

    private static func integer(_ value: Value) -> Int? {
        guard sqlite3_value_type(value) == SQLITE_INTEGER else { return nil }
        return Int(sqlite3_value_int64(value))
    }

    private static func utf8(_ value: Value) -> UnsafeRawBufferPointer? {
        guard sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        let start = sqlite3_value_text(value)
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
        // Most texts are ids.
        return bytes.reduce(0, |) < 0x80 || String(validating: bytes, as: UTF8.self) != nil ? bytes : nil
    }

    private static func bytes(_ value: Value) -> UnsafeRawBufferPointer? {
        guard sqlite3_value_type(value) == SQLITE_BLOB else { return nil }
        let start = sqlite3_value_blob(value)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }

    private static func optional(
        _ value: Value, _ read: (Value) -> UnsafeRawBufferPointer?
    ) -> UnsafeRawBufferPointer?? {
        if sqlite3_value_type(value) == SQLITE_NULL { return .some(nil) }
        return read(value).map { .some($0) }
    }
}
