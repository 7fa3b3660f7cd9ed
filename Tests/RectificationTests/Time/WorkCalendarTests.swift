import Testing

@testable import Rectification

struct WorkCalendarTests {
    private let calendar = WorkCalendar.official

    /// Working days of each month, counted with the Python package `chinesecalendar` 1.11.0.
    private static let workedDays = [
        (2022, [21, 16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 22]),
        (2023, [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21]),
        (2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]),
        (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
        (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
    ]

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: workedDays) func `每月的工作日数`(year: Int, counts: [Int]) throws {
        for (index, count) in counts.enumerated() {
            let month = try #require(CalendarSpan(.month, index + 1, of: year))
            let worked = calendar.workingDays(after: month.first.adding(days: -1), through: month.last)
            #expect(worked == count, "\(month)")
        }
    }

    @Test(arguments: HolidayNotice.published) func `通知的表自身合理`(notice: HolidayNotice) {
        let off = notice.daysOff
        #expect(off.count == notice.holidays.reduce(0) { $0 + $1.days })
        #expect(Set(off).count == off.count)
        #expect(Set(off).isDisjoint(with: notice.makeUpDays))
        #expect(notice.makeUpDays.count == notice.holidays.reduce(0) { $0 + $1.worked.count })
        for day in notice.makeUpDays { #expect(day.weekday.isWeekend, "\(day)") }
        for day in off + notice.makeUpDays where day.year != notice.year { #expect(day.description == "2022-12-31") }
    }

    @Test(arguments: [
        ("2024-02-09", true), ("2024-02-10", false), ("2024-02-04", true), ("2024-02-18", true), ("2022-12-31", false),
        ("2025-10-08", false), ("2025-10-11", true), ("2026-02-23", false), ("2026-02-28", true), ("2024-06-15", false),
    ]) func `某天是不是工作日`(text: String, isWorked: Bool) throws {
        #expect(try calendar.isWorkingDay(day(text)) == isWorked)
    }

    @Test func `前后若干个工作日`() throws {
        // The National Day of 2024: worked on 29 and 30 September, off from 1 to 7 October.
        #expect(try calendar.nextWorkingDay(after: day("2024-09-30")).description == "2024-10-08")
        #expect(try calendar.day(5, workingDaysAfter: day("2024-09-30")).description == "2024-10-12")
        #expect(try calendar.day(2, workingDaysBefore: day("2024-10-08")).description == "2024-09-29")
        #expect(try calendar.day(0, workingDaysAfter: day("2024-10-05")).description == "2024-10-05")
        #expect(try calendar.workingDay(onOrAfter: day("2024-10-05")).description == "2024-10-08")
        #expect(try calendar.workingDay(onOrBefore: day("2024-10-05")).description == "2024-09-30")
        #expect(try calendar.workingDays(after: day("2024-09-30"), through: day("2024-10-12")) == 5)
        #expect(try calendar.workingDays(after: day("2024-10-12"), through: day("2024-09-30")) == 0)
    }

    @Test(arguments: 1...20) func `往前数再往后数回到原处`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let begin = try day("2021-06-01")
        for _ in 0..<50 {
            let start = calendar.workingDay(onOrAfter: begin.adding(days: .random(in: 0..<2400, using: &chance)))
            let count = Int.random(in: 0...120, using: &chance)
            let end = calendar.day(count, workingDaysAfter: start)
            #expect(calendar.isWorkingDay(end))
            #expect(calendar.workingDays(after: start, through: end) == count)
            #expect(calendar.day(count, workingDaysBefore: end) == start)
        }
    }

    @Test(arguments: [
        (CalendarSpan.Unit.month, 6, 2024, "2024-06-28"), (.month, 9, 2024, "2024-09-30"),
        (.quarter, 3, 2023, "2023-09-28"),
        (.halfYear, 1, 2024, "2024-06-28"), (.year, 1, 2023, "2023-12-29"), (.month, 2, 2026, "2026-02-28"),
        (.year, 1, 2022, "2022-12-30"),
    ]) func `最后一个工作日`(unit: CalendarSpan.Unit, number: Int, year: Int, expected: String) throws {
        #expect(try calendar.lastWorkingDay(of: #require(CalendarSpan(unit, number, of: year))).description == expected)
    }

    @Test func `没有放假安排的年份暂定`() throws {
        #expect(try calendar.isProvisional(day("2027-01-01")))
        #expect(try !calendar.isProvisional(day("2026-12-31")))
        #expect(try calendar.isProvisional(day("2026-12-31")...day("2027-01-01")))
        #expect(try calendar.isProvisional(day("2021-12-31")...day("2026-06-01")))
        // Only weekends are off then.
        #expect(try calendar.isWorkingDay(day("2027-10-01")))
        #expect(try !calendar.isWorkingDay(day("2027-10-02")))
        #expect(try WorkCalendar([]).isProvisional(day("2024-06-03")))
    }
}

struct DuePointTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func resolved(_ point: DuePoint) -> String? { point.resolved(by: .official)?.description }

    @Test func `时限落到哪一天`() throws {
        let feedback = try day("2024-06-20")
        #expect(try resolved(.day(day("2024-06-30"))) == "2024-06-30")
        #expect(resolved(.end(of: CalendarSpan(.month, containing: feedback))) == "2024-06-28")
        #expect(resolved(.end(of: CalendarSpan(.quarter, containing: feedback))) == "2024-06-28")
        #expect(resolved(.end(of: CalendarSpan(.year, containing: feedback))) == "2024-12-31")
        #expect(resolved(.after(feedback, Period(1, .months))) == "2024-07-20")
        #expect(resolved(.after(feedback, Period(15, .workingDays))) == "2024-07-11")
        #expect(resolved(.after(feedback, Period(10, .days))) == "2024-06-30")
        #expect(resolved(.condition("机构改革完成后")) == nil)
    }

    @Test func `碰到没有放假安排的年份就暂定`() throws {
        let late = try day("2026-12-20")
        #expect(resolved(.end(of: CalendarSpan(.month, containing: late))) == "2026-12-31")
        #expect(resolved(.after(late, Period(15, .workingDays))) == "2027-01-08（暂定）")
        #expect(resolved(.after(late, Period(1, .months))) == "2027-01-20")
        #expect(try resolved(.day(day("2027-06-30"))) == "2027-06-30")
        #expect(try resolved(.end(of: CalendarSpan(.month, containing: day("2027-05-05")))) == "2027-05-31（暂定）")
    }

    @Test(arguments: ["10天", "0天", "15个工作日", "6个月", "3650天"]) func `期限读写一致`(words: String) {
        #expect(Period(words: words)?.description == words)
    }

    @Test(arguments: ["", "天", "十天", "-1天", "1.5个月", "10", "10 天", "３天", "3651天", "1个周", "99999999999999999999天"])
    func `不成期限的读不出`(words: String) {
        #expect(Period(words: words) == nil)
    }
}
