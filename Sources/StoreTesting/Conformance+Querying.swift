import HashChain
import OfficialText
import Rectification
import Store

extension Conformance {
    static let querying = [
        Conformance(name: "随机筛选排序的各页与逐行算出的相同", check: randomQueries),
        Conformance(name: "翻页时有问题登记也不重不漏", check: pagesWhileAdding),
        Conformance(name: "某个问题所在的页", check: pageAround),
        Conformance(name: "标题一览按文件中的次序", check: headings),
        Conformance(name: "检查的数字与逐行数出的相同", check: figures),
        Conformance(name: "文件一段里说到的问题与逐行找出的相同", check: positionsInDocument),
        Conformance(name: "检查一览逐页列出", check: inspectionPages),
        Conformance(name: "记录逐页列出", check: journalPages),
    ]

    @Sendable private static func randomQueries(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 61)
        try await Workload(trial: trial, seed: 62).run(steps: 40)
        try await followToEnd(store)
        let oracle = try await FindingOracle(store)
        var random = SeededRandom(seed: 63)
        let inspections = try await store.read { try $0.allInspections() }.map(\.inspection.inspection.inspection)
        var found = 0
        for _ in 0..<150 {
            let (filter, words) = try FindingFilter.sample(&random, of: random.pick(inspections))
            let order = FindingOrder(random.pick(FindingOrder.Key.allCases), isDescending: random.isOne(in: 2))
            var query = FindingQuery(filter, order: order, limit: Int.random(in: 1...5, using: &random))
            // Engines gather what is little and follow the order through what is much; both must give the same.
            query.countingLimit = random.pick([0, 2, 10_000])
            let expected = oracle.findings(filter, order, words: words)
            try require(try await forward(query, in: store) == expected, "向后翻应得到全部，依次：\(query)")
            try require(try await backward(query, in: store) == expected, "向前翻应得到全部，依次：\(query)")
            try await requireNeighbours(query, expected, in: store)
            found += expected.count
        }
        try require(found > 100, "随机筛选应常有结果，只有 \(found) 个")
    }

    /// Walks from the first page to the last.
    private static func forward(_ query: FindingQuery, in store: any LedgerStore) async throws -> [FindingLine] {
        var (query, lines): (FindingQuery, [FindingLine]) = (query, [])
        while true {
            let page = try await store.read { [query] in try $0.findings(query) }
            try require(page.lines.count <= query.limit, "一页不应多于 \(query.limit) 个")
            try require(page.previous == nil || !lines.isEmpty, "第一页之前没有别的页")
            lines += page.lines
            guard let next = page.next else {
                let limit = query.countingLimit
                try require(page.found == CappedCount(lines.count, cap: limit), "总数应是各页之和，多于 \(limit) 时如此说")
                return lines
            }
            query.start = .after(try FindingPlace(next.description))
        }
    }

    /// Walks from behind the last page to the first.
    private static func backward(_ query: FindingQuery, in store: any LedgerStore) async throws -> [FindingLine] {
        var (query, lines): (FindingQuery, [FindingLine]) = (query, [])
        let all = try await store.read { [query] in
            try $0.findings(FindingQuery(query.filter, order: query.order, limit: 10_000))
        }
        guard let last = all.lines.last else { return [] }
        lines = [last]
        query.start = .before(FindingPlace(of: last.finding, by: query.order.key))
        while true {
            let page = try await store.read { [query] in try $0.findings(query) }
            lines = page.lines + lines
            guard let previous = page.previous else { return lines }
            query.start = .before(previous)
        }
    }

    private static func requireNeighbours(
        _ query: FindingQuery, _ expected: [FindingLine], in store: any LedgerStore
    ) async throws {
        for (index, line) in expected.enumerated() {
            let position = line.finding.finding.position
            let (previous, next) = try await store.read { try $0.neighbours(of: position, in: query) }
            let before = index > 0 ? expected[index - 1].finding.finding.position : nil
            let after = index + 1 < expected.count ? expected[index + 1].finding.finding.position : nil
            try require(previous == before && next == after, "相邻的问题：\(query)")
        }
    }

    @Sendable private static func pagesWhileAdding(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 64)
        var random = SeededRandom(seed: 65)
        let document = SampleDocument.notice(&random, findings: 40)
        guard let inspection = try await trial.importDocument(document).inspection else { throw Divergence("检查") }
        for key in FindingOrder.Key.allCases {
            var query = FindingQuery(FindingFilter(inspection: inspection), order: FindingOrder(key), limit: 7)
            let before = try await store.read { [query] in
                try $0.findings(FindingQuery(query.filter, order: query.order, limit: 1_000))
            }.lines.map(\.finding.finding.position)
            var seen: [Int] = []
            while true {
                let page = try await store.read { [query] in try $0.findings(query) }
                seen += page.lines.map(\.finding.finding.position)
                try await trial.importDocument(.notice(&random, findings: 3))
                guard let next = page.next else { break }
                query.start = .after(next)
            }
            try require(seen == before, "已有的问题应各出现一次：\(key)")
        }
    }

    @Sendable private static func pageAround(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 66)
        var random = SeededRandom(seed: 67)
        guard let inspection = try await trial.importDocument(.notice(&random, findings: 60)).inspection else {
            throw Divergence("检查")
        }
        for order in FindingOrder.Key.allCases.map({ FindingOrder($0, isDescending: random.isOne(in: 2)) }) {
            for position in [1, 2, 30, 59, 60] {
                let query = FindingQuery(
                    FindingFilter(inspection: inspection), order: order, start: .around(position: position), limit: 9)
                let page = try await store.read { try $0.findings(query) }
                let positions = page.lines.map(\.finding.finding.position)
                try require(positions.contains(position) && positions.count <= 9, "第 \(position) 个应在这一页上：\(order)")
            }
        }
    }

    @Sendable private static func headings(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 68)
        var random = SeededRandom(seed: 69)
        let document = SampleDocument.notice(&random, findings: 30)
        guard let inspection = try await trial.importDocument(document).inspection else { throw Divergence("检查") }
        var expected: [[String]] = []
        for headings in document.read.findings.map(\.headings) {
            for level in headings.indices where !expected.contains(Array(headings[...level])) {
                expected.append(Array(headings[...level]))
            }
        }
        let found = try await store.read { try $0.headings(of: inspection) }
        try require(found.map(\.path) == expected, "标题应按文件中的次序，上级在前")
        try require(expected.count > 5, "样例应有几级标题")
    }

    @Sendable private static func figures(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 70)
        try await Workload(trial: trial, seed: 71).run(steps: 40)
        try await requireFigures(in: store)
        try await store.rebuildViews(order: nil)
        try await requireFigures(in: store)
    }

    private static func requireFigures(in store: any LedgerStore) async throws {
        let oracle = try await FindingOracle(store)
        try require(try await store.read { try $0.firstMiscount() } == nil, "所存的个数应与逐个数出的相同")
        for summary in try await store.read({ try $0.allInspections() }) {
            let inspection = summary.inspection.inspection.inspection
            let figures = try await store.read { try $0.figures(of: inspection) }
            let lines = oracle.findings(FindingFilter(inspection: inspection), .asPrinted, words: [])
            let statuses = Dictionary(grouping: lines, by: \.finding.status).mapValues(\.count)
            try require(figures.statuses == statuses, "各状态的个数")
            let counts = try await store.read { try $0.findingCounts(of: inspection) }
            let expected = Dictionary(grouping: lines) { line in
                FindingCount(headings: line.finding.finding.headings, status: line.finding.status, count: 0)
            }.map { FindingCount(headings: $0.key.headings, status: $0.key.status, count: $0.value.count) }
            try require(counts.count == expected.count && Set(counts) == Set(expected), "各标题下各状态的个数")
            try require(figures.count(of: .findings) == lines.count, "问题的个数")
            try require(figures.count(of: .passages) == lines.count { $0.measures > 0 }, "有措施的问题个数")
            try require(figures.count(of: .clauses) == oracle.clauseCount(of: inspection), "进展的条数")
            try require(figures.count(of: .matters) == oracle.matterCount(of: inspection), "具体问题的个数")
            for heading in figures.headings {
                let under = lines.filter { $0.finding.finding.headings.first == heading.heading }
                let counted = Dictionary(grouping: under, by: \.finding.status).mapValues(\.count)
                try require(heading.statuses == counted, "标题下各状态的个数")
            }
            let order = lines.compactMap(\.finding.finding.headings.first)
            let first = order.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            try require(figures.headings.compactMap(\.heading) == first, "标题的次序")
        }
    }

    @Sendable private static func inspectionPages(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 72)
        var random = SeededRandom(seed: 73)
        for _ in 0..<23 {
            var document = SampleDocument.notice(&random, findings: 2)
            if random.isOne(in: 4) { document.read.inspection.feedbackOn = nil }
            if random.isOne(in: 2) { document.read.inspection.startedOn = document.read.issuedOn }
            _ = try? await trial.importDocument(document, .new)
        }
        let rows = try await store.read { try $0.rows(RowQuery(.inspection)).map { try InspectionRow($0) } }
        let expected = rows.map(\.inspection).sorted { left, right in
            let (first, second) = (left.feedbackOn ?? left.startedOn, right.feedbackOn ?? right.startedOn)
            if first == second { return left.inspection > right.inspection }
            guard let first, let second else { return first != nil }
            return first > second
        }.map(\.inspection)
        var (start, seen, last): (InspectionStart, [InspectionID], InspectionPlace?) = (.first, [], nil)
        while true {
            let page = try await store.read { [start] in try $0.inspections(start, limit: 4) }
            seen += page.inspections.map(\.inspection.inspection.inspection)
            last = page.previous ?? last
            guard let next = page.next else { break }
            start = .after(try InspectionPlace(next.description))
        }
        try require(seen == expected && expected.count > 15, "检查应从新到旧各列一次")
        var back: [InspectionID] = []
        while let place = last {
            let page = try await store.read { try $0.inspections(.before(place), limit: 4) }
            back = page.inspections.map(\.inspection.inspection.inspection) + back
            last = page.previous
        }
        try require(back == Array(expected.prefix(back.count)) && back.count >= expected.count - 4, "向前翻也应各列一次")
    }

    @Sendable private static func journalPages(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 74)
        var random = SeededRandom(seed: 75)
        guard let inspection = try await trial.importDocument(.notice(&random, findings: 6)).inspection else {
            throw Divergence("检查")
        }
        let stream = StreamName.inspection(inspection)
        let all = try await store.read { try $0.events(of: stream) }
        for newestFirst in [false, true] {
            var (start, seen): (Int?, [RecordedEvent]) = (nil, [])
            while true {
                let query = JournalQuery(stream, start: start, newestFirst: newestFirst, limit: 7)
                let page = try await store.read { try $0.records(query) }
                seen += page.records
                try require(page.last == all.count, "应说明共有几条")
                guard let last = page.records.last?.head.sequence, last != (newestFirst ? 1 : all.count) else { break }
                start = last + (newestFirst ? -1 : 1)
            }
            try require(seen == (newestFirst ? all.reversed() : all), "记录应各列一次")
        }
        for start in [Int.min, -5, 0, all.count + 1, Int.max] {
            let query = JournalQuery(stream, start: start, newestFirst: start % 2 == 0, limit: start)
            _ = try await store.read { try $0.records(query) }
        }
    }

    @Sendable private static func positionsInDocument(_ store: any LedgerStore) async throws {
        try await Workload(trial: Trial(store: store, seed: 71), seed: 72).run(steps: 40)
        let oracle = try await FindingOracle(store)
        var random = SeededRandom(seed: 73)
        var found = 0
        for document in try await store.read({ try $0.rows(RowQuery(.document)).map { try DocumentRow($0) } }) {
            for _ in 0..<10 {
                let start = Int.random(in: 0...400, using: &random)
                let bytes = start..<start + Int.random(in: 0...200, using: &random)
                let id = document.document.document
                let positions = try await store.read { try $0.positions(of: document.inspection, in: id, bytes) }
                let expected = oracle.positions(in: id, bytes)
                try require(positions == expected, "第 \(bytes) 字节应说到 \(expected)，得到 \(positions)")
                found += expected.count
            }
        }
        try require(found > 100, "各段应常说到问题，只有 \(found) 个")
    }

    /// Follows the journal in small steps until nothing is left.
    static func followToEnd(_ store: any LedgerStore, step: Int = 50) async throws {
        while try await !store.followJournal(limit: step).isComplete {}
    }
}

