import GRDB
import Store
import Synchronization

/// The connections that read: who reads while others do gets one of its own, up to a few; beyond that one waits.
///
/// Each is a queue, opened when it is first needed.
final class Readers: Sendable {
    private struct Desk: Sendable {
        let queue: DatabaseQueue
        var users = 0
    }

    private static let limit = 4

    private let desks: Mutex<[Desk]>
    private let open: @Sendable () throws(StoreError) -> DatabaseQueue

    /// Opens the first connection.
    init(_ open: @escaping @Sendable () throws(StoreError) -> DatabaseQueue) throws(StoreError) {
        self.open = open
        desks = Mutex([Desk(queue: try open())])
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let (index, queue) = try take()
        defer { desks.withLock { $0[index].users -= 1 } }
        return try await queue.read(body)
    }

    func close() throws {
        for desk in desks.withLock({ $0 }) { try desk.queue.close() }
    }

    private func take() throws(StoreError) -> (Int, DatabaseQueue) {
        try desks.withLock { desks throws(StoreError) in
            if desks.count < Self.limit, desks.allSatisfy({ $0.users > 0 }) { desks.append(Desk(queue: try open())) }
            let index = desks.indices.min { desks[$0].users < desks[$1].users } ?? 0
            desks[index].users += 1
            return (index, desks[index].queue)
        }
    }
}
