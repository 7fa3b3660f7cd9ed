import OfficialText
public import Rectification

/// Reads when something is due, in the words that people write.
public enum DueWords {
    /// The words, and the day that they mean by the official calendar of working days.
    ///
    /// A time that is counted from something else (after the feedback, after a letter) names no day by itself.
    /// - Parameters:
    ///   - words: As written.
    ///   - today: The day of writing; a date without a year is of that year.
    ///   - calendar: Which days are worked.
    /// - Returns: The words with their day, or without one.
    public static func read(_ words: String, today: CivilDate, by calendar: WorkCalendar = .official) -> Due {
        let printed = PrintedDue(
            words, reference: .init(year: today.year, month: today.month, day: today.day))
        guard let day = point(printed.point)?.resolved(by: calendar) else { return Due(words: words) }
        return Due(words: words, on: day.day, isProvisional: day.isProvisional)
    }

    private static func point(_ printed: PrintedDue.Point) -> DuePoint? {
        switch printed {
        case .day(let day): CivilDate(year: day.year, month: day.month, day: day.day).map { .day($0) }
        case .month(let year, let month): CalendarSpan(.month, month, of: year).map { .end(of: $0) }
        case .quarter(let year, let quarter): CalendarSpan(.quarter, quarter, of: year).map { .end(of: $0) }
        case .halfYear(let year, let half): CalendarSpan(.halfYear, half, of: year).map { .end(of: $0) }
        case .year(let year): CalendarSpan(.year, 1, of: year).map { .end(of: $0) }
        case .after, .immediate, .standing, .condition: nil
        }
    }
}
