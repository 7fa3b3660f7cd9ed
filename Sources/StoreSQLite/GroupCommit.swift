import GRDB
import Store
import Synchronization

/// The one writer: whatever waits when a commit returns goes into the next, so that many share the price of one sync.
///
/// Each piece of work has a savepoint of its own: one that fails leaves nothing and does not disturb the others. There is no
/// timer; who comes alone does not wait, and needs no savepoint, for which SQLite would copy every page before it changes.
final class GroupCommit: Sendable {
    /// A piece of work and whom to tell.
    private struct Job: Sendable {
        /// Does the work inside the transaction.
        let work: @Sendable (SQLiteTransaction) throws(StoreError) -> Void
        /// Tells how it ended, once it is durable or failed.
        let finish: @Sendable (StoreError?) -> Void
    }

    private struct Line: Sendable {
        var waiting: [Job] = []
        var isBusy = false
    }

    private let queue: DatabaseQueue
    private let schema: Schema
    private let onCommit: (@Sendable (Int) -> Void)?
    private let line = Mutex(Line())

    init(_ queue: DatabaseQueue, schema: Schema, onCommit: (@Sendable (Int) -> Void)?) {
        self.queue = queue
        self.schema = schema
        self.onCommit = onCommit
    }

    /// Does a piece of work in a transaction and returns when it is durable.
    func perform<Value: Sendable>(
        _ work: @escaping @Sendable (SQLiteTransaction) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let outcome = Outcome<Value>()
        let failure: StoreError? = await withCheckedContinuation { continuation in
            enqueue(
                Job(
                    work: { transaction throws(StoreError) in outcome.set(try work(transaction)) },
                    finish: { continuation.resume(returning: $0) }))
        }
        if let failure { throw failure }
        guard let value = outcome.value else { throw .engine(0) }
        return value
    }

    /// Does something outside of any transaction, when no other work is being done.
    func performAlone(
        _ work: @escaping @Sendable (SQLiteTransaction) throws(StoreError) -> Void
    ) async throws(StoreError) {
        do {
            try await queue.writeWithoutTransaction { [schema] database in
                let transaction = SQLiteTransaction(database)
                try transaction.check(schema)
                try work(transaction)
            }
        } catch {
            throw StoreError(anyError: error)
        }
    }

    func close() throws { try queue.close() }

    private func enqueue(_ job: Job) {
        let mustStart = line.withLock { line in
            line.waiting.append(job)
            defer { line.isBusy = true }
            return !line.isBusy
        }
        if mustStart { serveNext() }
    }

    /// Serves what waits, and then whatever came meanwhile; in between other work has its turn in the queue.
    private func serveNext() {
        queue.asyncWriteWithoutTransaction { database in
            guard let group = self.nextGroup() else { return }
            let failures = self.commit(group, in: database)
            for (job, failure) in zip(group, failures) { job.finish(failure) }
            self.serveNext()
        }
    }

    private func nextGroup() -> [Job]? {
        line.withLock { line in
            let group = line.waiting
            line.waiting = []
            line.isBusy = !group.isEmpty
            return group.isEmpty ? nil : group
        }
    }

    /// Does all of the work in one transaction.
    /// - Returns: For each job why it failed, if it did; when the commit fails, all did.
    private func commit(_ group: [Job], in database: Database) -> [StoreError?] {
        var failures: [StoreError?] = []
        do {
            try database.inTransaction(.immediate) {
                let transaction = SQLiteTransaction(database)
                try transaction.check(schema)
                if group.count == 1 {
                    try group[0].work(transaction)
                    failures = [nil]
                } else {
                    failures = try group.map { try Self.attempt($0, in: database) }
                }
                return .commit
            }
        } catch {
            let failure = StoreError(anyError: error)
            return group.map { _ in failure }
        }
        onCommit?(group.count)
        return failures
    }

    /// - Throws: When SQLite gave up the whole transaction, as it does when the disk is full.
    private static func attempt(_ job: Job, in database: Database) throws -> StoreError? {
        do {
            try database.inSavepoint {
                try job.work(SQLiteTransaction(database))
                return .commit
            }
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            return StoreError(anyError: error)
        }
    }
}

/// What a piece of work gave, on its way out of the transaction.
private final class Outcome<Value: Sendable>: Sendable {
    private let stored = Mutex<Value?>(nil)

    var value: Value? { stored.withLock { $0 } }
    func set(_ value: Value) { stored.withLock { $0 = value } }
}
