/// How long an inspection's record is kept after its last record (保管期限).
public enum RetentionPeriod: Sendable, Hashable {
    /// 长期
    case permanent
    /// So many years.
    case years(Int)

    /// As many years as may be set.
    public static let mostYears = 100

    /// Reads the setting's value; absent for anything else.
    public init?(_ value: String) {
        if value == Self.permanent.description {
            self = .permanent
        } else if let years = Int(value), (1...Self.mostYears).contains(years), "\(years)" == value {
            self = .years(years)
        } else {
            return nil
        }
    }

    /// The day from which a record need not be kept any more that was last added to on this day; absent where it always is.
    public func end(after day: CivilDate) -> CivilDate? {
        switch self {
        case .permanent: nil
        case .years(let years): day.adding(months: 12 * years)
        }
    }
}

extension RetentionPeriod: CustomStringConvertible {
    /// The setting's value.
    public var description: String {
        switch self {
        case .permanent: "长期"
        case .years(let years): "\(years)"
        }
    }
}
