/// A day of the calendar, as far as it is known.
struct CalendarDay: Equatable {
    let year: Int
    let month: Int
    /// Absent where only the month is printed.
    let day: Int?

    /// How many days a month has; of February in an unknown year 29.
    static func days(in month: Int, of year: Int?) -> Int {
        switch month {
        case 2: year.map(isLeap) ?? true ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Whether a day is surely before another: with the month only, when the month is.
    func isBefore(_ other: CalendarDay) -> Bool {
        if (year, month) != (other.year, other.month) { return (year, month) < (other.year, other.month) }
        guard let day, let otherDay = other.day else { return false }
        return day < otherDay
    }

    /// How many days lie from this day to another, both counted; absent without days.
    func days(through last: CalendarDay) -> Int? {
        guard let from = number, let to = last.number else { return nil }
        return to - from + 1
    }

    /// The days since a day long ago.
    private var number: Int? {
        guard let day else { return nil }
        let (years, months) = month < 3 ? (year - 1, month + 9) : (year, month - 3)
        return years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day
    }

    /// From 0 for Sunday to 6; absent without a day.
    var weekday: Int? {
        guard let day else { return nil }
        let shifted = month < 3 ? year - 1 : year
        let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offsets[month - 1] + day) % 7
    }
}
