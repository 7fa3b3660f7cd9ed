/// A month, a quarter, a half-year or a year of the calendar, as time limits name them (6月底前, 二季度, 上半年, 年底前).
public struct CalendarSpan: Sendable, Hashable, CustomStringConvertible {
    /// How long a span is.
    public enum Unit: Int, Sendable, Hashable, CaseIterable {
        /// 月
        case month = 1
        /// 季度
        case quarter = 3
        /// 半年
        case halfYear = 6
        /// 年
        case year = 12
    }

    /// How long it is.
    public let unit: Unit
    /// Its first day.
    public let first: CivilDate

    /// The span of this length in which a day lies.
    public init(_ unit: Unit, containing day: CivilDate) {
        self.unit = unit
        let begun = (day.month - 1) / unit.rawValue * unit.rawValue + 1
        first = CivilDate(year: day.year, month: begun, day: 1) ?? day
    }

    /// The span with this number in its year, such as the second quarter; absent when the year has none such.
    public init?(_ unit: Unit, _ number: Int, of year: Int) {
        guard (1...12 / unit.rawValue).contains(number),
            let first = CivilDate(year: year, month: (number - 1) * unit.rawValue + 1, day: 1)
        else { return nil }
        self.unit = unit
        self.first = first
    }

    /// Its last day.
    public var last: CivilDate {
        let month = first.month + unit.rawValue - 1
        let day = CivilDate.days(in: month, of: first.year)
        return CivilDate(year: first.year, month: month, day: day) ?? first
    }

    /// All its days.
    public var days: ClosedRange<CivilDate> { first...last }

    /// How people write it: `2024年6月`, `2024年第二季度`, `2024年上半年`, `2024年`.
    public var description: String {
        let number = (first.month - 1) / unit.rawValue
        switch unit {
        case .month: return "\(first.year)年\(first.month)月"
        case .quarter: return "\(first.year)年第\(["一", "二", "三", "四"][number])季度"
        case .halfYear: return "\(first.year)年\(["上", "下"][number])半年"
        case .year: return "\(first.year)年"
        }
    }
}
