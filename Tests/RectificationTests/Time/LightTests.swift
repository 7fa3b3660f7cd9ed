import Rectification
import Testing

struct LightTests {
    private func reading(_ item: WorkItem?, _ today: String, _ pack: RulePack = .sample) throws -> String {
        let item = try #require(item)
        return try LightReading(of: item, on: #require(CivilDate(today)), pack: pack, calendar: .official).description
    }

    @Test(arguments: [
        ("2024-06-17", "绿灯（距到期日 2024-06-28 还有 11 天）"), ("2024-06-18", "黄灯（距到期日 2024-06-28 还有 10 天）"),
        ("2024-06-28", "黄灯（今天到期）"), ("2024-06-29", "红灯（已过到期日 2024-06-28，逾期 1 天）"),
        ("2024-07-28", "红灯（已过到期日 2024-06-28，逾期 30 天）"),
    ]) func `按到期日亮灯`(today: String, expected: String) throws {
        #expect(try reading(.sample(due: "2024-06-28", reported: "2024-06-17"), today) == expected)
    }

    @Test(arguments: [
        ("2024-09-23", "绿灯（距到期日 2024-10-08 还有 7 个工作日）"), ("2024-09-29", "黄灯（距到期日 2024-10-08 还有 2 个工作日）"),
        ("2024-10-09", "黄灯（到期日 2024-10-08 已过，仍在宽限期内）"), ("2024-10-10", "红灯（已过到期日 2024-10-08，逾期 2 个工作日）"),
    ]) func `按工作日数也一样`(today: String, expected: String) throws {
        let pack = RulePack.sample(
            lights: .init(yellow: Period(3, .workingDays), red: Period(1, .workingDays)))
        #expect(try reading(.sample(due: "2024-10-08", reported: "2024-09-23"), today, pack) == expected)
    }

    @Test func `数到没有放假安排的年份要说暂定`() throws {
        let pack = RulePack.sample(lights: .init(yellow: Period(5, .workingDays), red: Period(0, .days)))
        let item = WorkItem.sample(due: "2027-01-06", reported: "2026-12-31")
        #expect(try reading(item, "2026-12-31", pack) == "黄灯（距到期日 2027-01-06 还有 4 个工作日（暂定））")
    }

    @Test(
        arguments: [
            // Reports are owed on Fridays: the one of 10 May is answered by the assignment, 17 and 24 May are missed.
            ("2024-05-24", nil, "绿灯（距到期日 2024-12-31 还有 221 天）"), ("2024-05-25", nil, "黄灯（已缺 2 期进展报告，从未报送）"),
            ("2024-06-01", nil, "黄灯（已缺 3 期进展报告，从未报送）"), ("2024-06-01", "2024-05-14", "黄灯（已缺 2 期进展报告，上次报送 2024-05-14）"),
            ("2024-06-01", "2024-05-22", "绿灯（距到期日 2024-12-31 还有 213 天）"),
        ] as [(String, String?, String)]) func `不报进展变黄`(today: String, reported: String?, expected: String) throws
    {
        #expect(try reading(.sample(due: "2024-12-31", reported: reported), today) == expected)
    }

    @Test func `没有到期日先灰后红`() throws {
        let item = WorkItem.sample(reported: "2024-11-04")
        #expect(try reading(item, "2024-11-05") == "灰灯（没有到期日，提出已 183 天）")
        #expect(try reading(item, "2024-11-06") == "红灯（没有到期日，提出已 184 天，超过 6个月）")
    }

    @Test func `等待协调不变红,办结后不计时`() throws {
        let waiting = WorkItem.sample(due: "2024-06-28", waiting: "2024-06-20")
        #expect(try reading(waiting, "2024-07-10") == "等待（自 2024-06-20 起等待协调，已 20 天）")
        #expect(try reading(waiting, "2024-06-19") == "黄灯（距到期日 2024-06-28 还有 9 天）")
        let done = WorkItem.sample(due: "2024-06-28", waiting: "2024-06-20", done: "2024-07-01")
        #expect(try reading(done, "2024-07-10") == "灰灯（已于 2024-07-01 办结，不再计时）")
        #expect(try reading(done, "2024-06-30") == "等待（自 2024-06-20 起等待协调，已 10 天）")
    }

    @Test func `灯的名字`() {
        #expect(Light.allCases.map(\.word) == ["绿灯", "黄灯", "红灯", "等待", "灰灯"])
        for light in Light.allCases { #expect(Light(word: light.word) == light) }
        #expect(Light(word: "蓝灯") == nil)
    }
}

/// The turns against a light that is made out anew on each of a thousand days, by counting.
struct LightTurnsTests {
    @Test(arguments: 1...60) func `灯何时变与逐日判断一致`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let begin = try #require(CivilDate("2024-01-01"))
        let day = { (range: Range<Int>) in begin.adding(days: .random(in: range, using: &chance)) }
        let pack = RulePack.sample(
            lights: .init(yellow: .random(using: &chance), red: .random(using: &chance)),
            reporting: .init(
                cadence: try #require(Cadence.all.randomElement(using: &chance)), remindAfter: Period(1, .days),
                yellowAfterMissed: Bool.random(using: &chance) ? .random(in: 1...4, using: &chance) : nil))
        let raised = day(-100..<300)
        let item = WorkItem(
            key: "甲", raised: raised, since: raised.adding(days: .random(in: 0..<60, using: &chance)),
            due: Bool.random(using: &chance) ? DueDay(day(100..<700)) : nil,
            lastReport: Bool.random(using: &chance) ? day(0..<500) : nil,
            obstacleSince: Bool.random(using: &chance) ? day(100..<900) : nil,
            done: Bool.random(using: &chance) ? day(300..<1000) : nil)
        let turns = LightTurns(item, pack: pack, calendar: .official)
        for offset in 0..<1096 {
            let today = begin.adding(days: offset)
            let expected = DailyLight(item: item, pack: pack, today: today).light
            guard turns.light(on: today) == expected, offset.isMultiple(of: 10) else {
                #expect(turns.light(on: today) == expected, "\(today) \(item) \(pack.lights) \(pack.reporting)")
                continue
            }
            let reading = LightReading(of: item, on: today, pack: pack, calendar: .official)
            #expect(reading.light == expected && !reading.reason.isEmpty)
        }
    }
}

extension Period {
    /// A short one in days or working days.
    fileprivate static func random(using chance: inout SeededGenerator) -> Period {
        Period(.random(in: 0...25, using: &chance), Bool.random(using: &chance) ? .days : .workingDays)
    }
}

/// The light of one day, made out by walking from day to day.
private struct DailyLight {
    let item: WorkItem
    let pack: RulePack
    let today: CivilDate

