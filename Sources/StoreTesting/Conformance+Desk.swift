import HashChain
import Rectification
import Store

extension Conformance {
    static let desk = [
        Conformance(name: "草稿起草、续存、转交、删除，各稿都在", check: keepsDrafts),
        Conformance(name: "草稿与所见不同就一处也不改", check: refusesMovedDrafts),
        Conformance(name: "几个人同时存同一稿，只有一个存得上", check: onlyOneSaves),
        Conformance(name: "草稿随登记一并办结，登记不成草稿照旧", check: givesWithRecords),
        Conformance(name: "重建视图不动草稿", check: rebuildLeavesDesk),
        Conformance(name: "抹去时一并删除的草稿", check: erasesDrafts),
    ]

    private static func draft(
        _ trial: Trial, about items: [Item] = [], in stream: StreamName = .installation, title: String? = nil
    ) -> Draft {
        Draft(
            id: trial.random.identifier(), use: .report, stream: stream, items: items, subject: "6-1", title: title,
            owner: trial.person, savedBy: trial.person, savedAt: 1_000)
    }

    @Sendable private static func keepsDrafts(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 91)
        let colleague: PersonID = trial.random.identifier()
        let item = Item.matter(trial.random.identifier())
        let (first, second) = (
            draft(trial, about: [item, .finding(trial.random.identifier())], title: "初稿"), draft(trial)
        )
        try await store.change([.begin(first, saying: "第一稿\n二"), .begin(second, saying: "别的")])
        try await store.change([.pass(first, to: colleague)])
        var passed = first
        passed.others = [colleague]
        try await store.change([.pass(passed, to: colleague), .pass(passed, to: trial.person)])
        try await store.change([.save(passed, saying: "", by: colleague, at: 2_000)])
        var saved = passed
        (saved.version, saved.savedBy, saved.savedAt) = (2, colleague, 2_000)
        let found = try await store.read { reader in
            (try reader.draft(first.id), try reader.drafts(), try reader.versions(of: first.id))
        }
        try require(found.0 == saved, "草稿应是最后存的样子：\(String(describing: found.0))")
        try require(found.1 == [saved, second].sorted { $0.id < $1.id }, "应按编号列出两份草稿")
        try require(
            found.2 == [
                DraftVersion(number: 1, text: "第一稿\n二", savedBy: trial.person, savedAt: 1_000),
                DraftVersion(number: 2, text: "", savedBy: colleague, savedAt: 2_000),
            ], "各稿应依次都在：\(found.2)")
        try await store.change([.remove(saved)])
        try await store.change([.remove(saved)])
        let left = try await store.read { reader in
            (try reader.draft(first.id), try reader.drafts(), try reader.versions(of: first.id))
        }
        try require(left.0 == nil && left.1 == [second] && left.2.isEmpty, "删除的草稿连同各稿都应不在")
    }

    @Sendable private static func refusesMovedDrafts(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 92)
        let (draft, other) = (draft(trial), draft(trial))
        try await store.change([.begin(draft, saying: "甲")])
        try await store.change([.save(draft, saying: "乙", by: trial.person, at: 2)])
        let attempts: [DeskChange] = [
            .begin(draft, saying: "丙"), .save(draft, saying: "丙", by: trial.person, at: 3),
            .pass(draft, to: trial.random.identifier()), .give(draft, by: trial.act()), .remove(draft),
        ]
        for attempt in attempts {
            let error = try await refusal(by: store) {
                try await store.change([.begin(other, saying: "丁"), attempt])
            }
            try require(error as? StoreError == .movedDraft(draft.id), "应说明草稿动过：\(error)")
        }
        let missing = try await refusal(by: store) {
            try await store.change([.save(other, saying: "丙", by: trial.person, at: 3)])
        }
        try require(missing as? StoreError == .movedDraft(other.id), "不在的草稿存不上：\(missing)")
    }

    @Sendable private static func onlyOneSaves(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 93)
        let draft = draft(trial)
        try await store.change([.begin(draft, saying: "甲")])
        let saved = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<12 {
                group.addTask {
                    let text = "第\(number)人"
                    return (try? await store.change([.save(draft, saying: text, by: trial.person, at: 2)])) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        try require(saved == 1, "只有一个存得上，存上了 \(saved) 个")
        let versions = try await store.read { try $0.versions(of: draft.id) }
        try require(versions.map(\.number) == [1, 2], "应只有两稿")
    }

    @Sendable private static func givesWithRecords(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 94)
        try await trial.recordPerson()
        let draft = draft(trial)
        try await store.change([.begin(draft, saying: "甲")])
        let act = trial.act()
        let tip = try await store.read { try $0.sight(for: .installation, by: trial.person, on: .earliest) }
        func request(_ act: Act) throws -> AppendRequest {
            var sight = tip
            sight.authority = trial.authority
            let command = RecordPerson(person: trial.random.identifier(), name: "李四")
            return AppendRequest(try sight.decide(command, act: act), by: act, desk: [.give(draft, by: act)])
        }
        let receipt = try await store.append(try request(act))
        let given = try await store.read { try $0.draft(draft.id)?.given }
        try require(
            given == Draft.Giving(command: act.command, person: trial.person, time: act.time), "草稿应写明登记成了什么")
        try require(try await store.append(try request(act)) == receipt, "同一操作编号应得到第一次的回执")
        // A stream that went on, and a draft that was given: whichever is found first, nothing is done.
        let again = try await refusal(by: store) { _ = try await store.append(try request(trial.act())) }
        try require((again as? StoreError)?.isMovedHead == true, "应说明流已续写：\(again)")
        let sight = try await store.read { try $0.sight(for: .installation, by: trial.person, on: .earliest) }
        let error = try await refusal(by: store) {
            var sight = sight
            sight.authority = trial.authority
            let (act, command) = (trial.act(), RecordPerson(person: trial.random.identifier(), name: "王五"))
            _ = try await store.append(
                AppendRequest(try sight.decide(command, act: act), by: act, desk: [.give(draft, by: act)]))
        }
        try require(error as? StoreError == .movedDraft(draft.id), "同一份草稿不应登记两次：\(error)")
    }

    @Sendable private static func rebuildLeavesDesk(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 95)
        try await trial.recordPerson()
        try await store.change([.begin(draft(trial), saying: "甲")])
        let before = try await Snapshot.of(store)
        try await store.rebuildViews(order: nil)
        try await store.clearSearchIndex()
        let after = try await Snapshot.of(store)
        try require(after == before && after.drafts.count == 1, "草稿应照旧")
        let difference = try await store.read { try $0.firstViewDifference() }
        try require(difference == nil, "草稿不是视图：\(String(describing: difference))")
    }

    @Sendable private static func erasesDrafts(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 96)
        var random = SeededRandom(seed: 96)
        let notice = SampleDocument.notice(&random, findings: 2)
        guard let inspection = try await trial.importDocument(notice).inspection else { throw Divergence("检查") }
        let (stream, decision) = (
            StreamName.inspection(inspection), try await trial.confirmedDecision(about: inspection)
        )
        let details = try await store.read { reader in
            try [1, 2].compactMap { try reader.finding(of: inspection, at: $0) }
        }
        let kept = details[1]
        let matters = details.map { Item.matter($0.matters[0].matter.matter.matter) }
        let findings = details.map { Item.finding($0.finding.finding.finding) }
        let reported = draft(trial, about: [matters[1], findings[1]], in: stream, title: "已登记")
        let drafts = [
            draft(trial, about: [findings[0]], in: stream, title: "问题"),
            draft(trial, about: [matters[0], findings[0]], in: stream, title: "它的具体问题"),
            draft(trial, about: [matters[1], findings[1]], in: stream, title: "另一个"),
            draft(trial, title: "不相干"), reported,
        ]
        try await store.change(drafts.map { .begin($0, saying: "文字") })
        let act = trial.act()
        let report = ReportProgress(
            inspection: inspection, about: .matter(kept.matters[0].matter.matter.matter), reportedOn: .earliest,
            clauses: [.init(text: "文字")])
        var sight = try await store.read { try $0.sight(for: report.target, by: trial.person, on: .earliest) }
        sight.authority = trial.authority
        let receipt = try await store.append(
            AppendRequest(try sight.decide(report, act: act), by: act, desk: [.give(reported, by: act)]))
        let events = try await store.read { try $0.events(of: stream) }
        guard let recorded = events.first(where: { $0.event.item == findings[0] })?.head.sequence else {
            throw Divergence("问题的记录")
        }
        try await trial.erase(
            EraseContent(
                inspection: inspection, records: [recorded], ground: "含个人信息",
                decision: decision))
        var left = try await store.read { try $0.drafts() }
        try require(Set(left.compactMap(\.title)) == ["另一个", "不相干", "已登记"], "关于抹去的问题的草稿应不在：\(left)")
        try await trial.erase(
            EraseContent(
                inspection: inspection, records: [receipt.extents[0].first], ground: "含个人信息", decision: decision))
        left = try await store.read { try $0.drafts() }
        try require(left.compactMap(\.title) == ["不相干"], "登记成抹去的记录的、关于同一事项的草稿应不在：\(left)")
    }
}
