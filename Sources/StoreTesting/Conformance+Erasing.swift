import HashChain
import OfficialText
import Rectification
import Store

extension Conformance {
    static let erasing = [
        Conformance(name: "抹去后盐与正文不在，链仍完整，余下的照旧", check: erasesRecord),
        Conformance(name: "更正随原记录一并抹去，已撤回的也抹去", check: erasesCorrections),
        Conformance(name: "抹去文件，原件与文字一并不在；别的文件还用着的留下", check: erasesDocument),
        Conformance(name: "抹去后检索不到，其余的仍检索得到", check: erasesFromSearch),
        Conformance(name: "抹去后视图与重建相同", check: rebuiltAfterErasing),
    ]

    /// A ledger with one notice, and a decision that counts.
    struct Office {
        let trial: Trial
        let document: SampleDocument
        let inspection: InspectionID
        let decision: DecisionID

        init(_ store: any LedgerStore, seed: UInt64) async throws {
            trial = Trial(store: store, seed: seed)
            var random = SeededRandom(seed: seed)
            document = SampleDocument.notice(&random, findings: 3)
            guard let inspection = try await trial.importDocument(document).inspection else { throw Divergence("检查") }
            self.inspection = inspection
            decision = try await trial.confirmedDecision(about: inspection)
        }

        var stream: StreamName { .inspection(inspection) }

        func events() async throws -> [RecordedEvent] { try await trial.store.read { try $0.events(of: stream) } }

        func records() async throws -> [Record] {
            try await Snapshot.of(trial.store).records.filter { $0.header.stream == stream }
        }

        func sequence(where isWanted: (Event) -> Bool) async throws -> Int {
            guard let found = try await events().first(where: { isWanted($0.event) }) else { throw Divergence("记录") }
            return found.head.sequence
        }

        func erase(_ records: Int...) async throws {
            try await trial.erase(
                EraseContent(inspection: inspection, records: records, ground: "含个人信息", decision: decision))
        }
    }

