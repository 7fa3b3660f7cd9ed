/// Finds the times in the words of a time limit.
struct DueScanner {
    let text: FoldedText
    let range: Range<Int>
    let reference: PrintedDue.Day

    /// A time that was found.
    struct Time {
        let point: PrintedDue.Point
        let isYearInferred: Bool
        let end: Int
        /// The year that a later time without one shares.
        var year: Int?
    }

    /// The last time in the words; a year said earlier holds for what follows.
    func lastTime() -> Time? {
        var last: Time?
        var index = range.lowerBound
        while index < range.upperBound {
            if let time = time(at: index, sharing: last?.year) {
                last = time
                index = time.end
            } else {
                // The rest of a number is no number of its own.
                index = isDigit(index) ? endOfDigits(index) : index + 1
            }
        }
        return last
    }

    private func time(at index: Int, sharing year: Int?) -> Time? {
        let said = Year(in: self, at: index)
        return numericMonth(at: index) ?? day(at: index, said, sharing: year) ?? relative(at: index)
            ?? part(at: said?.end ?? index, year: said?.value ?? year) ?? said.flatMap(wholeYear) ?? period(at: index)
    }

    // MARK: Days and months

    /// 2024年6月30日, 6月30日, 2024-06-30, 2024年6月, 6月底, 明年3月中旬.
    private func day(at index: Int, _ said: Year?, sharing year: Int?) -> Time? {
        let place = said.map { $0.isRelative ? $0.end : index } ?? index
        guard let date = PrintedDate(in: text, at: place, before: end), let month = date.month else { return nil }
        let year = date.year ?? said?.value ?? year
        let third = date.day == nil ? thirdOfMonth(at: date.range.upperBound) : nil
        guard let day = date.day ?? third?.day else {
            return time(year, month, 31, to: date.range.upperBound) { .month(year: $0, month: month) }
        }
        return time(year, month, day, to: third?.end ?? date.range.upperBound) {
            .day(.init(year: $0, month: month, day: day))
        }
    }

    /// 上旬 and 中旬 end on the 10th and the 20th; 下旬 ends with the month.
    private func thirdOfMonth(at place: Int) -> (day: Int, end: Int)? {
        Self.thirds.longest(in: text, at: place, before: end).map { ($0.meaning, $0.range.upperBound) }
    }

    /// 2024-06, 2024.6 and 2024/6 without a day.
    private func numericMonth(at index: Int) -> Time? {
        guard !isDigit(index - 1), endOfDigits(index) == index + 4, let mark = unit(index + 4),
            [0x2D, Letter.dot, 0x2F].contains(mark), PrintedDate(in: text, at: index, before: end) == nil
        else { return nil }
        let digits = index + 5..<endOfDigits(index + 5)
        guard let year = Int(text.string(index..<index + 4)), (1900...2199).contains(year), digits.count <= 2,
            let month = Int(text.string(digits)), (1...12).contains(month)
        else { return nil }
        return Time(point: .month(year: year, month: month), isYearInferred: false, end: digits.upperBound, year: year)
    }

    /// 本月底, 次月, 下季度.
    private func relative(at index: Int) -> Time? {
        guard let match = Self.relatives.longest(in: text, at: index, before: end) else { return nil }
        let length = match.meaning.isQuarter ? 3 : 1
        let number = (reference.year * 12 + reference.month - 1) / length + match.meaning.later
        let (year, place) = (number / (12 / length), number % (12 / length) + 1)
        let point: PrintedDue.Point =
            match.meaning.isQuarter ? .quarter(year: year, quarter: place) : .month(year: year, month: place)
        return Time(point: point, isYearInferred: false, end: match.range.upperBound, year: year)
    }

    // MARK: Quarters, halves, years

    /// 第二季度, 二季度末, 上半年, 年底, 年内.
    private func part(at place: Int, year: Int?) -> Time? {
        if let (quarter, end) = quarter(at: place) {
            return time(year, quarter * 3, 31, to: end) { .quarter(year: $0, quarter: quarter) }
        }
        if let half = Self.halves.longest(in: text, at: place, before: end) {
            return time(year, half.meaning * 6, 31, to: half.range.upperBound) {
                .halfYear(year: $0, half: half.meaning)
            }
        }
        return Self.yearEnds.longest(in: text, at: place, before: end).map {
            time(year, 12, 31, to: $0.range.upperBound) { .year($0) }
        }
    }

    private func quarter(at place: Int) -> (Int, end: Int)? {
        let start = text.has("第", at: place, before: end) ? place + 1 : place
        guard let number = Numeral(in: text, at: start, before: end), (1...4).contains(number.value) else { return nil }
        let after = number.range.upperBound
        let mark = text.has("个", at: after, before: end) ? after + 1 : after
        return text.has("季度", at: mark, before: end) ? (number.value, mark + 2) : nil
    }

    /// 2024年, 2024年底, 2024年内; a year in the midst of other words (2023年巡察反馈意见) is no time limit.
    private func wholeYear(_ year: Year) -> Time? {
        let rest = text.trimmed(year.end..<end)
        guard rest.isEmpty || text.begins(rest, with: Self.afterWholeYear) else { return nil }
        return Time(point: .year(year.value), isYearInferred: false, end: year.end, year: year.value)
    }

    // MARK: Periods

