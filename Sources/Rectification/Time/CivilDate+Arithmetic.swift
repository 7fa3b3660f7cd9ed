extension CivilDate {
    /// The days of the calendar by `ordinal`: from 1 January 1900 to 31 December 2199.
    private static let ordinals = 693_901...803_473

    /// The day with this ordinal; the first or the last of the calendar for what lies beyond.
    private init(clamping ordinal: Int) {
        let ordinal = min(max(ordinal, Self.ordinals.lowerBound), Self.ordinals.upperBound)
        let era = ordinal / 146_097
        let dayOfEra = ordinal % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        month = march < 10 ? march + 3 : march - 9
        day = dayOfYear - (153 * march + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The last day of the calendar.
    static let last = CivilDate(clamping: .max)

    /// The day of the week.
    ///
    /// The day from which ordinals are counted was a Wednesday.
    public var weekday: Weekday { Weekday.allCases[(ordinal + 2) % 7] }

    /// The day so many days later, earlier when negative; it stays within the calendar.
    public func adding(days: Int) -> CivilDate {
        let reach = Self.ordinals.count
        return CivilDate(clamping: ordinal + min(max(days, -reach), reach))
    }

    /// The same day so many months later, earlier when negative, or the month's last day where it has no such day.
    ///
    /// A month after 31 January is the last day of February. It stays within the calendar.
    public func adding(months: Int) -> CivilDate {
        let reach = 300 * 12
        let count = (year - 1900) * 12 + month - 1 + min(max(months, -reach), reach)
        let bounded = min(max(count, 0), reach - 1)
        let (year, month) = (1900 + bounded / 12, bounded % 12 + 1)
        let day = min(day, Self.days(in: month, of: year))
        return CivilDate(year: year, month: month, day: day) ?? self
    }
}
