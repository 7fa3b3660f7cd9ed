import GRDB
import HashChain
import Rectification
import Store
import StoreSQLite
import StoreTesting
import Testing

/// Two engines on one file, as two processes have them: each with connections of its own.
@Suite struct TwoEnginesTests {
    @Test func `两方同时写入都登记且链完整`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let stores = [
                try SQLiteLedger.create(path: path, random: .seeded(1)),
                try SQLiteLedger(path: path, random: .seeded(2)),
            ]
            async let first = write(12, to: stores[0], seed: 51)
            async let second = write(12, to: stores[1], seed: 52)
            _ = try await (first, second)
            let snapshot = try await Snapshot.of(stores[0])
            #expect(try await Snapshot.of(stores[1]) == snapshot)
            for (stream, records) in Dictionary(grouping: snapshot.records, by: \.header.stream) {
                var verifier = ChainVerifier(stream: stream)
                for record in records { try verifier.verify(record) }
            }
            #expect(try await stores[0].read { try $0.allInspections().count } == 24)
            #expect(try await stores[0].read { try $0.firstViewDifference() } == nil)
        }
    }

    @Test func `两方同时导入同一文件只成一次`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("台账.db")
            let stores = [
                try SQLiteLedger.create(path: path, random: .seeded(1)),
                try SQLiteLedger(path: path, random: .seeded(2)),
            ]
            var random = SeededRandom(seed: 53)
            let document = SampleDocument.notice(&random, findings: 9)
            let recorded = await withTaskGroup(of: Bool.self) { group in
                for (index, store) in stores.enumerated() {
                    let trial = Trial(store: store, seed: UInt64(54 + index))
                    group.addTask { (try? await trial.importDocument(document)) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(recorded == 1)
        }
    }

    /// A caller who loses the race five times begins again, as a person would.
    private func write(_ count: Int, to store: any LedgerStore, seed: UInt64) async throws {
        let trial = Trial(store: store, seed: seed)
        var random = SeededRandom(seed: seed)
        var recorded = 0
        while recorded < count {
            let document = SampleDocument.notice(&random, findings: 3)
            do {
                try await trial.importDocument(document)
                recorded += 1
            } catch let error as StoreError where error.isMovedHead {
                continue
            }
        }
    }
}
