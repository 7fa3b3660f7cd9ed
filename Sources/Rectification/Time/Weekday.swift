/// A day of the week, Monday first.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
    /// 周一
    case monday
    /// 周二
    case tuesday
    /// 周三
    case wednesday
    /// 周四
    case thursday
    /// 周五
    case friday
    /// 周六
    case saturday
    /// 周日
    case sunday

    /// Whether it is Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// How people write it: `周五`.
    public var word: String { "周" + ["一", "二", "三", "四", "五", "六", "日"][place] }

    /// The days since Monday.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
