import GRDB
import GRDBSQLite
import Store

extension StoreError {
    /// Says what a result code of SQLite means for the ledger.
    init(sqliteCode code: CInt) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .diskFull
        // The file that connections share the log's index in: it fails to grow where there is no room.
        case SQLITE_IOERR where code == ResultCode.SQLITE_IOERR_SHMSIZE.rawValue: self = .diskFull
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_IOERR: self = .disk
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged
        default: self = .engine(Int(code))
        }
    }

    /// Runs what throws anything, and throws it as a store does.
    static func translating<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch {
            throw StoreError(anyError: error)
        }
    }

    init(anyError error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(sqliteCode: error.extendedResultCode.rawValue)
        default: self = .engine(Int(SQLITE_INTERRUPT))
        }
    }
}
