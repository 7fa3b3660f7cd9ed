import HashChain
import Rectification
import Store

extension Conformance {
    static let guarding = [
        Conformance(name: "流已续写时拒绝", check: movedHead),
        Conformance(name: "几个流中有一个已续写时全部不登记", check: allOrNone),
        Conformance(name: "同一文件同时导入只成一次", check: racingImports),
        Conformance(name: "同一次检查的两份文件同时导入只立项一次", check: racingNotices),
        Conformance(name: "事项已变时拒绝并给出两个版本", check: itemConflict),
    ]

    @Sendable private static func movedHead(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 21)
        let tip = try await store.read { try $0.tip(of: .installation) }
        let decision = try FoundLedger(person: trial.person, name: "张三").decide(seeing: tip, act: trial.act())
        _ = try await store.append(AppendRequest(decision, by: trial.act()))
        let found = try await store.read { try $0.tip(of: .installation).head }
        let error = try await refusal(by: store) {
            _ = try await store.append(AppendRequest(decision, by: trial.act()))
        }
        try require(error as? StoreError == .movedHead(expected: tip.head, found: found), "应指出流的末尾：\(error)")
    }

    @Sendable private static func allOrNone(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 22)
        var random = SeededRandom(seed: 6)
        let document = SampleDocument.notice(&random, findings: 3)
        let command = ImportDocument(document: document.read)
        let decision = try command.decide(seeing: try await trial.sight(for: command), act: trial.act())
        try await trial.recordPerson()
        // The new streams could be written; the installation's went on, and stands last.
        let reversed = Decision(decision.continuations.reversed())
        let error = try await refusal(by: store) {
            _ = try await store.append(AppendRequest(reversed, by: trial.act(), contents: document.contents))
        }
        try require((error as? StoreError)?.isMovedHead == true, "应指出续写的流：\(error)")
    }

    @Sendable private static func racingImports(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 23)
        var random = SeededRandom(seed: 7)
        let document = SampleDocument.notice(&random, findings: 3)
        let outcomes = await race(trial, [document, document])
        try require(outcomes.recorded == 1, "同一文件应只登记一次")
        guard case .sameBytes? = outcomes.refusals.first else { throw Divergence("另一次应因内容相同被拒绝") }
    }

    @Sendable private static func racingNotices(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 24)
        var random = SeededRandom(seed: 8)
        let document = SampleDocument.notice(&random, findings: 3)
        let outcomes = await race(trial, [document, document.laterNotice(&random)])
        try require(outcomes.recorded == 1, "同一次检查应只立项一次")
        guard case .knownInspection? = outcomes.refusals.first else { throw Divergence("另一次应因已立项被拒绝") }
    }

    private static func race(
        _ trial: Trial, _ documents: [SampleDocument]
    ) async -> (recorded: Int, refusals: [Refusal]) {
        await withTaskGroup(of: Result<AppendReceipt, any Error>.self) { group in
            for document in documents {
                group.addTask { await Result { try await trial.importDocument(document) } }
            }
            var outcomes: (recorded: Int, refusals: [Refusal]) = (0, [])
            for await result in group {
                switch result {
                case .success: outcomes.recorded += 1
                case .failure(let error): outcomes.refusals += [error as? Refusal].compactMap { $0 }
                }
            }
            return outcomes
        }
    }

    @Sendable private static func itemConflict(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 25)
        var random = SeededRandom(seed: 9)
        let receipt = try await trial.importDocument(.notice(&random, findings: 1))
        guard let inspection = receipt.inspection else { throw Divergence("回执应写明检查") }
        guard let row = try await store.read({ try $0.finding(of: inspection, at: 1) })?.finding else {
            throw Divergence("应有第 1 个问题")
        }
        let record = try await sequence(of: row.finding, in: store, inspection)
        func mend(_ statement: String) -> CorrectRecord {
            CorrectRecord(
                stream: .inspection(inspection), record: record, basedOn: row.lastRecord.sequence, why: "录入有误",
                mends: [.init(field: "statement", value: .text(statement))])
        }
        let corrected = try await trial.give(mend("甲"))
        let error = try await refusal(by: store) { try await trial.give(mend("乙")) }
        guard case .changedSince(let conflict)? = error as? Refusal else { throw Divergence("应指出事项已变：\(error)") }
        try require(conflict.seen?.event == .findingRecorded(row.finding), "应给出看到的版本")
        try require(conflict.current.sequence == corrected.extents[0].last, "应给出现在的版本")
        try require(conflict.current.event.subject == "1 甲", "现在的版本应是更正后的")
    }

    private static func sequence(
        of finding: FindingRecorded, in store: any LedgerStore, _ inspection: InspectionID
    ) async throws -> Int {
        let events = try await store.read { try $0.events(of: .inspection(inspection)) }
        guard let found = events.first(where: { $0.event == .findingRecorded(finding) }) else {
            throw Divergence("记录中应有这个问题")
        }
        return found.head.sequence
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
