import Rectification
import Testing

struct ChaseTests {
    private func acts(
        _ items: [WorkItem?], _ today: String, sent: Set<String> = [], pack: RulePack = .sample
    ) throws -> [Chase.Act] {
        try Chase(pack, .official).acts(
            for: items.map { try #require($0) }, sent: sent, on: #require(CivilDate(today)))
    }

    private func words(_ acts: [Chase.Act]) -> [String] { acts.map { "\($0.day) \($0.item) \($0.name)" } }

    /// A pack that never asks for reports.
    private let letters = RulePack.sample(
        reporting: .init(cadence: .quarterly, remindAfter: Period(10, .months), yellowAfterMissed: nil))

    @Test func `到期前后逐级发函`() throws {
        let item = WorkItem.sample(due: "2024-06-28")
        #expect(try words(acts([item], "2024-06-07", pack: letters)) == [])
        let first = try acts([item], "2024-06-08", pack: letters)
        #expect(words(first) == ["2024-06-08 甲 绿色提示"])
        #expect(first.map(\.key) == ["甲#2024-06-28#绿色提示"])
        #expect(
            try words(acts([item], "2024-12-31", pack: letters)) == [
                "2024-06-08 甲 绿色提示", "2024-06-18 甲 黄色提示", "2024-06-29 甲 红色督办", "2024-07-12 甲 约谈",
            ])
    }

    @Test func `做过的不再做,漏掉的补做一次`() throws {
        let item = WorkItem.sample(due: "2024-06-28")
        var sent: Set<String> = []
        for (today, expected) in [
            ("2024-06-08", ["绿色提示"]), ("2024-06-08", []), ("2024-06-30", ["黄色提示", "红色督办"]), ("2024-07-01", []),
        ] {
            let found = try acts([item], today, sent: sent, pack: letters)
            #expect(found.map(\.name) == expected, "\(today)")
            sent.formUnion(found.map(\.key))
        }
    }

    @Test func `改了到期日就按新的来`() throws {
        let sent: Set = ["甲#2024-06-28#绿色提示", "甲#2024-06-28#黄色提示"]
        let extended = WorkItem.sample(since: "2024-06-25", due: "2024-08-30")
        #expect(try words(acts([extended], "2024-08-09", sent: sent, pack: letters)) == [])
        #expect(try words(acts([extended], "2024-08-10", sent: sent, pack: letters)) == ["2024-08-10 甲 绿色提示"])
    }

    @Test func `接手前就该发的只发最后一级,且让开接手后一天`() throws {
        let overdue = WorkItem.sample(since: "2024-07-05", due: "2024-06-28")
        #expect(try words(acts([overdue], "2024-07-06", pack: letters)) == [])
        #expect(try words(acts([overdue], "2024-07-12", pack: letters)) == ["2024-07-07 甲 红色督办", "2024-07-12 甲 约谈"])
    }

    @Test func `刚报送的不提示,一直在报的不补提示,逾期的照发`() throws {
        let reported = WorkItem.sample(due: "2024-06-28", reported: "2024-06-17")
        #expect(
            try words(acts([reported], "2024-06-30", pack: letters)) == [
                "2024-06-21 甲 黄色提示", "2024-06-29 甲 红色督办",
            ])
        let lately = WorkItem.sample(due: "2024-06-28", reported: "2024-06-27")
        #expect(try words(acts([lately], "2024-06-30", pack: letters)) == ["2024-06-29 甲 红色督办"])
    }

    @Test func `办结的和等待的不催`() throws {
        let done = WorkItem.sample(due: "2024-06-28", done: "2024-06-01")
        let waiting = WorkItem.sample(due: "2024-06-28", waiting: "2024-06-01")
        #expect(try acts([done, waiting], "2024-12-31") == [])
        #expect(try !acts([waiting], "2024-05-31").isEmpty)
    }

    @Test func `没有到期日的到六个月才催`() throws {
        let item = WorkItem.sample()
        #expect(try words(acts([item], "2024-11-05", pack: letters)) == [])
        let found = try acts([item], "2024-11-06", pack: letters)
        #expect(found.map(\.key) == ["甲#2024-05-06#久拖"])
    }

    @Test func `缺的进展报告合并催一次`() throws {
        // 10 May is answered by the assignment; 17 May is missed, and asked for on the next working day.
        let item = WorkItem.sample(due: "2024-12-31")
        #expect(try acts([item], "2024-05-19") == [])
        let first = try acts([item], "2024-05-20")
        #expect(words(first) == ["2024-05-20 甲 催报"] && first.map(\.kind) == [.reportRequest(missed: 1)])
        let third = try acts([item], "2024-06-03", sent: Set(first.map(\.key)))
        #expect(words(third) == ["2024-06-03 甲 催报"] && third.map(\.kind) == [.reportRequest(missed: 3)])
        #expect(try acts([.sample(due: "2024-12-31", reported: "2024-05-31")], "2024-06-04") == [])
    }

