import HashChain
import OfficialText
import Rectification
import Store

extension Conformance {
    static let searching = [
        Conformance(name: "检索结果与逐个比对的相同", check: searchResults),
        Conformance(name: "检索跟随记录的结果与从头编制的相同", check: { try await indexFromBeginning($0, seed: 81) }),
        Conformance(name: "检索跟随记录的结果与从头编制的相同（另一种子）", check: { try await indexFromBeginning($0, seed: 82) }),
        Conformance(name: "检索说明跟到哪一条", check: coverage),
        Conformance(name: "撤回和更正后检索不到旧的文字", check: staleTexts),
        Conformance(name: "恶意的检索词和翻页位置不出别的错", check: hostileInput),
    ]

    @Sendable private static func searchResults(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 83)
        try await Workload(trial: trial, seed: 84).run(steps: 40)
        try await followToEnd(store, step: 7)
        let oracle = try await FindingOracle(store)
        var found = 0
        for word in FindingFilter.words + ["学习 制度", "会议 第1项", "制度 没有这些字"] {
            let text = try SearchText(word)
            let expected = oracle.findings(with: word.split(separator: " ").map(String.init))
            let hits = try await allHits(text, in: store)
            try require(Set(hits.map(\.finding.finding.finding)) == expected, "“\(word)”应找到的问题")
            try require(hits.count == expected.count, "“\(word)”的每个问题应只出现一次")
            try require(hits.map(\.entry) == hits.map(\.entry).sorted(by: >), "新的应在前")
            let isMarked = hits.allSatisfy { !$0.statementMarks.isEmpty || $0.passage?.marks.isEmpty == false }
            try require(isMarked, "“\(word)”应标出找到的位置")
            found += hits.count
        }
        try require(found > 100, "应常有结果，只有 \(found) 个")
    }

    /// Every hit, from the newest page to the oldest; the way back must show the same.
    private static func allHits(_ text: SearchText, in store: any LedgerStore) async throws -> [SearchHit] {
        var (start, hits, back): (SearchStart?, [SearchHit], SearchStart?) = (.newest, [], nil)
        while let next = start {
            let page = try await store.read { try $0.search(text, next, limit: 4) }
            try require(page.hits.count <= 4 && page.coverage.isComplete, "一页最多 4 个，检索应已跟上")
            hits += page.hits
            (start, back) = (page.older, page.newer ?? back)
            if start == nil { try require(page.found == .exactly(hits.count), "总数应是各页之和") }
        }
        var newer: [SearchHit] = []
        while let next = back {
            let page = try await store.read { try $0.search(text, next, limit: 4) }
            (newer, back) = (page.hits + newer, page.newer)
        }
        try require(newer == Array(hits.prefix(newer.count)) && newer.count >= hits.count - 4, "往回翻应相同")
        return hits
    }

    @Sendable private static func indexFromBeginning(_ store: any LedgerStore, seed: UInt64) async throws {
        var random = SeededRandom(seed: seed &+ 9)
        try await Workload(trial: Trial(store: store, seed: seed), seed: seed &* 5).run(steps: 60) {
            if random.isOne(in: 3) { _ = try await store.followJournal(limit: Int.random(in: 1...40, using: &random)) }
        }
        try await followToEnd(store, step: 13)
        let before = try await answers(of: store)
        for step in [10_000, 11] {
            try await store.clearSearchIndex()
            try require(try await answers(of: store).allSatisfy(\.isEmpty), "清空后应找不到任何问题")
            try await followToEnd(store, step: step)
            try require(try await answers(of: store) == before, "从头编制后应得到相同的结果")
        }
        try require(before.contains { $0.count > 20 }, "应常有结果")
    }

    /// What is found for each word, in order.
    private static func answers(of store: any LedgerStore) async throws -> [[FindingID]] {
        try await store.read { reader in
            try FindingFilter.words.map { word in
                try reader.entries(matching: SearchText(word), .newest, limit: 10_000).map(\.finding.finding.finding)
            }
        }
    }

    @Sendable private static func coverage(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 85)
        var random = SeededRandom(seed: 86)
        let nothing = try await store.followJournal(limit: 10)
        try require(nothing.isComplete && nothing.last == 0, "空台账没有可跟的记录")
        try await trial.importDocument(.notice(&random, findings: 5))
        let text = try SearchText("学习")
        let before = try await store.read { try $0.search(text) }
        try require(before.hits.isEmpty && !before.coverage.isComplete, "还没有跟上时应说明")
        let some = try await store.followJournal(limit: 3)
        try require(some.followed == 3 && some.last == before.coverage.last, "一次只跟这么多条")
        try await followToEnd(store)
        let after = try await store.read { try $0.search(text) }
        try require(after.hits.count == 5 && after.coverage.isComplete, "跟上后应全部找到")
        try require(after.coverage.followed == after.coverage.last && after.coverage.last > 5, "应跟到最后一条")
    }

    @Sendable private static func staleTexts(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 87)
        var random = SeededRandom(seed: 88)
        var document = SampleDocument.notice(&random, findings: 2)
        document.read.findings[0].statement = "麒麟阁修缮迟缓"
        document.read.findings[1].measures = [Quotation(text: "清点凤凰台账", range: 0..<18)]
        let receipt = try await trial.importDocument(document)
        guard let inspection = receipt.inspection else { throw Divergence("检查") }
        try await followToEnd(store)
        let events = try await store.read { try $0.events(of: .inspection(inspection)) }
        func record(_ isWanted: (Event) -> Bool) throws -> Int {
            guard let found = events.first(where: { isWanted($0.event) }) else { throw Divergence("记录") }
            return found.head.sequence
        }
        let corrected = try await correct(
            try record { if case .findingRecorded(let finding) = $0 { finding.position == 1 } else { false } },
            "statement", "玄武湖清淤迟缓", trial, inspection)
        _ = try await correct(
            try record { if case .actionRecorded(let action) = $0 { action.text.contains("凤凰") } else { false } },
            "text", "清点青龙台账", trial, inspection)
        try await followToEnd(store)
        try await requireFound(["麒麟": 0, "玄武": 1, "凤凰": 0, "青龙": 1], in: store)
        try await trial.takeBack(corrected.command)
        try await followToEnd(store)
        try await requireFound(["麒麟": 1, "玄武": 0, "青龙": 1], in: store)
        try await store.rebuildViews(order: nil)
        try await requireFound(["麒麟": 1, "玄武": 0, "青龙": 1], in: store)
    }

    private static func correct(
        _ record: Int, _ field: String, _ text: String, _ trial: Trial, _ inspection: InspectionID
    ) async throws -> AppendReceipt {
        let last = try await trial.store.read { try $0.tip(of: .inspection(inspection)).head.sequence }
        return try await trial.give(
            CorrectRecord(
                stream: .inspection(inspection), record: record, basedOn: last, why: "录入有误",
                mends: [.init(field: field, value: .text(text))]))
    }

    private static func requireFound(_ counts: [String: Int], in store: any LedgerStore) async throws {
        for (word, count) in counts {
            let text = try SearchText(word)
            let page = try await store.read { try $0.search(text) }
            try require(page.hits.count == count && page.found == .exactly(count), "“\(word)”应有 \(count) 个")
        }
    }

    @Sendable private static func hostileInput(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 89)
        var random = SeededRandom(seed: 90)
        guard let inspection = try await trial.importDocument(.notice(&random, findings: 9)).inspection else {
            throw Divergence("检查")
        }
        try await followToEnd(store)
        for typed in HostileInput.texts + (0..<300).map({ _ in HostileInput.signs(&random) }) {
            guard let text = try? SearchText(typed) else { continue }
            _ = try await store.read { try $0.search(text) }
            let filter = FindingFilter(inspection: inspection, text: text)
            _ = try await store.read { try $0.findings(FindingQuery(filter)) }
        }
        for typed in HostileInput.places + (0..<300).map({ _ in HostileInput.signs(&random) }) {
            if let place = try? FindingPlace(typed) {
                let query = FindingQuery(
                    FindingFilter(inspection: inspection), order: FindingOrder(place.key), start: .after(place))
                _ = try await store.read { try $0.findings(query) }
            }
            if let place = try? InspectionPlace(typed) {
                _ = try await store.read { try $0.inspections(.after(place)) }
            }
        }
        for limit in [Int.min, -1, 0, Int.max] {
            let query = FindingQuery(
                FindingFilter(inspection: inspection), start: .around(position: limit), limit: limit)
            _ = try await store.read { try $0.findings(query) }
        }
    }
}

