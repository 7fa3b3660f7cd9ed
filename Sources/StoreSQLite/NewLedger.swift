import Foundation
import GRDB
import Glibc
import Store

/// Makes the file of a new ledger: whole under its name, or not there.
struct NewLedger {
    let path: String
    /// Where it is made before it gets its name; nobody else uses this.
    let workingPath: String

    /// Makes it.
    /// - Throws: ``StoreError/fileExists(path:)`` when the name is taken, also while it is being made.
    func create() throws(StoreError) {
        guard !LedgerFile(path: path).exists else { throw .fileExists(path: path) }
        defer { removeWorkingFiles() }
        do {
            try writeSchema()
        } catch {
            throw StoreError(anyError: error, opening: path)
        }
        // A link, unlike a rename, fails when the name is taken.
        guard link(workingPath, path) == 0 else {
            throw errno == EEXIST ? .fileExists(path: path) : .cannotOpen(path: path)
        }
        try syncFolder()
    }

    private func writeSchema() throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: workingPath, configuration: configuration)
        try queue.write { database in
            for migration in Migrations.all { try database.execute(sql: migration) }
            try database.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(Migrations.known)")
        }
        // Kept in the file: whoever opens it later writes a log, too.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
    }

    /// Makes the name itself last through a power cut.
    private func syncFolder() throws(StoreError) {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY)
        guard folder >= 0 else { throw .cannotOpen(path: path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw .disk }
    }

    private func removeWorkingFiles() {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(workingPath + suffix) }
    }
}

extension StoreError {
    /// As ``init(anyError:)``, of what came of opening a file.
    init(anyError error: any Error, opening path: String) {
        let code = (error as? DatabaseError)?.resultCode
        self = code == .SQLITE_CANTOPEN || code == .SQLITE_PERM ? .cannotOpen(path: path) : StoreError(anyError: error)
    }
}
