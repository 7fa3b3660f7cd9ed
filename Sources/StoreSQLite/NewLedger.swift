import Foundation
import GRDB
import Store

/// Makes the file of a new ledger: whole under its name, or not there.
struct NewLedger {
    let path: String
    /// Tells this making from others that go on at the same time.
    let token: String
    var schema = Schema.current

    /// Makes it.
    /// - Throws: ``StoreError/fileExists(path:)`` when the name is taken, also while it is being made.
    func create() throws(StoreError) {
        guard !LedgerFile(path: path).exists else { throw .fileExists(path: path) }
        do {
            try NewFile(path: path).make(token: token, writeSchema)
        } catch let failure as SystemFailure {
            throw failure.errorNumber == EEXIST ? .fileExists(path: path) : .cannotOpen(path: path)
        } catch {
            throw StoreError(anyError: error, opening: path)
        }
    }

    private func writeSchema(to workingPath: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: workingPath, configuration: configuration)
        try queue.write { database in
            for step in schema.steps { try database.execute(sql: step) }
            try database.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(schema.known)")
        }
        // Kept in the file: whoever opens it later writes a log, too.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
    }
}

extension StoreError {
    /// As ``init(anyError:)``, of what came of opening a file.
    init(anyError error: any Error, opening path: String) {
        let code = (error as? DatabaseError)?.resultCode
        self = code == .SQLITE_CANTOPEN || code == .SQLITE_PERM ? .cannotOpen(path: path) : StoreError(anyError: error)
    }
}
