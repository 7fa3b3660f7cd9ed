import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

struct ImportFilesTests {
    private func names(_ outcomes: [ImportOutcome]) -> [String] {
        outcomes.map { outcome in
            switch outcome {
            case .recorded(let document): document.name
            case .refused(let name, let reason): "\(name) \(reason.code.rawValue)"
            }
        }
    }

    @Test(arguments: [0, 1, 3, 100]) func `不论提前读几份都按次序登记`(lookAhead: Int) async throws {
        let desk = Desk()
        let texts = (0..<25).map { ShortNotice.of("第\($0)局") }
        let outcomes = try await desk.importing(texts, lookAhead: lookAhead)
        #expect(names(outcomes) == (0..<25).map { "\($0).txt" })
        let heads = try await desk.store.read { reader in try reader.heads() }
        #expect(heads.count == 1 + 2 * 25)
    }

    @Test func `同一批里的第二份认得第一份`() async throws {
        let desk = Desk()
        let first = ShortNotice.of("甲局")
        let outcomes = try await desk.importing([
            first, first, first + "\n补充说明。\n", ShortNotice.of("甲局", team: "县委第二巡察组"),
        ])
        #expect(names(outcomes) == ["0.txt", "1.txt document-known", "2.txt inspection-known", "3.txt"])
    }

    @Test func `要停时停在两份之间`() async throws {
        let desk = Desk()
        _ = try await desk.importing([])
        let person = try await desk.place.actor(nil, in: desk.store)
        let texts = (0..<10).map { ShortNotice.of("第\($0)局") }.joined(separator: "\u{C}")
        desk.shelf.replace("合订.txt", Array(texts.utf8))
        let importing = ImportFiles(
            reader: try ReadFile(files: desk.shelf.access, encoding: nil), store: desk.store, actor: person,
            at: desk.place)
        var told: [String] = []
        let hasThree = { told.count == 3 }
        try await importing.run(["合订.txt"], into: .newUnlessKnown, shouldStop: hasThree) { outcome in
            if case .recorded(let document) = outcome { told.append(document.name) }
        }
        #expect(told == ["合订.txt 第 1 份", "合订.txt 第 2 份", "合订.txt 第 3 份"])
        let inspections = try await ListInspections(desk.store, for: .local).list()
        #expect(inspections.count == 3)
    }

    @Test func `别人抢先三十次也做得完`() async throws {
        let desk = Desk()
        _ = try await desk.importing([])
        let person = try await desk.place.actor(nil, in: desk.store)
        let rival = RivalLedger(desk.store, collisions: 30)
        desk.shelf.replace("甲.txt", Array(ShortNotice.of("甲局").utf8))
        let importing = ImportFiles(
            reader: try ReadFile(files: desk.shelf.access, encoding: nil), store: rival, actor: person, at: desk.place)
        var outcomes: [ImportOutcome] = []
        try await importing.run(["甲.txt"], into: .newUnlessKnown) { outcomes.append($0) }
        #expect(names(outcomes) == ["甲.txt"])
        #expect(rival.collisions == 30)
    }

    @Test func `问题措施进展照文件登记`() async throws {
        let desk = Desk()
        let outcomes = try await desk.importing([ShortNotice.of("甲局", findings: 3)])
        guard case .recorded(let document)? = outcomes.first else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(document.findings == 3 && document.measures == 6 && document.unread == 0 && document.opensInspection)
        let detail = try await ShowFinding(desk.store, for: .local).detail(of: document.inspection.description, at: 2)
        #expect(detail.finding.finding.statement == "第2项工作抓得不实")
        #expect(detail.actions.map(\.action.text) == ["一是明确专人负责第2项；", "二是按月检查。"])
        let report = try #require(detail.matters.first?.reports.first?.report)
        #expect(report.reportedOn?.description == "2024-09-12")
        #expect(report.clauses.map(\.text) == ["一是已指定专人；", "二是检查5次。"])
        #expect(report.status == .completed)
        #expect(detail.origin?.origin.kind == .feedback)
    }

    @Test func `标题写明书记点人点事的问题单列来源`() async throws {
        let desk = Desk()
        let text = ShortNotice.of("甲局").replacing(
            "\n\n中共甲局党组\n2024",
            with: """

                二、县委书记点人点事问题整改情况
                1.实训设备长期闲置。
                整改措施：由分管领导牵头盘活设备。
                整改进展：已开放两个实训室。
                完成情况：已完成整改。

                中共甲局党组
                2024
                """)
        let outcomes = try await desk.importing([text])
        guard case .recorded(let document)? = outcomes.first else {
            Issue.record("\(outcomes)")
            return
        }
        var kinds: [OriginKind?] = []
        for position in 1...3 {
            let detail = try await ShowFinding(desk.store, for: .local).detail(
                of: document.inspection.description, at: position)
            kinds.append(detail.origin?.origin.kind)
        }
        #expect(kinds == [.feedback, .feedback, .singledOut])
    }
}
