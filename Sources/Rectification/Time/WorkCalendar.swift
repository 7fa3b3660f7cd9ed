/// Which days are worked.
///
/// In a year without a table of holidays every day from Monday to Friday counts as worked, and what was reckoned with
/// such a year is provisional (暂定).
public struct WorkCalendar: Sendable {
    private let years: Set<Int>
    private let daysOff: Set<CivilDate>
    private let makeUpDays: Set<CivilDate>

    /// Creates the calendar of these notices.
    public init(_ notices: [HolidayNotice]) {
        years = Set(notices.map(\.year))
        daysOff = Set(notices.flatMap(\.daysOff))
        makeUpDays = Set(notices.flatMap(\.makeUpDays))
    }

    /// The calendar of all notices that are out.
    public static let official = WorkCalendar(HolidayNotice.published)

    /// The calendar as it was known at the end of a day: with the notices that were out then.
    public static func official(asOf day: CivilDate) -> WorkCalendar {
        WorkCalendar(HolidayNotice.published.filter { notice in notice.issuedOn.map { $0 <= day } ?? true })
    }

    /// Whether a day is worked.
    public func isWorkingDay(_ day: CivilDate) -> Bool {
        day.weekday.isWeekend ? makeUpDays.contains(day) : !daysOff.contains(day)
    }

    /// Whether a day is in a year without a table of holidays.
    public func isProvisional(_ day: CivilDate) -> Bool { !years.contains(day.year) }

    /// Whether any of these days is in a year without a table of holidays.
    public func isProvisional(_ days: ClosedRange<CivilDate>) -> Bool {
        !(days.lowerBound.year...days.upperBound.year).allSatisfy(years.contains)
    }

    /// The day itself when it is worked, else the next that is.
    public func workingDay(onOrAfter day: CivilDate) -> CivilDate { walk(from: day, by: 1) }

    /// The day itself when it is worked, else the last before it that is.
    public func workingDay(onOrBefore day: CivilDate) -> CivilDate { walk(from: day, by: -1) }

    /// The first working day after a day.
    public func nextWorkingDay(after day: CivilDate) -> CivilDate { self.day(1, workingDaysAfter: day) }

    /// The `count`th working day after a day; the day itself for none.
    public func day(_ count: Int, workingDaysAfter day: CivilDate) -> CivilDate { walk(count, from: day, by: 1) }

    /// The `count`th working day before a day; the day itself for none.
    public func day(_ count: Int, workingDaysBefore day: CivilDate) -> CivilDate { walk(count, from: day, by: -1) }

    /// How many working days come after a day, up to and with another; none when that is not later.
    public func workingDays(after day: CivilDate, through last: CivilDate) -> Int {
        var count = 0
        var current = day
        while current < last {
            current = current.adding(days: 1)
            if isWorkingDay(current) { count += 1 }
        }
        return count
    }

    /// The last working day of a month, a quarter, a half-year or a year.
    public func lastWorkingDay(of span: CalendarSpan) -> CivilDate { workingDay(onOrBefore: span.last) }

    /// The last working day among these days; absent when none of them is worked.
    public func lastWorkingDay(in days: ClosedRange<CivilDate>) -> CivilDate? {
        let last = workingDay(onOrBefore: days.upperBound)
        return days.contains(last) ? last : nil
    }

    private func walk(_ count: Int, from day: CivilDate, by step: Int) -> CivilDate {
        (0..<max(count, 0)).reduce(day) { day, _ in walk(from: day.adding(days: step), by: step) }
    }

    /// The nearest working day in a direction; the calendar's first and last days are worked, so that there is one.
    private func walk(from day: CivilDate, by step: Int) -> CivilDate {
        var day = day
        while !isWorkingDay(day) { day = day.adding(days: step) }
        return day
    }
}
