/// A moment as the clock on an office wall shows it: China Standard Time, which has had no summer time since 1991.
public struct WallTime: CustomStringConvertible {
    /// Day and time as in `2024-07-15 09:30:00`.
    public let description: String

    /// The day; the first or last of the calendar where the moment lies outside it.
    public let day: CivilDate

    /// Shows milliseconds since 1970 UTC.
    public init(_ milliseconds: Int64) {
        let seconds = milliseconds.flooredDivision(by: 1000) + Self.shift
        let days = seconds.flooredDivision(by: 86_400)
        let (year, month, day) = Self.date(ofDay: days)
        let time = seconds - days * 86_400
        let clock = [time / 3600, time / 60 % 60, time % 60].map(Self.padded).joined(separator: ":")
        self.day =
            CivilDate(year: Int(year), month: Int(month), day: Int(day)) ?? (year < 1900 ? .earliest : .latest)
        description = "\(year)-\(Self.padded(month))-\(Self.padded(day)) \(clock)"
    }

    /// The first moment of the day after a day, in milliseconds since 1970 UTC.
    public static func end(of day: CivilDate) -> Int64 {
        Int64(day.ordinal + 1 - dayOf1970) * 86_400_000 - shift * 1000
    }

    /// The moment as a machine reads it, after RFC 3339: `2024-07-15T09:30:00+08:00`.
    public var timestamp: String { description.replacing(" ", with: "T") + "+08:00" }

    /// How many seconds the clock is ahead of UTC.
    private static let shift: Int64 = 8 * 3600
    /// The ordinal of 1 January 1970.
    private static let dayOf1970 = 719_468

    /// The Gregorian date of a day counted from 1970-01-01, reckoned in years that begin in March.
    private static func date(ofDay day: Int64) -> (Int64, Int64, Int64) {
        let shifted = day + Int64(dayOf1970)
        let era = shifted.flooredDivision(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
    }

    private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
