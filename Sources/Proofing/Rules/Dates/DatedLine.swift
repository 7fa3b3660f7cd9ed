import OfficialText

/// A line and the dates in it.
struct DatedLine {
    let text: CheckedText
    let line: Range<Int>
    let dates: [PrintedDate]

    /// Absent when the line has no month and no year in it.
    init?(_ line: Range<Int>, of text: CheckedText) {
        guard text.text.first(in: line, of: Self.calendar) != nil else { return nil }
        self.text = text
        self.line = line
        dates = PrintedDate.all(in: text.text, line)
    }

    private static let calendar: LetterSet = "年月"

    func printed(_ range: Range<Int>) -> String { text.printed(range) }

    func warning(_ message: String, at range: Range<Int>, related: [Range<Int>] = []) -> Remark {
        Remark(
            .dates, .warning, message, at: text.text.byteRange(range), related: related.map(text.text.byteRange))
    }

    // MARK: Days that there are not

    func impossible() -> [Remark] {
        text.text.places(of: Self.monthMark, in: line).compactMap(impossible)
    }

    private static let monthMark: UInt16 = 0x6708
    private static let dayMarks: LetterSet = "日号"
    private static let numbered: LetterSet = "楼文令院线车馆台店房"

    private func impossible(_ mark: Int) -> Remark? {
        guard let month = figure(endingAt: mark) else { return nil }
        let start = text.beforeBlanks(month.range.lowerBound)
        let year = text.unit(start) == 0x5E74 ? figure(endingAt: start) : nil
        let first = year?.range.lowerBound ?? month.range.lowerBound
        let day = Numeral(in: text.text, at: text.afterBlanks(mark + 1), before: line.upperBound)
        let end = day.map { text.afterBlanks($0.range.upperBound) }
        let isDay = end.map { Self.dayMarks.contains(text.unit($0)) && !isName($0 + 1) } ?? false
        guard (1...12).contains(month.value) else {
            guard isDay || year != nil, month.range.count <= 3 else { return nil }
            let range = first..<(isDay ? (end ?? mark) + 1 : mark + 1)
            return warning("“\(printed(range))”没有这个月份，请改正。", at: range)
        }
        guard let day, let end, isDay, day.value > CalendarDay.days(in: month.value, of: year?.value), day.value < 100
        else { return nil }
        let range = first..<end + 1
        return warning("“\(printed(range))”没有这一天，请改正。", at: range)
    }

    /// Whether 号 numbers a building or the like: 6月35号楼.
    private func isName(_ index: Int) -> Bool {
        text.unit(index - 1) == 0x53F7 && Self.numbered.contains(text.unit(index))
    }

    private func figure(endingAt end: Int) -> (value: Int, range: Range<Int>)? {
        let last = text.beforeBlanks(end) + 1
        var start = last
        while start > line.lowerBound, isFigure(text.unit(start - 1)) { start -= 1 }
        guard start < last, last - start <= 4 else { return nil }
        if let numeral = Numeral(in: text.text, at: start, before: last), numeral.range.upperBound == last {
            return (numeral.value, start..<last)
        }
        let digits = (start..<last).map { index -> Int? in
            Letter.isDigit(text.unit(index)) ? Int(text.unit(index)) - 0x30 : Numeral.digit(text.unit(index))
        }
        guard digits.allSatisfy({ $0 != nil }) else { return nil }
        return (digits.reduce(0) { $0 * 10 + ($1 ?? 0) }, start..<last)
    }

    private func isFigure(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || Numeral.digit(unit) != nil || unit == 0x5341
    }

    // MARK: Ranges

    /// Two dates joined by 至 or a dash.
    struct Span {
        let first: PrintedDate
        let last: PrintedDate
        let range: Range<Int>
    }

    var spans: [Span] {
        zip(dates, dates.dropFirst()).compactMap { first, last in
            let gap = text.text.trimmed(first.range.upperBound..<last.range.lowerBound)
            guard Self.joints.longest(in: text.text, at: gap.lowerBound, before: gap.upperBound)?.range == gap,
                !gap.isEmpty
            else { return nil }
            return Span(first: first, last: last, range: first.range.lowerBound..<last.range.upperBound)
        }
    }