    /// The days of eight years, and whether each is worked.
    private static let days: [(day: CivilDate, isWorked: Bool)] = {
        guard let first = CivilDate("2023-01-01") else { return [] }
        return (0..<3000).map(first.adding(days:)).map { ($0, WorkCalendar.official.isWorkingDay($0)) }
    }()

    private func place(_ day: CivilDate) -> Int { Self.days[0].day.days(until: day) }

    var light: Light {
        if let done = item.done, done <= today { return .grey }
        if let obstacle = item.obstacleSince, obstacle <= today { return .waiting }
        let isSilent = pack.reporting.yellowAfterMissed.map { missedReports >= $0 } ?? false
        guard let due = item.due?.day else {
            if today >= item.raised.adding(months: 6) { return .red }
            return isSilent ? .yellow : .grey
        }
        if today > due, passed(from: due, to: today.adding(days: -1), pack.lights.red) { return .red }
        return isSilent || !exceeds(from: today, to: due, pack.lights.yellow) ? .yellow : .green
    }

    /// Whether at least so much has gone by.
    private func passed(from start: CivilDate, to end: CivilDate, _ period: Period) -> Bool {
        count(after: start, through: end, period.unit) >= period.count
    }

    /// Whether more than so much is left.
    private func exceeds(from start: CivilDate, to end: CivilDate, _ period: Period) -> Bool {
        start < end && count(after: start, through: end, period.unit) > period.count
    }

    private func count(after start: CivilDate, through end: CivilDate, _ unit: Period.Unit) -> Int {
        guard start < end else { return 0 }
        var count = 0
        for place in place(start) + 1...place(end) where unit == .days || Self.days[place].isWorked { count += 1 }
        return count
    }

    /// Report days after the segment of what was last heard: the last worked day of every segment that has one.
    private var missedReports: Int {
        var place = place(max(item.since, item.lastReport ?? item.since))
        while !endsSegment(Self.days[place].day) { place += 1 }
        var missed = 0
        var reportDay: CivilDate?
        while missed < 5, Self.days[place].day <= today.adding(days: 100) {
            place += 1
            if Self.days[place].isWorked { reportDay = Self.days[place].day }
            if endsSegment(Self.days[place].day) {
                missed += reportDay.map { $0 < today } ?? false ? 1 : 0
                reportDay = nil
            }
        }
        return missed
    }

    private func endsSegment(_ day: CivilDate) -> Bool {
        let isMonthEnd = Self.days[place(day) + 1].day.day == 1
        switch pack.reporting.cadence {
        case .daily: return true
        case .weekly(let weekday): return day.weekday == weekday
        case .halfMonthly: return day.day == 15 || isMonthEnd
        case .monthly: return isMonthEnd
        case .quarterly: return isMonthEnd && day.month.isMultiple(of: 3)
        }
    }
}
