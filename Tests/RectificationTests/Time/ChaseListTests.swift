import Testing

@testable import Rectification

struct ChaseListTests {
    /// A pack that never asks for reports.
    private let letters = RulePack.sample(
        reporting: .init(cadence: .quarterly, remindAfter: Period(10, .months), yellowAfterMissed: nil))

    private func acts(_ sample: DatedInspection, _ today: String, _ pack: RulePack? = nil) throws -> [ChaseActed] {
        ChaseList(sample.state, organization: sample.office, by: try sample.clock(today, pack ?? letters)).acts
    }

    @Test func `收件人按计划找到人,找不到的写职级`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let (leader, clerk, department) = (sample.leader, sample.clerk, sample.department)
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-06-28")) { plan in
            plan.sponsors = [.init(post: leader, role: .leading)]
            plan.owner = .department(department)
            plan.responsible = clerk
        }
        let acts = try acts(sample, "2024-12-31")
        #expect(acts.map(\.step) == ["绿色提示", "黄色提示", "红色督办", "约谈"])
        #expect(
            acts.map(\.addressees) == [
                [.init(.handler, post: clerk)], [.init(.sponsor, post: leader)], [.init(.head)], [.init(.oversight)],
            ])
        #expect(acts.map(\.letter) == [.reminder, .reminder, .escalation, .summons])
        #expect(acts.map(\.key)[0] == "matter/\(matter)#2024-06-28#绿色提示")
        #expect(acts.map(\.due) == Array(repeating: CivilDate("2024-06-28"), count: 4))
    }

    @Test func `离任的不再收函,没有计划的照文件上印的`() throws {
        var sample = try DatedInspection()
        let (finding, _) = try sample.finding()
        let (printed, _) = try sample.finding(position: 2, due: "2024-06-28")
        let leader = sample.leader
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-06-28")) {
            $0.sponsors = [.init(post: leader, role: .inCharge)]
        }
        try sample.leave(leader, on: "2024-06-03")
        let yellow = try acts(sample, "2024-06-18").filter { $0.step == "黄色提示" }
        #expect(yellow.map(\.addressees) == [[.init(.sponsor)], [.init(.sponsor, printed: "王某")]])
        #expect(sample.state.matters(of: printed).count == 1)
    }

    @Test func `任务发给接任务的人和单位`() throws {
        var sample = try DatedInspection()
        let (finding, _) = try sample.finding()
        let action = try sample.action(finding, on: "2024-05-28", due: .day("2024-06-28"))
        let share = try sample.assign(action, on: "2024-05-28")
        let pack = RulePack.sample(
            reporting: letters.reporting,
            steps: [
                RulePack.Step(
                    name: "督办", moment: .overdue(Period(1, .days)), letter: .escalation,
                    addressees: [.handler, .owner],
                    points: 2)
            ])
        let acts = try acts(sample, "2024-06-29", pack)
        #expect(acts.map(\.subject) == [.assignment(share)])
        #expect(
            acts[0].addressees == [
                .init(.handler, post: sample.clerk), .init(.owner, unit: .department(sample.department)),
            ])
        #expect(acts[0].points == 2)
    }

    @Test func `催报用提示函发给承办人,说明缺几期`() throws {
        var sample = try DatedInspection()
        let (_, matter) = try sample.finding()
        let acts = try acts(sample, "2024-06-11", .sample)
        #expect(acts.map(\.step) == ["催报"])
        #expect(acts.map(\.missed) == [2])
        #expect(acts.map(\.letter) == [.reminder])
        #expect(acts.map(\.addressees) == [[.init(.handler)]])
        // Fridays after the week of 20 May: 31 May and 7 June; asked for on the working day after, 11 June.
        #expect(acts.map(\.key) == ["matter/\(matter)#2024-06-07#催报"])
        #expect(acts.map(\.day) == [CivilDate("2024-06-11")])
    }

    @Test func `登记后不再列出,漏掉的补上`() throws {
        var sample = try DatedInspection()
        let (finding, _) = try sample.finding()
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-06-28"))
        var told: [String] = []
        for (today, expected) in [
            ("2024-06-08", ["绿色提示"]), ("2024-06-08", []), ("2024-06-30", ["黄色提示", "红色督办"]), ("2024-07-01", []),
        ] {
            let found = try acts(sample, today)
            #expect(found.map(\.step) == expected, "\(today)")
            told += found.map(\.key)
            for act in found { try sample.record(today, .chaseActed(act)) }
        }
        #expect(Set(told).count == told.count)
        #expect(sample.state.chaseActs.map(\.key) == told)
    }

    @Test func `以后的日子不登记,没有要发的也不登记`() throws {
        var sample = try DatedInspection()
        let (finding, _) = try sample.finding()
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-06-28"))
        func refusal(_ today: String) throws -> Refusal? {
            let act = Act(
                command: .init(random: [1]), actor: .init(random: [2]),
                time: WallTime.end(of: try #require(CivilDate("2024-06-10"))) - 1, random: .counting(from: 1))
            let command = CarryOutChase(inspection: sample.inspection, clock: try sample.clock(today, letters))
            do throws(Refusal) {
                let sight = Sight.full(sample.state, organization: sample.office, by: act)
                let decision = try sight.decide(command, act: act)
                #expect(decision.continuations.flatMap(\.events).map(\.kind) == [.chaseActed])
                return nil
            } catch {
                return error
            }
        }
        #expect(try refusal("2024-06-11") == .closing(.dayAhead(try #require(CivilDate("2024-06-11")))))
        #expect(try refusal("2024-06-07") == .planning(.nothingNew))
        #expect(try refusal("2024-06-10") == nil)
    }
}

struct SetClockTests {
    private func decide(_ command: SetClock, on state: StreamState) throws(Refusal) -> [Event] {
        let act = Act.sample()
        return try Sight.full(state, by: act).decide(command, act: act).continuations.flatMap(\.events)
    }

    @Test func `只改写明的,重复的不登记`() throws {
        var sample = try DatedInspection()
        let id = sample.inspection
        let first = try decide(
            SetClock(inspection: id, pack: .init(name: "own", text: "name: own"), why: "区里要求"), on: sample.state)
        #expect(first == [.clockSet(.init(inspection: id, pack: "own", text: "name: own", why: "区里要求"))])
        try sample.record("2024-06-03", first[0])
        let second = try decide(SetClock(inspection: id, cadence: .halfMonthly), on: sample.state)
        #expect(second == [.clockSet(.init(inspection: id, pack: "own", text: "name: own", cadence: .halfMonthly))])
        try sample.record("2024-06-04", second[0])
        #expect(throws: Refusal.planning(.nothingNew)) {
            try decide(SetClock(inspection: id, cadence: .halfMonthly, why: "再说一次"), on: sample.state)
        }
        let reset = try decide(SetClock(inspection: id, isAnew: true), on: sample.state)
        #expect(reset == [.clockSet(.init(inspection: id))])
        try sample.record("2024-06-05", reset[0])
        #expect(throws: Refusal.planning(.nothingNew)) {
            try decide(SetClock(inspection: id, isAnew: true), on: sample.state)
        }
    }
}
