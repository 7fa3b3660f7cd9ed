import Rectification
import Testing
import Workbench
import WorkbenchTesting

struct ChaseWorkTests {
    @Test func `只看不登记,登记一次不再登记,漏了的补上`() async throws {
        let desk = try await TimedDesk()
        try await desk.plan(1, due: "2024-10-31")
        try await desk.plan(2, due: "2024-12-31")
        try desk.go(to: "2024-10-22")
        let wanted = ["2024-10-21 1 到期提示 承办人", "2024-10-21 1 催报 承办人", "2024-10-21 2 催报 承办人"]
        #expect(try await desk.chase("2024-10-22", preview: true) == wanted)
        #expect(try await desk.chase("2024-10-22", preview: true) == wanted)
        #expect(try await desk.chase("2024-10-22") == wanted)
        #expect(try await desk.chase("2024-10-22") == [])
        #expect(try await desk.chase("2024-10-22", preview: true) == [])
        // Nobody looked for three weeks.
        try desk.go(to: "2024-11-12")
        #expect(
            try await desk.chase("2024-11-12") == [
                "2024-10-28 1 临期提示 承办人、分管领导", "2024-11-01 1 逾期督办 责任单位、主要负责人",
                "2024-11-11 1 催报 承办人", "2024-11-11 2 催报 承办人",
            ])
    }

    @Test func `记录里有写函要用的一切`() async throws {
        let desk = try await TimedDesk()
        try await desk.plan(1, due: "2024-10-31")
        try desk.go(to: "2024-11-01")
        let line = try #require(
            try await ChaseWork(desk.desk.store, for: .local).carryOut(
                in: [desk.inspection], on: desk.day("2024-11-01"), desk.giving()
            ).first { $0.act.step == "逾期督办" })
        #expect(line.organization == "中共云溪区水务局党组")
        #expect(line.words == "第1项工作抓得不实")
        #expect(line.act.letter == .escalation)
        #expect(line.act.due == CivilDate("2024-10-31"))
        #expect(line.act.pack == "default")
        let recorded = try await ShowLog(desk.desk.store, for: .local).lines(of: desk.inspection)
        #expect(recorded.map(\.event).contains(.chaseActed(line.act)))
        #expect(recorded.last { $0.event == .chaseActed(line.act) }?.event.subject == "逾期督办（督办函，2024-11-01）")
    }

    @Test func `撤回了的再发`() async throws {
        let desk = try await TimedDesk()
        try await desk.plan(1, due: "2024-10-31")
        try desk.go(to: "2024-11-01")
        let first = try await desk.chase("2024-11-01")
        #expect(!first.isEmpty)
        let (store, place) = (desk.desk.store, desk.desk.place)
        _ = try await TakeBackEntry(store, actor: try await place.actor(nil, in: store), at: place)
            .takeBack(nil, of: desk.inspection, why: nil)
        #expect(try await desk.chase("2024-11-01") == first)
    }
}