    private static let joints = PhraseSet("至 到 - — —— ~ –")

    func ranges() -> [Remark] {
        spans.compactMap { broken($0) ?? reversed($0) ?? unsaid($0) ?? long($0) } + dates.compactMap(withinMonth)
    }

    /// Ranges that end with a day alone: 6月15日至5日, 6月15日至31日.
    private func withinMonth(_ date: PrintedDate) -> Remark? {
        guard let first = date.day, let month = date.month,
            let joint = Self.joints.longest(
                in: text.text, at: text.afterBlanks(date.range.upperBound), before: line.upperBound),
            let last = Numeral(in: text.text, at: text.afterBlanks(joint.range.upperBound), before: line.upperBound),
            case let end = text.afterBlanks(last.range.upperBound), text.unit(end) == Self.dayMark
        else { return nil }
        let range = date.range.lowerBound..<end + 1
        if last.value < first { return warning("“\(printed(range))”结束的日期早于开始的日期，请改正。", at: range) }
        guard last.value > CalendarDay.days(in: month, of: date.year) else { return nil }
        return warning("“\(printed(range))”里没有\(month)月\(last.value)日这一天，请改正。", at: range)
    }

    private static let dayMark: UInt16 = 0x65E5

    /// The day mark is forgotten: 3月11至3月19日.
    private func broken(_ span: Span) -> Remark? {
        guard span.first.day != nil, span.last.day != nil, span.last.month != nil,
            Self.isDay(text.unit(span.last.range.upperBound - 1)),
            !Self.isDay(text.unit(span.first.range.upperBound - 1)),
            Letter.isDigit(text.unit(span.first.range.upperBound - 1)),
            text.text.contains(Self.monthWord, in: span.first.range)
        else { return nil }
        return warning("“\(printed(span.range))”里前一个日期少了“日”字，请补上。", at: span.range)
    }

    private static let monthWord = PhraseSet("月")
    private static func isDay(_ unit: UInt16) -> Bool { unit == 0x65E5 || unit == 0x53F7 }

    private func reversed(_ span: Span) -> Remark? {
        guard let first = day(span.first, year: nil), let last = day(span.last, year: first.year), last.isBefore(first),
            span.last.year != nil || span.first.day != nil && span.last.day != nil
        else { return nil }
        let advice = span.last.year == nil ? "跨年的请写明年份，写错的请改正" : "请改正"
        return warning("“\(printed(span.range))”结束的日期早于开始的日期，\(advice)。", at: span.range)
    }

    /// Without a year at the end, or with none at all: 8月20日至8月5日, 2023年9月至6月.
    private func unsaid(_ span: Span) -> Remark? {
        guard span.last.year == nil, let from = span.first.month, let to = span.last.month else { return nil }
        if from == to {
            guard span.first.year == nil, let first = span.first.day, let last = span.last.day, last < first else {
                return nil
            }
            return warning("“\(printed(span.range))”结束的日期早于开始的日期，请改正。", at: span.range)
        }
        let isOfMonths = span.first.day == nil && span.last.day == nil
        let isYearSaid = span.first.year != nil && isOfMonths
        // 11月至2月 is one winter; what would last most of a year is a slip.
        guard to < from, isYearSaid || span.first.year == nil && to + 12 - from >= Self.mostOfYear,
            !text.text.contains(Self.yearly, in: text.window(before: span.range, 20, in: line)),
            !text.text.contains(
                Self.yearly, in: span.range.upperBound..<min(line.upperBound, span.range.upperBound + 12))
        else { return nil }
        return warning("“\(printed(span.range))”结束的日期早于开始的日期，跨年的请写明年份，写错的请改正。", at: span.range)
    }

    private static let mostOfYear = 8
    private static let yearly = PhraseSet("每年 学年 学期 次年 翌年 年度 历年 跨年 第二年")

