/// The day that a list goes by which is in the order of when things are due, out of words such as 2024年12月底前.
public enum SortingDay {
    /// The last day of what is named last: the day itself, or the end of a month, a quarter, a half or a whole year.
    ///
    /// Absent where no year is named, as in 长期坚持, 立行立改 or 6个月内.
    public static func of(_ text: String) -> CivilDate? {
        var named = NamedDay()
        var rest = MatchingKey.of(text).unicodeScalars[...]
        while let scalar = rest.first {
            let numbers = rest.prefix { digits[$0] != nil || $0 == ten || separators.contains($0) }
            rest.removeFirst(max(numbers.count, 1))
            if !numbers.isEmpty {
                named.take(numbers.split(whereSeparator: separators.contains).map(number), before: rest.first)
            } else if scalar == "上", rest.starts(with: "半年".unicodeScalars) {
                named.end(month: 6)
            }
        }
        return named.last
    }

    private static let separators: Set<Unicode.Scalar> = [".", "/", "-"]
    private static let ten: Unicode.Scalar = "十"
    private static let digits: [Unicode.Scalar: Int] = {
        let digits = ["0123456789", "零一二三四五六七八九"].flatMap { $0.unicodeScalars.enumerated() }
        return Dictionary(uniqueKeysWithValues: digits.map { ($0.element, $0.offset) } + [("〇", 0)])
    }()

    /// 12, 十二 or 二〇二四; of more digits than a year has, 0.
    private static func number(_ numerals: Substring.UnicodeScalarView) -> Int {
        guard numerals.count <= 4 else { return 0 }
        let parts = numerals.split(separator: ten, maxSplits: 1, omittingEmptySubsequences: false).map { part in
            part.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        guard parts.count == 2 else { return parts[0] }
        return max(parts[0], 1) * 10 + parts[1]
    }
}

/// A day that is named bit by bit: a month belongs to the year before it, a day to its month.
private struct NamedDay {
    /// The end of what was named last.
    private(set) var last: CivilDate?
    private var year: Int?
    private var month: Int?

    /// Takes numbers parted by stops or strokes: a date like 2024.6.30, else the last of them with the word behind it.
    mutating func take(_ numbers: [Int], before word: Unicode.Scalar?) {
        guard let number = numbers.last else { return }
        if let day = Self.lastDay(of: numbers) {
            (year, month, last) = (day.year, day.month, day)
            return
        }
        switch word {
        case "年":
            (year, month) = (number, nil)
            end(month: 12)
            month = nil
        case "季": end(month: number * 3)
        case "月": end(month: number)
        case "日", "号": end(day: number)
        default: break
        }
    }

    mutating func end(month number: Int) {
        guard let year, let day = CivilDate(endOf: number, in: year) else { return }
        (month, last) = (number, day)
    }

    private mutating func end(day number: Int) {
        guard let year, let month, let day = CivilDate(year: year, month: month, day: number) else { return }
        last = day
    }

    private static func lastDay(of numbers: [Int]) -> CivilDate? {
        switch numbers.count {
        case 2: CivilDate(endOf: numbers[1], in: numbers[0])
        case 3: CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        default: nil
        }
    }
}