extension FindingFilter {
    /// A filter, and the words it looks for.
    fileprivate static func sample(
        _ random: inout SeededRandom, of inspection: InspectionID
    ) throws -> (FindingFilter, words: [String]) {
        var filter = FindingFilter(inspection: inspection)
        if random.isOne(in: 3) {
            filter.statuses = [random.pick(DeclaredStatus.allCases), random.pick(DeclaredStatus.allCases)]
            if random.isOne(in: 2) { filter.statuses.insert(nil) }
        }
        if random.isOne(in: 3) {
            filter.headings = random.pick([
                ["落实党中央决策部署方面"], ["落实党中央决策部署方面", "压力传导"], ["基层党组织建设方面"], ["压力传导层层递减"],
            ])
        }
        guard random.isOne(in: 2) else { return (filter, []) }
        let words = Self.words.shuffled(using: &random).prefix(random.isOne(in: 4) ? 2 : 1)
        filter.text = try SearchText(words.joined(separator: " "))
        return (filter, Array(words))
    }

    static let words = [
        "学习", "学习不够", "深入，第", "深入第", "第1项", "第2", "项", "修", "制度", "2023年", "2", "会议", "压力传导层层递减", "没有这些字",
        "一是召开", "补写", "补\"写", "更正", "其他方面", "紧", "Ａ组",
    ]
}
