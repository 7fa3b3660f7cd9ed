import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

struct AsOfTests {
    @Test func `灯按那时的计划和规则包`() async throws {
        let desk = try await TimedDesk()
        try desk.go(to: "2024-09-16")
        try await desk.plan(1, due: "2024-10-31")
        try desk.go(to: "2024-10-08")
        try await desk.plan(1, due: "2024-11-29")
        try desk.go(to: "2024-10-21")
        let text = String(decoding: try RulePackFile.shipped(named: "default").bytes, as: UTF8.self)
        try await desk.choose(.init(name: "default", text: text.replacing("yellow: 10天", with: "yellow: 60天")))
        func light(_ day: String) async throws -> String { try await desk.lights(day, asOf: desk.past(day))[0] }
        #expect(try await light("2024-09-13") == "灰灯（没有到期日，提出已 116 天）")
        #expect(try await light("2024-09-16") == "绿灯（距到期日 2024-10-31 还有 45 天）")
        #expect(try await light("2024-10-07") == "黄灯（已缺 2 期进展报告，上次报送 2024-09-12）")
        #expect(try await light("2024-10-08") == "绿灯（距到期日 2024-11-29 还有 52 天）")
        #expect(try await light("2024-10-20") == "绿灯（距到期日 2024-11-29 还有 40 天）")
        #expect(try await light("2024-10-21") == "黄灯（距到期日 2024-11-29 还有 39 天）")
    }

    @Test func `工作日按那时知道的放假安排`() throws {
        let (before, after) = (CivilDate("2024-11-11"), CivilDate("2024-11-12"))
        let holiday = try #require(CivilDate("2025-01-28"))
        #expect(WorkCalendar.official(asOf: try #require(before)).isWorkingDay(holiday))
        #expect(WorkCalendar.official(asOf: try #require(before)).isProvisional(holiday))
        #expect(!WorkCalendar.official(asOf: try #require(after)).isWorkingDay(holiday))
    }

    @Test func `以前的问题、检查和数字`() async throws {
        let desk = try await TimedDesk()
        try desk.go(to: "2024-09-20")
        try await desk.giving()(about: desk.inspection) { things in
            DivideMatter(
                inspection: try things.requireInspection(), matter: try things.matter("1").matter.matter,
                parts: ["甲", "乙"], basedOn: 100)
        }
        func matters(_ day: String) async throws -> Int {
            try await ShowFigures(
                desk.desk.store, for: .local, asOf: desk.past(day), today: desk.day("2025-12-31")
            ).page(of: desk.inspection).tally.count(of: .matters).total
        }
        #expect(try await matters("2024-09-19") == 2)
        #expect(try await matters("2024-09-20") == 3)
        let finding = try await ShowFinding(desk.desk.store, for: .local, asOf: desk.past("2024-09-19"))
            .detail(of: desk.inspection, at: 1)
        #expect(finding.matters.count == 1)
        #expect(try await ListInspections(desk.desk.store, for: .local, asOf: desk.past("2024-09-12")).list().isEmpty)
        #expect(
            try await ListInspections(desk.desk.store, for: .local, asOf: desk.past("2024-09-13")).list().count == 1)
        let none = try await ShowFigures(
            desk.desk.store, for: .local, asOf: desk.past("2024-09-12"), today: desk.day("2025-12-31")
        ).page(of: nil)
        #expect(none.inspections.isEmpty && none.tally == LedgerTally())
    }

    @Test func `还没有的说从何时起有,以后的日子不看`() async throws {
        let desk = try await TimedDesk()
        let early = await #expect(throws: LookupFailure.self) {
            try await desk.lights("2024-09-12", asOf: desk.past("2024-09-12"))
        }
        #expect(
            early?.description
                == "截至 2024-09-12，台账里还没有检查 \(desk.inspection)，它的第一条记录在 2024-09-13，请写这一天或以后的日期。")
        let ahead = #expect(throws: LookupFailure.self) { try desk.past("2026-01-01") }
        #expect(ahead?.description == "日期 2026-01-01 还没有到，只能查看今天或以前的台账。")
    }
}