/// What somebody might send who wishes the program ill.
enum HostileInput {
    static let texts = [
        "", " ", "\"", "'", "*", "\"\"", "学习*", "\"学习", "学习\"", "学习 AND", "AND", "OR 学习", "NOT 学习", "NEAR(学习 制度)",
        "NEAR",
        "-学习", "+学习", "^学习", "statement:学习", "{statement} : 学习", "学习)", "(学习", "学习;--", "学习\u{0}制度", "\u{0}", "😀",
        "😀学习",
        "学习😀不够", "\u{200B}", "\u{FEFF}学习", "%", "_", "\\", "a", "Ａ", "ａＢ", String(repeating: "学", count: 100),
        String(repeating: "学", count: 101), String(repeating: "学习 ", count: 33), String(repeating: "a", count: 10_000),
        String(repeating: "学习", count: 1_700), "\u{10FFFF}", "\u{E000}", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}",
    ]

    static let places = [
        "", "p", "p0", "p1", "p-1", "p1-", "p01", "p99999999999999999999", "p9223372036854775807", "s1", "s1-3",
        "s1--3", "s1-99", "s1-x",
        "o1", "o1-", "o1-5Yqe5YWs5a6k", "o1-!!!!", "o1-5Yqe5YWs5a6", "o1-AA", "d1-Jw", "q1", "1", "１", "p１", "\u{0}p1",
        "p1\u{0}",
        "2024-01-01-0123456789abcdef", "2024-13-01-0123456789abcdef", "0123456789abcdef", "-0123456789abcdef",
        "' OR 1=1 --",
        String(repeating: "p1", count: 5_000), "o1-" + String(repeating: "A", count: 10_000),
    ]

    /// Signs that mean something somewhere, in any order.
    static func signs(_ random: inout SeededRandom) -> String {
        let signs = Array("\"'*+-^:(){}[];,.%_\\ \u{0}学习制度会议aZ09Ａ😀\u{301}\u{200D}psdo")
        return String((0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(signs) })
    }
}
