import Foundation
import GRDB
import Store

/// Copies a ledger's file: whole under its name, or not there.
///
/// SQLite writes the copy within one reading transaction, so that others go on writing and the copy is of one moment; what was
/// erased and lies in free pages still does not come along.
struct LedgerCopy {
    let path: String
    let copy: String
    /// Tells this making from others that go on at the same time.
    let token: String

    /// Makes it.
    /// - Throws: ``StoreError/fileExists(path:)`` when the name is taken.
    func make() throws(StoreError) {
        try LedgerFile(path: path).check()
        guard !LedgerFile(path: copy).exists else { throw .fileExists(path: copy) }
        do {
            try NewFile(path: copy).make(token: token) { workingPath in
                try write(to: workingPath)
                try settle(workingPath)
            }
        } catch let failure as SystemFailure {
            throw failure.errorNumber == EEXIST ? .fileExists(path: copy) : .cannotOpen(path: copy)
        } catch {
            throw StoreError(anyError: error, opening: path)
        }
    }

    private func write(to workingPath: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [workingPath]) }
        try queue.close()
        guard chmod(workingPath, 0o600) == 0 else { throw StoreError.cannotOpen(path: copy) }
    }

    /// A copy keeps no log, as a ledger does; with that, and a sync, it is safe on the disk.
    private func settle(_ workingPath: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let queue = try DatabaseQueue(path: workingPath, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        let descriptor = open(workingPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.cannotOpen(path: copy) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError.disk }
    }
}
