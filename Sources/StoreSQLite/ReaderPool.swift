import GRDB
import Store
import Synchronization

/// The connections that read: the first is there at once, others are opened when all are busy, up to a few.
///
/// Whoever reads has a connection for himself, and with it the ledger as it is at one moment. When all are busy, one waits for
/// the next that is free: more would not read faster than the processors can.
final class ReaderPool: Sendable {
    private struct Line: Sendable {
        var free: [DatabaseQueue]
        var all: [DatabaseQueue]
        /// Connections that are being opened.
        var opening = 0
        var waiting: [CheckedContinuation<DatabaseQueue, Never>] = []
    }

    /// So many connections read at a time, at most.
    static let size = 4

    private let open: @Sendable () throws(StoreError) -> DatabaseQueue
    private let line: Mutex<Line>

    init(open: @escaping @Sendable () throws(StoreError) -> DatabaseQueue) throws(StoreError) {
        let first = try open()
        self.open = open
        line = Mutex(Line(free: [first], all: [first]))
    }

    /// Reads with a connection of its own.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let queue = try await take()
        defer { giveBack(queue) }
        return try await queue.read(body)
    }

    func close() throws {
        for queue in line.withLock({ $0.all }) { try queue.close() }
    }

    private enum Turn {
        case has(DatabaseQueue)
        case mayOpen
        case mustWait
    }

    private func take() async throws(StoreError) -> DatabaseQueue {
        let turn: Turn = line.withLock { line in
            if let queue = line.free.popLast() { return .has(queue) }
            guard line.all.count + line.opening < Self.size else { return .mustWait }
            line.opening += 1
            return .mayOpen
        }
        switch turn {
        case .has(let queue): return queue
        case .mayOpen: return try openAnother()
        case .mustWait: return await wait()
        }
    }

    private func openAnother() throws(StoreError) -> DatabaseQueue {
        do throws(StoreError) {
            let queue = try open()
            line.withLock { line in
                line.opening -= 1
                line.all.append(queue)
            }
            return queue
        } catch {
            line.withLock { $0.opening -= 1 }
            throw error
        }
    }

    private func wait() async -> DatabaseQueue {
        await withCheckedContinuation { continuation in
            let free: DatabaseQueue? = line.withLock { line in
                // One may have become free since it was looked for.
                if let queue = line.free.popLast() { return queue }
                line.waiting.append(continuation)
                return nil
            }
            if let free { continuation.resume(returning: free) }
        }
    }

    private func giveBack(_ queue: DatabaseQueue) {
        let next: CheckedContinuation<DatabaseQueue, Never>? = line.withLock { line in
            guard line.waiting.isEmpty else { return line.waiting.removeFirst() }
            line.free.append(queue)
            return nil
        }
        next?.resume(returning: queue)
    }
}
