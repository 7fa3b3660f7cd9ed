import Foundation
import Store
import StoreSQLite
import StoreTesting
import Synchronization
import Testing

@Suite struct ReadersTests {
    /// Each reading waits inside for the others: with one connection for all, none would ever meet another.
    @Test func `几个读取同时进行`() async throws {
        try await TemporaryFolder.with { folder in
            let ledger = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1))
            try await Trial(store: ledger, seed: 81).recordPerson()
            let meeting = Meeting(of: 4)
            let counts = try await withThrowingTaskGroup(of: Int?.self) { group in
                for _ in 0..<4 {
                    group.addTask { try await ledger.read { meeting.join() ? try $0.people().count : nil } }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts == [1, 1, 1, 1])
        }
    }

    @Test func `比连接多的读取排队，都读得到`() async throws {
        try await TemporaryFolder.with { folder in
            let ledger = try SQLiteLedger.create(path: folder.path("台账.db"), random: .seeded(1))
            try await Trial(store: ledger, seed: 82).recordPerson()
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<50 { group.addTask { try await ledger.read { try $0.people().count } } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts == [Int](repeating: 1, count: 50))
        }
    }
}

/// Holds up everybody who joins until all have.
private final class Meeting: Sendable {
    private let all: Int
    private let present = Mutex(0)
    private let change = NSCondition()

    init(of all: Int) { self.all = all }

    /// - Returns: Whether the others came, too, before patience ended.
    func join() -> Bool {
        change.lock()
        defer { change.unlock() }
        present.withLock { $0 += 1 }
        change.broadcast()
        let end = Date(timeIntervalSinceNow: 60)
        while present.withLock({ $0 < all }) {
            guard change.wait(until: end) else { return false }
        }
        return true
    }
}