    /// 1个月内, 十五个工作日内, 半年内, after what stands before it.
    private func period(at index: Int) -> Time? {
        guard let (count, place) = amount(at: index), (1...3650).contains(count),
            let unit = Self.units.longest(in: text, at: place, before: end)
        else { return nil }
        let rest = text.trimmed(unit.range.upperBound..<end)
        guard rest.isEmpty || text.begins(rest, with: Self.periodEnds) else { return nil }
        let point = PrintedDue.Point.after(
            event: event(before: index), count: count * unit.meaning.factor, unit: unit.meaning.unit)
        return Time(point: point, isYearInferred: false, end: unit.range.upperBound, year: nil)
    }

    private func amount(at index: Int) -> (Int, place: Int)? {
        // 半年 and 半个月 are units of their own.
        if text.has("半", at: index, before: end) { return (1, index) }
        return Numeral(in: text, at: index, before: end).map { ($0.value, $0.range.upperBound) }
    }

    /// What the period is counted from: 收到反馈意见 of 自收到反馈意见之日起1个月内.
    private func event(before index: Int) -> String {
        func isMark(_ unit: UInt16) -> Bool {
            [Letter.comma, Letter.semicolon, Letter.fullStop, Letter.colon, Letter.space].contains(unit)
        }
        var words = text.trimmed(range.lowerBound..<index, of: isMark)
        if let mark = words.last(where: { isMark(text.units[$0]) }) { words = mark + 1..<words.upperBound }
        if let count = Self.eventEnds.longest(in: text, words) { words = words.lowerBound..<words.upperBound - count }
        if text.begins(words, with: Self.eventBegins) { words = words.lowerBound + 1..<words.upperBound }
        return text.string(words)
    }

    // MARK: Years and figures

    /// A time that ends in this month and day of the year said, else of the first year in which it is not yet over.
    private func time(
        _ said: Int?, _ month: Int, _ day: Int, to end: Int, _ point: (Int) -> PrintedDue.Point
    ) -> Time {
        let isOver = PrintedDue.Day(year: reference.year, month: month, day: day) < reference
        let year = said ?? (isOver ? reference.year + 1 : reference.year)
        return Time(point: point(year), isYearInferred: said == nil, end: end, year: year)
    }

    private var end: Int { range.upperBound }

    fileprivate func unit(_ index: Int) -> UInt16? { range.contains(index) ? text.units[index] : nil }

    fileprivate func isDigit(_ index: Int) -> Bool { unit(index).map(Letter.isDigit) ?? false }

    fileprivate func endOfDigits(_ index: Int) -> Int {
        var end = index
        while isDigit(end) { end += 1 }
        return end
    }
}

/// A year that is said: 2024年, 二〇二四年, 今年, 明年.
private struct Year {
    let value: Int
    let isRelative: Bool
    let end: Int

    init?(in scanner: DueScanner, at index: Int) {
        let upper = scanner.range.upperBound
        if let match = DueScanner.relativeYears.longest(in: scanner.text, at: index, before: upper) {
            (value, isRelative, end) = (scanner.reference.year + match.meaning, true, match.range.upperBound)
            return
        }
        var digits = 0
        var value = 0
        while digits < 5, let unit = scanner.unit(index + digits),
            let digit = Letter.isDigit(unit) ? Int(unit) - 0x30 : Numeral.digit(unit)
        {
            value = value * 10 + digit
            digits += 1
        }
        guard digits == 4, (1900...2199).contains(value), !scanner.isDigit(index - 1) else { return nil }
        let mark = scanner.text.trimmed(index + 4..<upper).lowerBound
        guard scanner.text.has("年", at: mark, before: upper) else { return nil }
        (self.value, isRelative, end) = (value, false, mark + 1)
    }
}

extension DueScanner {
    fileprivate static let relativeYears = PhraseTable<Int>([
        ("今年", 0), ("本年度", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("下一年度", 1), ("下年度", 1), ("后年", 2),
    ])
    private static let relatives = PhraseTable<(isQuarter: Bool, later: Int)>([
        ("本月", (false, 0)), ("当月", (false, 0)), ("下月", (false, 1)), ("下个月", (false, 1)), ("次月", (false, 1)),
        ("本季度", (true, 0)), ("当季度", (true, 0)), ("下季度", (true, 1)), ("下一季度", (true, 1)),
    ])
    private static let thirds = PhraseTable<Int>([("上旬", 10), ("中旬", 20)])
    private static let halves = PhraseTable<Int>([("上半年", 1), ("下半年", 2)])
    private static let yearEnds = PhraseSet("年底 年末 年终 年内 年度内 全年")
    private static let afterWholeYear = PhraseSet("底 末 终 内 度 完成")
    private static let periodEnds = PhraseSet("内 之内 以内 完成")
    private static let eventBegins = PhraseSet("自 从 在 于")
    private static let eventEnds = PhraseEnds("之日起 之日后 之日 之后 以后 起 后 的")
    /// What a unit of time is counted in, and how many of them it has.
    private static let units = PhraseTable<(unit: PrintedDue.Unit, factor: Int)>([
        ("个工作日", (.workingDays, 1)), ("工作日", (.workingDays, 1)), ("日", (.days, 1)), ("天", (.days, 1)),
        ("个自然日", (.days, 1)),
        ("周", (.days, 7)), ("个星期", (.days, 7)), ("星期", (.days, 7)), ("个月", (.months, 1)), ("个季度", (.months, 3)),
        ("年", (.months, 12)), ("半年", (.months, 6)), ("半个月", (.days, 15)), ("半月", (.days, 15)),
    ])
}
