import HashChain
import Rectification
import Store

extension Conformance {
    static let viewing = [
        Conformance(name: "视图与导入的文件一致", check: viewsAgreeWithDocument),
        Conformance(name: "分页取行不重不漏", check: pages),
        Conformance(name: "随机操作后视图与乱序重建相同", check: { try await rebuilt($0, seed: 31) }),
        Conformance(name: "随机操作后视图与乱序重建相同（另一种子）", check: { try await rebuilt($0, seed: 32) }),
        Conformance(name: "每步操作后各记录流的状态与从头重演相同", check: statesAgreeWithRecords),
    ]

    @Sendable private static func viewsAgreeWithDocument(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 33)
        var random = SeededRandom(seed: 34)
        let document = SampleDocument.notice(&random, findings: 7)
        guard let inspection = try await trial.importDocument(document).inspection else { throw Divergence("检查") }
        let rows = try await store.read { try $0.findings(of: inspection) }
        try require(rows.map(\.finding.statement) == document.read.findings.map(\.statement), "问题应按文件中的顺序")
        try require(rows.map(\.status) == document.read.findings.map(\.status), "状态应与文件相同")
        try require(rows.map(\.finding.position) == Array(1...7), "位置应从 1 开始")
        for (index, read) in document.read.findings.enumerated() {
            let detail = try await store.read { try $0.finding(of: inspection, at: index + 1) }
            try require(detail?.actions.map(\.action.text) == read.measures.map(\.text), "措施应按文件中的顺序")
            try require(detail?.matters.count == 1, "每个问题应有一个具体问题")
            let reports = detail?.matters[0].reports ?? []
            try require(reports.first?.report.clauses ?? [] == read.progress, "进展各条应与文件相同")
            try require(reports.allSatisfy { $0.report.reportedOn == document.read.issuedOn }, "进展日期应是文件日期")
        }
        let summary = try await store.read { try $0.inspection(inspection) }
        try require(summary?.findingCount == 7 && summary?.documents == 1, "总数应与文件相同")
        try require(summary?.organization == document.read.issuer, "单位名称应与文件相同")
        try require(summary?.actions == document.read.findings.reduce(0) { $0 + $1.measures.count }, "措施总数")
        let totals = try await store.read { try $0.statedTotals(of: inspection) }
        try require(totals.map(\.total) == document.read.totals, "所述总数应与文件相同")
    }

    /// An engine may remember states; after every step they must be what the records say.
    @Sendable private static func statesAgreeWithRecords(_ store: any LedgerStore) async throws {
        let workload = Workload(trial: Trial(store: store, seed: 37), seed: 38)
        try await workload.run(steps: 40) {
            try await store.read { reader in
                for head in try reader.heads() {
                    let (state, folded) = (try reader.state(of: head.stream), try reader.foldedState(of: head.stream))
                    try require(state.tip == folded.tip, "状态应到记录流的末尾")
                    try require(Set(state.rows) == Set(folded.rows), "\(head.stream) 的状态应与从头重演相同")
                }
            }
        }
    }

    @Sendable private static func pages(_ store: any LedgerStore) async throws {
        let trial = Trial(store: store, seed: 35)
        var random = SeededRandom(seed: 36)
        try await trial.importDocument(.notice(&random, findings: 23))
        let all = try await store.read { try $0.rows(RowQuery(.finding)) }
        let paged = try await store.read { reader in
            var rows: [ViewRow] = []
            while true {
                let page = try reader.rows(RowQuery(.finding).page(after: rows.last?.key, limit: 5))
                if page.isEmpty { return rows }
                rows += page
            }
        }
        try require(paged == all && all.count == 23, "各页合起来应是全部")
        try require(all.map(\.key) == all.map(\.key).sorted(), "行应按键排列")
    }

    @Sendable private static func rebuilt(_ store: any LedgerStore, seed: UInt64) async throws {
        try await Workload(trial: Trial(store: store, seed: seed), seed: seed &* 7).run(steps: 60)
        try await Workload(trial: Trial(store: store, seed: seed &* 11), seed: seed &* 13).runOnOne(steps: 60)
        let before = try await Snapshot.of(store)
        let difference = try await store.read { try $0.firstViewDifference() }
        try require(difference == nil, "视图应与记录一致：\(difference.map { "\($0)" } ?? "")")
        var random = SeededRandom(seed: seed)
        for _ in 0..<3 {
            let streams = try await store.read { try $0.heads() }.map(\.stream).shuffled(using: &random)
            try await store.rebuildViews(order: streams)
            try require(try await Snapshot.of(store) == before, "重建后应与重建前相同")
        }
        try await verifyChains(of: store)
    }
}
