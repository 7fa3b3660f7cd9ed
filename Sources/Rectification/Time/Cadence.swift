/// How often progress is reported.
///
/// Time is cut into segments that end on a Friday, on the 15th, at a month's end; the report of a segment is due on its
/// last working day, and a segment without one owes none.
public enum Cadence: Sendable, Hashable, CustomStringConvertible {
    /// 每日, on working days
    case daily
    /// 每周, on this day of the week
    case weekly(Weekday)
    /// 每半月, on the 15th and at the month's end
    case halfMonthly
    /// 每月, at its end
    case monthly
    /// 每季度, at its end
    case quarterly

    /// Every cadence that can be chosen.
    public static let all: [Cadence] =
        [.daily] + Weekday.allCases.map(Cadence.weekly) + [.halfMonthly, .monthly, .quarterly]

    /// The cadence that people write so; absent for anything else.
    public init?(_ words: String) {
        guard let cadence = Self.all.first(where: { $0.words == words }) else { return nil }
        self = cadence
    }

    /// How people write it: `每周五`.
    public var description: String { words }

    /// How people write it: `每周五`.
    public var words: String {
        switch self {
        case .daily: "每日"
        case .weekly(let weekday): "每\(weekday.word)"
        case .halfMonthly: "每半月"
        case .monthly: "每月"
        case .quarterly: "每季度"
        }
    }

    /// The segment in which a day lies.
    public func segment(containing day: CivilDate) -> ClosedRange<CivilDate> {
        switch self {
        case .daily:
            return day...day
        case .weekly(let weekday):
            let last = day.adding(days: (weekday.place - day.weekday.place + 7) % 7)
            return last.adding(days: -6)...last
        case .halfMonthly:
            let month = CalendarSpan(.month, containing: day)
            let middle = month.first.adding(days: 14)
            return day <= middle ? month.first...middle : middle.adding(days: 1)...month.last
        case .monthly:
            return CalendarSpan(.month, containing: day).days
        case .quarterly:
            return CalendarSpan(.quarter, containing: day).days
        }
    }

    /// The days on which the segments after the one of a day owe their reports, in order, up to and with the last day.
    ///
    /// A report that came on `day` answers the segment in which it came. No more than `count` are looked for.
    public func reportDays(
        after day: CivilDate, through last: CivilDate, atMost count: Int = .max, in calendar: WorkCalendar
    ) -> [CivilDate] {
        var days: [CivilDate] = []
        var end = segment(containing: day).upperBound
        while days.count < count, end < last {
            let segment = segment(containing: end.adding(days: 1))
            if let reportDay = calendar.lastWorkingDay(in: segment), reportDay <= last { days.append(reportDay) }
            end = segment.upperBound
        }
        return days
    }
}
