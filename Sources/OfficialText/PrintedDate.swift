/// A day as a text prints it: the year, and in a range the month, may be left to the date before.
public struct PrintedDate: Sendable, Equatable {
    /// Absent where the text leaves it to the date before.
    public let year: Int?
    /// From 1 to 12.
    public let month: Int?
    /// Absent for 2023年12月 and for vague days (8月下旬, 3月底).
    public let day: Int?
    /// The units it takes.
    public let range: Range<Int>

    /// Reads a date at a place: 2024年8月2日, 二〇二四年八月二日, 2024-08-02, 8月2日, 4月15 before 至.
    public init?(in text: borrowing FoldedText, at index: Int, before end: Int) {
        let scanner = DateScanner(text: copy text, end: end)
        guard let date = scanner.written(at: index) ?? scanner.numeric(at: index) else { return nil }
        self = date
    }

    fileprivate init(year: Int?, month: Int?, day: Int?, range: Range<Int>) {
        self.year = year
        self.month = month
        self.day = day
        self.range = range
    }

    /// Every date in a range of the text, in order.
    public static func all(in text: FoldedText, _ range: Range<Int>) -> [PrintedDate] {
        var dates: [PrintedDate] = []
        var index = range.lowerBound
        while let start = text.first(in: index..<range.upperBound, of: Self.beginnings) {
            index = endOfFigures(from: start, in: text, range)
            let previousIsFigure = start > range.lowerBound && Letter.isDigit(text.units[start - 1])
            if !previousIsFigure, mayGoOn(at: index, in: text, range),
                let date = PrintedDate(in: text, at: start, before: range.upperBound)
            {
                dates.append(date)
                index = date.range.upperBound
            } else {
                index = max(index, start + 1)
            }
        }
        return dates
    }

    private static func endOfFigures(from start: Int, in text: FoldedText, _ range: Range<Int>) -> Int {
        var end = start
        while end < range.upperBound, Letter.isDigit(text.units[end]) { end += 1 }
        return end
    }

    /// Whether a date can go on behind its first figures, blanks aside: most figures count something else.
    private static func mayGoOn(at index: Int, in text: FoldedText, _ range: Range<Int>) -> Bool {
        var place = index
        while place < range.upperBound, Letter.isBlank(text.units[place]) { place += 1 }
        return place < range.upperBound && continuations.contains(text.units[place])
    }

    private static let beginnings: LetterSet = "0123456789〇零一二两三四五六七八九十"
    private static let continuations = beginnings.union("年月").union("-/.Oo")
}

private struct DateScanner {
    let text: FoldedText
    let end: Int

    private func unit(_ index: Int) -> UInt16 { index < end ? text.units[index] : 0 }

    private func afterSpaces(_ index: Int) -> Int {
        var position = index
        while position < end, Letter.isBlank(text.units[position]) { position += 1 }
        return position
    }

    /// 2024年7月15日, with or without year, spaces allowed.
    func written(at index: Int) -> PrintedDate? {
        var position = index
        var year: Int?
        if let (value, next) = yearFigures(at: index) {
            year = value
            position = afterSpaces(next)
        }
        guard let month = small(at: position, limit: 12), unit(afterSpaces(month.next)) == 0x6708 else { return nil }
        let afterMonth = afterSpaces(month.next) + 1
        guard let day = small(at: afterSpaces(afterMonth), limit: 31) else {
            return PrintedDate(year: year, month: month.value, day: nil, range: index..<afterMonth)
        }
        let mark = afterSpaces(day.next)
        if unit(mark) == 0x65E5 || unit(mark) == 0x53F7 {
            return PrintedDate(year: year, month: month.value, day: day.value, range: index..<(mark + 1))
        }
        // "4月15至4月23日": the day mark is forgotten before 至 or a dash.
        if [0x81F3, 0x2014, 0x2D, 0x7E, 0x5230].contains(unit(mark)) {
            return PrintedDate(year: year, month: month.value, day: day.value, range: index..<day.next)
        }
        return PrintedDate(year: year, month: month.value, day: nil, range: index..<afterMonth)
    }

    /// Reads 2024-08-02, 2024.8.2 and 2024/8/2.
    func numeric(at index: Int) -> PrintedDate? {
        guard let year = figures(at: index, exactly: 4), (1900...2199).contains(year.value) else { return nil }
        let mark = unit(year.next)
        guard mark == 0x2D || mark == Letter.dot || mark == 0x2F,
            let month = small(at: year.next + 1, limit: 12), unit(month.next) == mark,
            let day = small(at: month.next + 1, limit: 31), Letter.isDigit(unit(year.next + 1))
        else { return nil }
        return PrintedDate(year: year.value, month: month.value, day: day.value, range: index..<day.next)
    }

    private func yearFigures(at index: Int) -> (Int, Int)? {
        if let year = figures(at: index, exactly: 4), unit(afterSpaces(year.next)) == 0x5E74 {
            return (year.value, afterSpaces(year.next) + 1)
        }
        var value = 0
        for offset in 0..<4 {
            guard let digit = Numeral.digit(unit(index + offset)) ?? circle(unit(index + offset)) else { return nil }
            value = value * 10 + digit
        }
        return unit(index + 4) == 0x5E74 ? (value, index + 5) : nil
    }

    /// O and 0 typed for 〇.
    private func circle(_ unit: UInt16) -> Int? { unit == 0x4F || unit == 0x6F || unit == 0x30 ? 0 : nil }

    private func figures(at index: Int, exactly count: Int) -> (value: Int, next: Int)? {
        var value = 0
        for offset in 0..<count {
            guard Letter.isDigit(unit(index + offset)) else { return nil }
            value = value * 10 + Int(unit(index + offset) - 0x30)
        }
        return Letter.isDigit(unit(index + count)) ? nil : (value, index + count)
    }

    private func small(at index: Int, limit: Int) -> (value: Int, next: Int)? {
        guard let numeral = Numeral(in: text, at: index, before: end) ?? shortNumeral(at: index),
            (1...limit).contains(numeral.value), numeral.range.count <= 3
        else { return nil }
        return (numeral.value, numeral.range.upperBound)
    }

    // 2024.8.2: the month would be taken for a decimal number.
    private func shortNumeral(at index: Int) -> Numeral? {
        var next = index
        while Letter.isDigit(unit(next)), next - index < 2 { next += 1 }
        return next > index ? Numeral(in: text, at: index, before: next) : nil
    }
}
