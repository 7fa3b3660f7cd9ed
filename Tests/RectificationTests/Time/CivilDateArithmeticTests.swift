import Foundation
import Rectification
import Testing

/// Days are compared with Foundation's Gregorian calendar.
struct CivilDateArithmeticTests {
    private let calendar: Calendar
    private let first: CivilDate
    private let last: CivilDate

    init() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        self.calendar = calendar
        first = try #require(CivilDate("1900-01-01"))
        last = try #require(CivilDate("2199-12-31"))
    }

    private func moment(_ day: CivilDate) throws -> Date {
        try #require(calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)))
    }

    private func civil(_ moment: Date) -> CivilDate? {
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        return CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    @Test func `每一天的次日和星期`() throws {
        var expected = try moment(first)
        var day = first
        var count = 0
        while true {
            let weekday = (calendar.component(.weekday, from: expected) + 5) % 7
            guard civil(expected) == day, Weekday.allCases[weekday] == day.weekday else {
                Issue.record("\(day) \(day.weekday)")
                break
            }
            guard day < last else { break }
            day = day.adding(days: 1)
            expected = try #require(calendar.date(byAdding: .day, value: 1, to: expected))
            count += 1
        }
        #expect(count == 109_572)
    }

    @Test(arguments: 1...20) func `加减若干天若干月`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let day = first.adding(days: Int.random(in: 40_000...70_000, using: &chance))
            let days = Int.random(in: -20_000...20_000, using: &chance)
            let months = Int.random(in: -600...600, using: &chance)
            let moment = try moment(day)
            #expect(
                try day.adding(days: days) == civil(#require(calendar.date(byAdding: .day, value: days, to: moment))))
            #expect(day.adding(months: months) == counted(from: day, months: months), "\(day) \(months)")
        }
    }

    /// Turns the leaves of the calendar one by one, then takes the last day that is not beyond the one asked for.
    private func counted(from day: CivilDate, months: Int) -> CivilDate? {
        var (year, month) = (day.year, day.month)
        for _ in 0..<abs(months) {
            month += months.signum()
            if month == 13 { (year, month) = (year + 1, 1) }
            if month == 0 { (year, month) = (year - 1, 12) }
        }
        return (1...day.day).reversed().lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-08-31", 6, "2025-02-28"),
        ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -1, "2023-12-15"),
    ]) func `没有那一天就取月末`(day: String, months: Int, expected: String) throws {
        #expect(try #require(CivilDate(day)).adding(months: months).description == expected)
    }

    @Test func `不会走出日历`() {
        #expect(last.adding(days: 1) == last && last.adding(days: .max) == last)
        #expect(first.adding(days: -1) == first && first.adding(days: .min) == first)
        #expect(last.adding(months: 1) == last)
        #expect(first.adding(months: .min) == first)
    }

    @Test(arguments: [
        (CalendarSpan.Unit.month, "2024-02-01", "2024-02-29", "2024年2月"),
        (.quarter, "2024-01-01", "2024-03-31", "2024年第一季度"), (.halfYear, "2024-01-01", "2024-06-30", "2024年上半年"),
        (.year, "2024-01-01", "2024-12-31", "2024年"),
    ]) func `月季半年年的首尾`(unit: CalendarSpan.Unit, first: String, last: String, words: String) throws {
        let span = CalendarSpan(unit, containing: try #require(CivilDate("2024-02-10")))
        #expect(span.first.description == first && span.last.description == last && span.description == words)
        #expect(CalendarSpan(unit, containing: span.last) == span)
    }

    @Test func `年内的第几个`() throws {
        #expect(CalendarSpan(.quarter, 4, of: 2024)?.last.description == "2024-12-31")
        #expect(CalendarSpan(.halfYear, 2, of: 2024)?.first.description == "2024-07-01")
        #expect(CalendarSpan(.quarter, 5, of: 2024) == nil)
        #expect(CalendarSpan(.month, 13, of: 2024) == nil)
        #expect(CalendarSpan(.year, 1, of: 2200) == nil)
    }
}
