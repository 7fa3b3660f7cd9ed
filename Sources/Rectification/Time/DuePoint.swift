/// When something is due, as it was ordered: a day, the end of a span, so much after another date, or a condition.
public enum DuePoint: Sendable, Hashable {
    /// A day, worked or not.
    case day(CivilDate)
    /// The last working day of a month, a quarter, a half-year or a year.
    case end(of: CalendarSpan)
    /// So much after another date: a month after the feedback, fifteen working days after a letter.
    case after(CivilDate, Period)
    /// When something has happened, in words.
    case condition(String)

    /// The day that the calendar makes of it; absent for a condition.
    public func resolved(by calendar: WorkCalendar) -> DueDay? {
        switch self {
        case .day(let day):
            return DueDay(day)
        case .end(let span):
            let day = calendar.lastWorkingDay(of: span)
            return DueDay(day, isProvisional: calendar.isProvisional(day...span.last))
        case .after(let start, let period):
            let day = period.after(start, in: calendar)
            return DueDay(day, isProvisional: period.isProvisional(start, day, in: calendar))
        case .condition:
            return nil
        }
    }
}

/// The day on which something is due.
public struct DueDay: Sendable, Hashable, CustomStringConvertible {
    /// The day.
    public let day: CivilDate
    /// Whether the table of holidays that it depends on is not out yet.
    public let isProvisional: Bool

    /// Creates a due day.
    public init(_ day: CivilDate, isProvisional: Bool = false) {
        self.day = day
        self.isProvisional = isProvisional
    }

    /// The day, and that it is provisional: `2027-06-30（暂定）`.
    public var description: String { "\(day)\(isProvisional ? "（暂定）" : "")" }
}