    /// Years in the wrong order: 2023年至2021年.
    func years() -> [Remark] {
        text.text.places(of: Self.yearMark, in: line).compactMap { mark in
            guard let last = year(endingAt: mark), case let end = skipJoint(before: last.range.lowerBound),
                end < last.range.lowerBound,
                let first = year(endingAt: text.unit(end - 1) == Self.yearMark ? end - 1 : end),
                last.value < first.value
            else { return nil }
            let range = first.range.lowerBound..<mark + 1
            return warning("“\(printed(range))”结束的年份早于开始的年份，请改正。", at: range)
        }
    }

    private static let yearMark: UInt16 = 0x5E74

    private func skipJoint(before start: Int) -> Int {
        var end = start
        while end > line.lowerBound, start - end < 2, Self.jointMarks.contains(text.unit(end - 1)) { end -= 1 }
        return end
    }

    private static let jointMarks: LetterSet = "至到-—~–"

    private func year(endingAt end: Int) -> (value: Int, range: Range<Int>)? {
        guard end - 4 >= line.lowerBound, !Letter.isDigit(text.unit(end - 5)), let figure = figure(endingAt: end),
            figure.range == end - 4..<end, (1949...2100).contains(figure.value)
        else { return nil }
        return figure
    }

    /// What lasts longer or shorter than it is said to (为期45天): the first and last day may count or not.
    private func long(_ span: Span) -> Remark? {
        let after = span.range.upperBound..<min(line.upperBound, span.range.upperBound + 8)
        guard let word = Self.lengths.first(in: text.text, after),
            let said = Numeral(in: text.text, at: word.range.upperBound, before: line.upperBound),
            let unit = Self.lasting.longest(in: text.text, at: said.range.upperBound, before: line.upperBound),
            let first = day(span.first, year: nil),
            let last = day(span.last, year: first.year), let days = first.days(through: last), days > 0,
            abs(days - said.value * unit.meaning.days) > unit.meaning.slack
        else { return nil }
        let range = word.range.lowerBound..<unit.range.upperBound
        return warning(
            "“\(printed(span.range))”共\(days)天，与所写的“\(printed(range))”不符，请核对。", at: range, related: [span.range])
    }

    private static let lengths = PhraseSet("为期 历时")
    /// Months are counted roughly: 54 days are two of them.
    private static let lasting = PhraseTable<(days: Int, slack: Int)>([
        ("天", (1, 1)), ("日", (1, 1)), ("个月", (30, 20)), ("周", (7, 3)),
    ])

    func day(_ date: PrintedDate, year: Int?) -> CalendarDay? {
        guard let year = date.year ?? year, let month = date.month else { return nil }
        return CalendarDay(year: year, month: month, day: date.day)
    }

    // MARK: Days of the week

    func weekdays() -> [Remark] {
        dates.compactMap { date in
            guard let day = day(date, year: nil), let right = day.weekday else { return nil }
            var place = text.afterBlanks(date.range.upperBound)
            if text.unit(place) == Letter.openBracket { place = text.afterBlanks(place + 1) }
            guard let word = Self.weeks.longest(in: text.text, at: place, before: line.upperBound),
                let said = Self.names.firstIndex(of: text.unit(word.range.upperBound))
                    ?? (Self.alsoSunday.contains(text.unit(word.range.upperBound)) ? 0 : nil),
                said != right, day.day ?? 32 <= CalendarDay.days(in: day.month, of: day.year)
            else { return nil }
            let end = word.range.upperBound + 1
            let range = date.range.lowerBound..<(text.unit(end) == Letter.closeBracket ? end + 1 : end)
            return warning("“\(printed(range))”，这一天是星期\(Self.title(right))，日期和星期必有一个写错，请改正。", at: range)
        }
    }

    private static let weeks = PhraseSet("星期 周")
    private static let names = Array("日一二三四五六".utf16)
    private static let alsoSunday = Array("天".utf16)
    private static func title(_ weekday: Int) -> String { String(decoding: [names[weekday]], as: UTF16.self) }
}