    @Test func `节前的报告日提前`() throws {
        // The segment that ends on Friday 4 October 2024 has its last working day on 30 September.
        let item = WorkItem.sample(since: "2024-09-20", due: "2025-06-30", reported: "2024-09-26")
        #expect(try words(acts([item], "2024-10-07")) == [])
        #expect(try acts([item], "2024-10-08").map(\.key) == ["甲#2024-09-30#催报"])
    }

    @Test func `先发的在前,同日按事项次序`() throws {
        let items = [
            WorkItem.sample("乙", due: "2024-06-28"), .sample("甲", due: "2024-06-27"), .sample("丙", due: "2024-06-28"),
        ]
        #expect(
            try words(acts(items, "2024-06-08", pack: letters)) == [
                "2024-06-07 甲 绿色提示", "2024-06-08 乙 绿色提示", "2024-06-08 丙 绿色提示",
            ])
    }
}

struct ChasePropertyTests {
    /// A seeded heap of items and a pack.
    private struct Scene {
        let items: [WorkItem]
        let chase: Chase
        let days: [CivilDate]

        init(seed: UInt64) throws {
            var chance = SeededGenerator(seed: seed)
            let begin = try #require(CivilDate("2024-03-01"))
            let day = { (range: Range<Int>) in begin.adding(days: .random(in: range, using: &chance)) }
            items = (0..<8).map { number in
                let raised = day(-60..<60)
                return WorkItem(
                    key: "第\(number)项", raised: raised, since: raised.adding(days: .random(in: 0...40, using: &chance)),
                    due: Int.random(in: 0..<4, using: &chance) > 0 ? DueDay(day(0..<200)) : nil,
                    lastReport: Bool.random(using: &chance) ? day(-20..<60) : nil,
                    obstacleSince: Int.random(in: 0..<6, using: &chance) == 0 ? day(0..<200) : nil,
                    done: Int.random(in: 0..<6, using: &chance) == 0 ? day(0..<200) : nil)
            }
            let cadence = try #require(Cadence.all.randomElement(using: &chance))
            let quiet = RulePack.Quiet(
                afterReport: Period(.random(in: 0...6, using: &chance), .days),
                afterAssignment: Period(.random(in: 0...3, using: &chance), .workingDays))
            let reporting = RulePack.Reporting(
                cadence: cadence, remindAfter: Period(.random(in: 0...2, using: &chance), .workingDays),
                yellowAfterMissed: nil)
            chase = Chase(.sample(reporting: reporting, quiet: quiet), .official)
            days = (0..<220).map(begin.adding(days:))
        }
    }

    @Test(arguments: 1...15) func `再做一遍什么也不添`(seed: UInt64) throws {
        let scene = try Scene(seed: seed)
        var chance = SeededGenerator(seed: seed &+ 1000)
        var sent: Set<String> = []
        for today in scene.days where Int.random(in: 0..<3, using: &chance) > 0 {
            let acts = scene.chase.acts(for: scene.items, sent: sent, on: today)
            #expect(Set(acts.map(\.key)).count == acts.count)
            #expect(acts.map(\.day) == acts.map(\.day).sorted())
            for act in acts { #expect(act.day <= today && !sent.contains(act.key)) }
            sent.formUnion(acts.map(\.key))
            #expect(scene.chase.acts(for: scene.items, sent: sent, on: today).isEmpty, "\(today)")
        }
        #expect(!sent.isEmpty)
    }

    @Test(arguments: 1...15) func `漏了几天与天天做发出同样的函`(seed: UInt64) throws {
        let scene = try Scene(seed: seed)
        let open = scene.items.map {
            WorkItem(key: $0.key, raised: $0.raised, since: $0.since, due: $0.due, lastReport: $0.lastReport)
        }
        func letters(on days: [CivilDate]) -> [Chase.Act] {
            var all: [Chase.Act] = []
            for today in days {
                all += scene.chase.acts(for: open, sent: Set(all.map(\.key)), on: today)
            }
            return all.filter { if case .reportRequest = $0.kind { false } else { true } }
        }
        let daily = letters(on: scene.days)
        let seldom = letters(on: scene.days.enumerated().filter { ($0.offset + 1) % 55 == 0 }.map(\.element))
        #expect(Set(daily) == Set(seldom))
        #expect(!daily.isEmpty)
        #expect(daily.map(\.day) == daily.map(\.day).sorted())
    }

    @Test(arguments: 1...15) func `不该催的不催`(seed: UInt64) throws {
        let scene = try Scene(seed: seed)
        var sent: Set<String> = []
        for today in scene.days {
            let acts = scene.chase.acts(for: scene.items, sent: sent, on: today)
            sent.formUnion(acts.map(\.key))
            for act in acts {
                let item = try #require(scene.items.first { $0.key == act.item })
                #expect(item.done.map { today < $0 } ?? true)
                #expect(item.obstacleSince.map { today < $0 } ?? true)
                #expect(act.day >= item.since)
                if case .reportRequest(let missed) = act.kind {
                    #expect(missed > 0)
                    #expect(item.lastReport.map { $0 < act.day } ?? true)
                }
            }
        }
    }
}
