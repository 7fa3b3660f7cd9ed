import HashChain
import Rectification
import Store

extension Conformance {
    static let appending = [
        Conformance(name: "一次追加写入几个流", check: severalStreams),
        Conformance(name: "同一操作编号只登记一次", check: sameCommand),
        Conformance(name: "同时追加都登记且链完整", check: concurrentAppends),
        Conformance(name: "时间不倒退", check: timeNeverGoesBack),
        Conformance(name: "文件内容与记录一并收存", check: contents),
        Conformance(name: "检查点依次保存", check: checkpoints),
    ]

    @Sendable private static func severalStreams(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 11)
        var random = SeededRandom(seed: 1)
        let act = trial.act()
        let receipt = try await trial.importDocument(.notice(&random, findings: 4), by: act)
        try require(receipt.command == act.command, "回执应写明操作编号")
        try require(receipt.extents.map(\.stream.subject) == [.installation, .organization, .inspection], "应写入三个流")
        try require(receipt.extents.allSatisfy { $0.first == 1 }, "各流应从第 1 条开始")
        let heads = try await store.read { try $0.heads() }
        let ends = Dictionary(uniqueKeysWithValues: heads.map { ($0.stream, $0.sequence) })
        try require(receipt.extents.allSatisfy { ends[$0.stream] == $0.last }, "流的末尾应与回执一致")
        try require(heads.map(\.stream) == heads.map(\.stream).sorted(), "流应按名称排列")
        try await verifyChains(of: store)
    }

    @Sendable private static func sameCommand(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 12)
        var random = SeededRandom(seed: 2)
        let act = trial.act()
        let first = try await trial.importDocument(.notice(&random, findings: 2), by: act)
        let before = try await Snapshot.of(store)
        let second = try await trial.importDocument(.notice(&random, findings: 3), by: act)
        try require(first == second, "同一操作编号应得到第一次的回执")
        try require(try await store.read { try $0.receipt(of: act.command) } == first, "回执应可查到")
        try require(try await store.read { try $0.receipt(of: trial.act().command) } == nil, "未登记的操作没有回执")
        try require(try await Snapshot.of(store) == before, "第二次不应写入任何东西")
    }

    @Sendable private static func concurrentAppends(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 13)
        var random = SeededRandom(seed: 3)
        let documents = (0..<24).map { _ in SampleDocument.notice(&random, findings: 2) }
        let first = try await trial.importDocument(documents[0])
        let recorded = try await withThrowingTaskGroup(of: Bool.self) { group in
            for document in documents.dropFirst() {
                group.addTask { try await attempts(100) { try await trial.importDocument(document) } }
            }
            return try await group.reduce(into: 1) { $0 += $1 ? 1 : 0 }
        }
        try require(recorded == documents.count, "每一份都应登记")
        let inspections = try await store.read { try $0.allInspections() }
        try require(inspections.count == documents.count, "应有 \(documents.count) 次检查")
        try require(first.inspection != nil, "回执应写明检查")
        try await verifyChains(of: store)
    }

    /// Tries again while streams go on, as a caller does beyond what the store does by itself.
    private static func attempts(_ count: Int, _ body: () async throws -> AppendReceipt) async throws -> Bool {
        for _ in 0..<count {
            do {
                _ = try await body()
                return true
            } catch let error as StoreError where error.isMovedHead {
                continue
            }
        }
        return false
    }

    @Sendable private static func timeNeverGoesBack(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 14)
        var random = SeededRandom(seed: 4)
        let document = SampleDocument.notice(&random, findings: 1)
        let receipt = try await trial.importDocument(document, by: trial.act(time: 2_000))
        guard let inspection = receipt.inspection else { throw Divergence("回执应写明检查") }
        try await trial.importDocument(document.laterNotice(&random), .into(inspection), by: trial.act(time: 1_000))
        let events = try await store.read { try $0.events(of: .inspection(inspection)) }
        try require(events.allSatisfy { $0.time == 2_000 }, "时钟拨回时，记录的时间不应早于前一条")
        try await verifyChains(of: store)
    }

    @Sendable private static func contents(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 15)
        var random = SeededRandom(seed: 5)
        let document = SampleDocument.notice(&random, findings: 1)
        let error = try await refusal(by: store) {
            try await trial.importDocument(SampleDocument(read: document.read, contents: [document.contents[0]]))
        }
        try require(error as? StoreError == .missingContent(document.contents[1].digest), "应指出缺少的内容：\(error)")
        try await trial.importDocument(document)
        for content in document.contents {
            let bytes = try await store.read { try $0.content(content.digest) }
            try require(bytes == content.bytes, "取出的内容应与收存的相同")
        }
        let none = try await store.read { try $0.content(.zero) }
        try require(none == nil, "没有收存的内容取不出来")
        let digests = try await store.read { try $0.contentDigests() }
        try require(digests == document.contents.map(\.digest).sorted(), "应能列出全部内容")
    }

    @Sendable private static func checkpoints(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 16)
        guard let key = SigningKey(seed: trial.random.bytes(SigningKey.seedLength)) else { throw Divergence("密钥") }
        try await trial.recordPerson()
        let first = try await checkpoint(of: store, after: nil, key)
        try await store.append(first)
        let second = try await checkpoint(of: store, after: first.checkpoint, key)
        let error = try await refusal(by: store) { try await store.append(first) }
        try require(error as? StoreError == .movedCheckpoint(expected: 0, found: 1), "应指出最后的检查点：\(error)")
        try await store.append(second)
        let kept = try await store.read { try $0.checkpoints() }
        try require(kept == [first, second], "检查点应依次保存")
    }

    private static func checkpoint(
        of store: any LedgerStore, after previous: Checkpoint?, _ key: SigningKey
    ) async throws -> SignedCheckpoint {
        let heads = try await store.read { try $0.heads() }
        return try SignedCheckpoint(signing: Checkpoint(after: previous, time: 9, heads: heads), with: key)
    }

    /// Follows every stream with the verifier, which knows nothing of engines.
    static func verifyChains(of store: any LedgerStore) async throws {
        let snapshot = try await Snapshot.of(store)
        for (stream, records) in Dictionary(grouping: snapshot.records, by: \.header.stream) {
            var verifier = ChainVerifier(stream: stream)
            for record in records { try verifier.verify(record) }
        }
        let fault = try await store.read { try $0.firstCommandFault() }
        try require(fault == nil, "命令应与记录相符：\(String(describing: fault))")
    }
}
