import GRDB
import Store

/// The connections to a ledger's file.
struct Connections {
    let readers: ReaderPool
    /// Absent when the file can only be read.
    let writer: DatabaseQueue?

    /// How long a connection waits for another process, in seconds.
    private static let patience = 5.0

    init(path: String, schema: Schema) throws(StoreError) {
        writer = try Self.unlessUnwritable { () throws(StoreError) in try Self.writer(path: path, schema) }
        readers =
            try writer == nil
            ? Self.readersOfUnwritable(path: path, schema) : Self.readers(path: path, schema)
    }

    private static func unlessUnwritable<Value>(
        _ open: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        do throws(StoreError) {
            return try open()
        } catch {
            guard error.isNoPermission else { throw error }
            return nil
        }
    }

    private static func writer(path: String, _ schema: Schema) throws(StoreError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY")
        }
        let queue = try open(path, configuration)
        try StoreError.translating {
            try queue.writeWithoutTransaction { database in
                let transaction = SQLiteTransaction(database)
                try transaction.check(schema)
                let synchronous = try transaction.synchronous()
                guard synchronous == 2 else { throw StoreError.notDurable(synchronous: synchronous) }
            }
        }
        return queue
    }

    private static func readers(path: String, _ schema: Schema) throws(StoreError) -> ReaderPool {
        try ReaderPool { () throws(StoreError) in try reader(path: path, schema) }
    }

    private static func reader(path: String, _ schema: Schema) throws(StoreError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -16384") }
        let queue = try open(path, configuration)
        try StoreError.translating {
            try queue.read { try SQLiteTransaction($0).check(schema) }
        }
        return queue
    }

    /// Where nothing can be written there can be no index of the log either; without a log none is needed, and nobody else
    /// can be writing.
    private static func readersOfUnwritable(path: String, _ schema: Schema) throws(StoreError) -> ReaderPool {
        let opened = try unlessUnwritable { () throws(StoreError) in try readers(path: path, schema) }
        if let opened { return opened }
        guard !LedgerFile(path: path).hasLog else { throw .cannotOpen(path: path) }
        return try readers(path: "file:\(path.escapedForURI)?immutable=1", schema)
    }

    private static func open(_ path: String, _ configuration: Configuration) throws(StoreError) -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw StoreError(anyError: error, opening: path)
        }
    }
}

extension StoreError {
    fileprivate var isNoPermission: Bool {
        switch self {
        case .readOnly, .cannotOpen: true
        default: false
        }
    }
}

extension String {
    /// A path as it stands in a URI: what would end it there is written in hexadecimal.
    fileprivate var escapedForURI: String {
        utf8.reduce(into: "") { uri, byte in
            let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
            uri += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}

extension SQLiteTransaction {
    /// Another release may have opened the file since.
    func check(_ known: Schema) throws(StoreError) { try known.check(try schema()) }

    func synchronous() throws(StoreError) -> Int {
        try first("PRAGMA synchronous") { $0.integer(0) } ?? 0
    }

    func journalMode() throws(StoreError) -> String {
        try first("PRAGMA journal_mode") { $0.text(0) } ?? ""
    }
}
