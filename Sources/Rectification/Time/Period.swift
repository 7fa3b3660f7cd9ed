/// So many days, working days or months: the unit in which rules and time limits count.
public struct Period: Sendable, Hashable, CustomStringConvertible {
    /// What is counted.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// 天
        case days = "天"
        /// 个工作日
        case workingDays = "个工作日"
        /// 个月
        case months = "个月"
    }

    /// The longest that can be written, in any unit.
    public static let limit = 3650

    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// Creates a period of 0 to `limit` units; a number beyond that is taken for the nearest of them.
    public init(_ count: Int, _ unit: Unit) {
        self.count = min(max(count, 0), Self.limit)
        self.unit = unit
    }

    /// Reads `10天`, `15个工作日`, `6个月`; absent for anything else.
    public init?(words: some StringProtocol) {
        guard let unit = Unit.allCases.first(where: { words.hasSuffix($0.rawValue) }) else { return nil }
        let figures = words.dropLast(unit.rawValue.count)
        guard !figures.isEmpty, figures.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(figures),
            count <= Self.limit
        else { return nil }
        self.init(count, unit)
    }

    /// How people write it: `10天`, `15个工作日`, `6个月`.
    public var description: String { "\(count)\(unit.rawValue)" }

    /// The day that lies this period after another.
    public func after(_ day: CivilDate, in calendar: WorkCalendar) -> CivilDate {
        switch unit {
        case .days: day.adding(days: count)
        case .workingDays: calendar.day(count, workingDaysAfter: day)
        case .months: day.adding(months: count)
        }
    }

    /// The day that lies this period before another: in working days, the first on which only so many are left.
    public func before(_ day: CivilDate, in calendar: WorkCalendar) -> CivilDate {
        switch unit {
        case .days: day.adding(days: -count)
        case .workingDays: calendar.day(count, workingDaysBefore: calendar.workingDay(onOrBefore: day))
        case .months: day.adding(months: -count)
        }
    }

    /// Whether reckoning it between two days touched a year that has no table of holidays yet.
    func isProvisional(_ one: CivilDate, _ other: CivilDate, in calendar: WorkCalendar) -> Bool {
        unit == .workingDays && calendar.isProvisional(min(one, other)...max(one, other))
    }
}