    @Sendable private static func erasesRecord(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 81)
        let sequence = try await office.sequence { $0.kind == .findingRecorded }
        let before = try await office.records()
        let finding = try await office.events()[sequence - 1].event
        try await office.erase(sequence)
        let after = try await office.records()
        try require(after[sequence - 1].salt == nil && after[sequence - 1].payload == nil, "盐与正文应不在")
        try require(after.map(\.head).starts(with: before.map(\.head)), "各条的哈希应不变")
        try require(after.count == before.count + 1, "应多一条记录")
        for (old, new) in zip(before, after) where old.header.sequence != sequence {
            try require(old == new, "别的记录应不变")
        }
        guard case .findingRecorded(let was) = finding,
            case .findingRecorded(let now) = try await office.events()[sequence - 1].event
        else { throw Divergence("读出的仍应是问题") }
        try require(now.statement == Event.blank, "问题应换成已删除")
        try require(now.finding == was.finding && now.position == was.position && now.place == was.place, "编号和位置应照旧")
        try await verifyChains(of: store)
        let error = try await refusal(by: store) { try await office.erase(sequence) }
        try require(error as? Refusal == .erasing(.erasedAlready(sequence)), "应说明已经抹去：\(error)")
    }

    @Sendable private static func erasesCorrections(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 82)
        let sequence = try await office.sequence { $0.kind == .findingRecorded }
        let corrections = [
            try await correct(office, sequence, "statement", "甲"), try await correct(office, sequence, "owner", "乙"),
        ]
        let withdrawn = try await correct(office, sequence, "sponsor", "丙")
        let last = try await office.events()[withdrawn - 1]
        guard let command = CommandID(last.command) else { throw Divergence("命令") }
        try await office.trial.takeBack(command)
        try await office.erase(corrections[1])
        let records = try await office.records()
        for erased in [sequence, withdrawn] + corrections {
            try require(records[erased - 1].payload == nil, "第 \(erased) 条应已抹去")
        }
        let row = try await store.read { try $0.findings(of: office.inspection)[0].finding }
        try require(row.statement == Event.blank && row.owner == Event.blank, "更正过的各栏应是已删除")
        let difference = try await store.read { try $0.firstViewDifference() }
        try require(difference == nil, "视图应与记录一致：\(String(describing: difference))")
    }

    static func correct(_ office: Office, _ record: Int, _ field: String, _ value: String) async throws -> Int {
        let last = try await office.events().count
        try await office.trial.give(
            CorrectRecord(
                stream: office.stream, record: record, basedOn: last, why: "录入有误",
                mends: [.init(field: field, value: .text(value))]))
        return last + 1
    }

    @Sendable private static func erasesDocument(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 83)
        let other = try await office.trial.importDocument(office.document, .new).inspection
        try await office.erase(try await office.sequence { $0.kind == .documentRecorded })
        var kept = try await store.read { try $0.contentDigests() }
        try require(kept == office.document.contents.map(\.digest).sorted(), "另一次检查的文件还用着")
        guard let other else { throw Divergence("检查") }
        let events = try await store.read { try $0.events(of: .inspection(other)) }
        guard let document = events.first(where: { $0.event.kind == .documentRecorded }) else { throw Divergence("文件") }
        let decision = try await office.trial.confirmedDecision(about: other)
        try await office.trial.erase(
            EraseContent(
                inspection: other, records: [document.head.sequence], ground: "含个人信息", decision: decision))
        kept = try await store.read { try $0.contentDigests() }
        try require(kept.isEmpty, "没有文件还用着，原件与文字应不在")
        for content in office.document.contents {
            let (bytes, isThere) = try await store.read {
                (try $0.content(content.digest), try $0.hasContent(content.digest))
            }
            try require(bytes == nil && !isThere, "取不出抹去的内容")
        }
        try await office.trial.importDocument(office.document, .new)
        kept = try await store.read { try $0.contentDigests() }
        try require(kept == office.document.contents.map(\.digest).sorted(), "再次收存的内容应在")
    }

    @Sendable private static func erasesFromSearch(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 84)
        let sequence = try await office.sequence { $0.kind == .findingRecorded }
        let other = try await office.sequence { event in
            if case .findingRecorded(let finding) = event { finding.position == 2 } else { false }
        }
        _ = try await correct(office, sequence, "statement", "独此一处的文字")
        _ = try await correct(office, other, "statement", "另有一处")
        try require(try await count(of: "独此一处", in: store) == 1, "抹去前应检索得到")
        try await office.erase(sequence)
        let coverage = try await store.read { try $0.searchCoverage() }
        try require(coverage.followed == 0, "检索应从头再来")
        try require(try await count(of: "独此一处", in: store) == 0, "抹去后应检索不到")
        try require(try await count(of: "另有一处", in: store) == 1, "其余的仍应检索得到")
    }

    private static func count(of words: String, in store: any LedgerStore) async throws -> Int {
        while try await !store.followJournal(limit: 7).isComplete {}
        let text = try SearchText(words)
        return try await store.read { try $0.countEntries(matching: text, upTo: 10) }
    }

    @Sendable private static func rebuiltAfterErasing(_ store: any LedgerStore) async throws {
        let office = try await Office(store, seed: 85)
        try await Workload(trial: office.trial, seed: 86).runOnOne(steps: 150)
        var random = SeededRandom(seed: 87)
        for sequence in try await office.events().map(\.head.sequence).shuffled(using: &random).prefix(12) {
            do { try await office.erase(sequence) } catch is Refusal {}
            let difference = try await store.read { try $0.firstViewDifference() }
            try require(difference == nil, "抹去第 \(sequence) 条后视图应与记录一致：\(String(describing: difference))")
        }
        let erased = try await Snapshot.of(store).records.count { $0.payload == nil }
        try require(erased > 3, "随机操作应抹去过几条，却只有 \(erased) 条")
        let before = try await Snapshot.of(store)
        try await store.rebuildViews(order: nil)
        try require(try await Snapshot.of(store) == before, "重建后应与重建前相同")
        try await store.sweepErased()
        try require(try await Snapshot.of(store) == before, "清除痕迹后应与之前相同")
        let coverage = try await store.read { try $0.sweepCoverage() }
        try require(coverage.isComplete, "痕迹应已清除")
        try await verifyChains(of: store)
    }
}
