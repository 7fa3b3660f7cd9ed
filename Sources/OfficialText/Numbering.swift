/// The number that opens a heading, a statement or a clause, in one of the styles of official prose.
///
/// The order 一、 (一) 1. (1) is that of GB/T 9704-2012, 7.3.3; the others are what offices print besides.
public struct Numbering: Sendable, Equatable {
    /// How a number is printed.
    public enum Style: UInt8, Sendable, CaseIterable {
        /// 第一部分
        case part
        /// 壹、
        case formal
        /// 一、
        case chinese
        /// (一)
        case chineseBracketed
        /// 第一,
        case ordinal
        /// 1.
        case arabic
        /// 1.1, B-1
        case arabicNested
        /// (1)
        case arabicBracketed
        /// 1)
        case arabicHalfBracketed
        /// ①
        case circled
        /// A.
        case lettered
        /// 反馈问题一
        case feedbackProblem
        /// 问题1, 第一个问题
        case problem
        /// 一是
        case clause
    }

    /// How it is printed.
    public let style: Style
    /// The number itself; for 1.2 the last figure.
    public var value: Int { Int(shortValue) }
    /// The number as printed, without brackets and stop.
    @Packed public private(set) var printed: Range<Int>
    /// Where the numbered text begins.
    public var end: Int { Int(shortEnd) }

    // A long document has millions of numberings: they are kept small.
    private let shortValue: UInt32
    private let shortEnd: UInt32

    /// Reads a numbering at a place; absent when none stands there.
    public init?(in text: borrowing FoldedText, at index: Int, before end: Int) {
        guard index < end, let found = text.numbering(at: index, before: end) else { return nil }
        self = found
    }

    init(_ style: Style, _ value: Int, _ printed: Range<Int>, end: Int) {
        self.style = style
        self.printed = printed
        shortValue = UInt32(value)
        shortEnd = UInt32(end)
    }
}

/// Reads numberings of one line, which ends before `end`.
///
/// These belong to the text, so that none of the millions of calls counts another user of it.
extension FoldedText {
    private func unit(_ index: Int, _ end: Int) -> UInt16 { index < end ? units[index] : 0 }

    fileprivate func numbering(at index: Int, before end: Int) -> Numbering? {
        let first = unit(index, end)
        // Most that is asked about begins with 一 to 十; no figure lies below 〇.
        if first >= 0x3007, let numeral = Numeral(in: self, at: index, before: end) { return chinese(numeral, end) }
        switch first {
        case Letter.openBracket: return bracketed(index, end)
        case 0x7B2C: return ordinal(index, end)
        case 0x2460...0x2473: return single(.circled, Int(first - 0x2460) + 1, index, end)
        case 0x2474...0x2487: return single(.arabicBracketed, Int(first - 0x2474) + 1, index, end)
        case 0x2488...0x249B: return single(.arabic, Int(first - 0x2488) + 1, index, end)
        case 0x2776...0x277F: return single(.circled, Int(first - 0x2776) + 1, index, end)
        case 0x3220...0x3229: return single(.chineseBracketed, Int(first - 0x3220) + 1, index, end)
        default: break
        }
        if Letter.isDigit(first) { return arabic(index, end) }
        if let value = Self.letter(first) { return lettered(value, index, end) }
        if let value = Self.formal(first) { return formal(value, index, end) }
        return problem(index, end)
    }

    private func single(_ style: Numbering.Style, _ value: Int, _ index: Int, _ end: Int) -> Numbering {
        Numbering(style, value, index..<(index + 1), end: afterSeparator(index + 1, end))
    }

    private func afterSpaces(_ index: Int, _ end: Int) -> Int {
        var position = index
        while position < end, Letter.isBlank(units[position]) { position += 1 }
        return position
    }

    /// Past spaces and at most one separator after a number.
    private func afterSeparator(_ index: Int, _ end: Int) -> Int {
        let position = afterSpaces(index, end)
        switch unit(position, end) {
        case Letter.dot where !Letter.isDigit(unit(position + 1, end)), Letter.enumerationComma, Letter.comma,
            Letter.colon:
            return afterSpaces(position + 1, end)
        default: return position
        }
    }

    private func bracketed(_ index: Int, _ end: Int) -> Numbering? {
        let inside = afterSpaces(index + 1, end)
        if let value = Self.letter(unit(inside, end)), unit(inside + 1, end) == Letter.closeBracket {
            return Numbering(.lettered, value, inside..<(inside + 1), end: afterSeparator(inside + 2, end))
        }
        guard let numeral = Numeral(in: self, at: inside, before: end), numeral.value < 100 else { return nil }
        let close = afterSpaces(numeral.range.upperBound, end)
        guard unit(close, end) == Letter.closeBracket else { return nil }
        let style: Numbering.Style = Letter.isDigit(units[inside]) ? .arabicBracketed : .chineseBracketed
        return Numbering(style, numeral.value, numeral.range, end: afterSeparator(close + 1, end))
    }

    /// Reads 第一, 第一部分 and 第一个问题.
    private func ordinal(_ index: Int, _ end: Int) -> Numbering? {
        guard let numeral = Numeral(in: self, at: afterSpaces(index + 1, end), before: end), numeral.value < 100
        else { return nil }
        let after = numeral.range.upperBound
        if has(Self.part, at: after, before: end) || has(Self.aspect, at: after, before: end) {
            return Numbering(.part, numeral.value, index..<(after + 2), end: afterSeparator(after + 2, end))
        }
        for phrase in Self.ordinalProblems where has(phrase, at: after, before: end) {
            let next = after + phrase.count
            guard
                [Letter.colon, Letter.enumerationComma, Letter.comma, Letter.dot].contains(
                    unit(afterSpaces(next, end), end))
            else { return nil }
            return Numbering(.problem, numeral.value, numeral.range, end: afterSeparator(next, end))
        }
        guard [Letter.comma, Letter.enumerationComma, Letter.colon, Letter.space].contains(unit(after, end)) else {
            return nil
        }
        return Numbering(.ordinal, numeral.value, numeral.range, end: afterSeparator(after, end))
    }

    private func arabic(_ index: Int, _ end: Int) -> Numbering? {
        var after = index
        var value = 0
        while Letter.isDigit(unit(after, end)), after - index < 4 {
            value = value * 10 + Int(unit(after, end) - 0x30)
            after += 1
        }
        guard after - index <= 3, value > 0 else { return nil }
        let mark = afterSpaces(after, end)
        switch unit(mark, end) {
        case Letter.enumerationComma:
            return Numbering(.arabic, value, index..<after, end: afterSpaces(mark + 1, end))
        case Letter.dot:
            // 21.2020年6月12日…: what follows the stop is a date or a name, so the stop is no decimal point.
            guard Letter.isDigit(unit(mark + 1, end)), !beginsText(mark + 1, end) else {
                return Numbering(.arabic, value, index..<after, end: afterSpaces(mark + 1, end))
            }
            return nested(index, mark, end)
        case Letter.comma where value < 100 && Letter.isIdeograph(unit(afterSpaces(mark + 1, end), end)):
            return Numbering(.arabic, value, index..<after, end: afterSpaces(mark + 1, end))
        case Letter.closeBracket:
            return Numbering(.arabicHalfBracketed, value, index..<after, end: afterSeparator(mark + 1, end))
        default: return nil
        }
    }

    private func beginsText(_ index: Int, _ end: Int) -> Bool {
        // 1.12345热线: a price or a rate has fewer decimals.
        if (0..<5).allSatisfy({ Letter.isDigit(unit(index + $0, end)) }) { return true }
        let figures = (0..<4).allSatisfy { Letter.isDigit(unit(index + $0, end)) }
        return figures && (unit(index + 4, end) == 0x5E74 || unit(index + 4, end) == 0x2D)
            || PrintedDate(in: self, at: index, before: end)?.day != nil || beginsMonth(index, end)
            || beginsCount(index, end)
    }

    /// 1.12个社区: whole things have no tenths.
    private func beginsCount(_ index: Int, _ end: Int) -> Bool {
        guard let numeral = Numeral(in: self, at: index, before: end), Letter.isDigit(unit(index, end)) else {
            return false
        }
        let next = numeral.range.upperBound
        guard unit(next, end) == 0x4E2A else { return Self.wholes.contains(unit(next, end)) }
        return unit(next + 1, end) != 0x767E && unit(next + 1, end) != 0x6708
    }

    /// 2.7月日均就餐: there are no tenths of a month.
    private func beginsMonth(_ index: Int, _ end: Int) -> Bool {
        guard let numeral = Numeral(in: self, at: index, before: end), (1...12).contains(numeral.value) else {
            return false
        }
        return unit(numeral.range.upperBound, end) == 0x6708
    }

    /// 1.1 or 1.2.3 before a Chinese character; 1.5万元 is no numbering.
    private func nested(_ index: Int, _ dot: Int, _ end: Int) -> Numbering? {
        var position = dot
        var value = 0
        while unit(position, end) == Letter.dot, Letter.isDigit(unit(position + 1, end)) {
            guard position - index < Self.longestNesting else { return nil }
            let start = position + 1
            position = start
            while Letter.isDigit(unit(position, end)) { position += 1 }
            guard position - start <= 2, let part = Int(string(start..<position)), part > 0 else { return nil }
            value = part
        }
        let printed = index..<position
        let spaced = afterSpaces(position, end)
        let separated =
            spaced > position || unit(position, end) == Letter.enumerationComma || unit(position, end) == Letter.dot
        let framed =
            has(Self.about, at: position, before: end) || has(Self.inViewOf, at: position, before: end)
        guard separated || framed else { return nil }
        return Numbering(.arabicNested, value, printed, end: afterSeparator(position, end))
    }

    private func chinese(_ numeral: Numeral, _ end: Int) -> Numbering? {
        let after = afterSpaces(numeral.range.upperBound, end)
        guard numeral.value < 100 else { return nil }
        switch unit(after, end) {
        case Letter.enumerationComma:
            return Numbering(.chinese, numeral.value, numeral.range, end: afterSpaces(after + 1, end))
        case Letter.dot where !Letter.isDigit(unit(after + 1, end)):
            return Numbering(.chinese, numeral.value, numeral.range, end: afterSpaces(after + 1, end))
        case Letter.closeBracket:
            return Numbering(.chineseBracketed, numeral.value, numeral.range, end: afterSeparator(after + 1, end))
        case 0x662F where after == numeral.range.upperBound:
            return Numbering(.clause, numeral.value, numeral.range.lowerBound..<(after + 1), end: after + 1)
        default: return nil
        }
    }

    /// 壹、or 壹 before a Chinese character.
    private func formal(_ value: Int, _ index: Int, _ end: Int) -> Numbering? {
        let after = index + 1
        switch unit(after, end) {
        case Letter.enumerationComma, Letter.dot: break
        case let mark where Letter.isBlank(mark) && Letter.isIdeograph(unit(afterSpaces(after, end), end)): break
        default: return nil
        }
        return Numbering(.formal, value, index..<after, end: afterSeparator(after, end))
    }

    /// A.清理, B、清理, (C)清理 and B-1 before a text; A、B两个标段 is none.
    private func lettered(_ value: Int, _ index: Int, _ end: Int) -> Numbering? {
        let mark = afterSpaces(index + 1, end)
        switch unit(mark, end) {
        case Letter.dot, Letter.enumerationComma, Letter.closeBracket:
            let start = afterSpaces(mark + 1, end)
            let first = unit(start, end)
            guard
                Letter.isIdeograph(first) || first == Letter.openQuote || first == Letter.openTitle
                    || beginsText(start, end)
            else { return nil }
            return Numbering(.lettered, value, index..<(index + 1), end: start)
        case Self.hyphen:
            guard let numeral = Numeral(in: self, at: mark + 1, before: end), numeral.value < 100,
                Letter.isDigit(unit(mark + 1, end)), case let start = afterSeparator(numeral.range.upperBound, end),
                start > numeral.range.upperBound, Letter.isIdeograph(unit(start, end))
            else { return nil }
            return Numbering(.arabicNested, numeral.value, index..<numeral.range.upperBound, end: start)
        default: return nil
        }
    }

    /// The value of 壹 to 拾.
    private static func formal(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x58F9: 1
        case 0x8D30: 2
        case 0x53C1: 3
        case 0x8086: 4
        case 0x4F0D: 5
        case 0x9646: 6
        case 0x67D2: 7
        case 0x634C: 8
        case 0x7396: 9
        case 0x62FE: 10
        default: nil
        }
    }

    private static func letter(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x41...0x5A: Int(unit) - 0x40
        case 0x61...0x7A: Int(unit) - 0x60
        default: nil
        }
    }

    /// 问题1, 【问题1】, 反馈问题一; 问题 without a number is a label, not a numbering.
    private func problem(_ index: Int, _ end: Int) -> Numbering? {
        let lens = unit(index, end) == Letter.openLens || unit(index, end) == 0x5B
        let start = lens ? afterSpaces(index + 1, end) : index
        guard let word = Self.problemWords.longest(in: self, at: start, before: end),
            let numeral = Numeral(in: self, at: afterSpaces(word.range.upperBound, end), before: end),
            numeral.value < 1000
        else { return nil }
        var after = afterSpaces(numeral.range.upperBound, end)
        if lens {
            guard unit(after, end) == Letter.closeLens || unit(after, end) == 0x5D else { return nil }
            after += 1
        } else {
            let mark = unit(after, end)
            let separated = [Letter.colon, Letter.dot, Letter.enumerationComma, Letter.comma].contains(mark)
            guard separated || after > numeral.range.upperBound || after >= end else { return nil }
        }
        let isFeedback = has(Self.feedback, at: start, before: end)
        return Numbering(
            isFeedback ? .feedbackProblem : .problem, numeral.value, numeral.range, end: afterSeparator(after, end))
    }

    // A number of more figures and dots is no heading's, and is not read again from each of them.
    private static let longestNesting = 32
    private static let wholes: LetterSet = "名家户座所支辆"
    private static let hyphen: UInt16 = 0x2D
    private static let about: Phrase = "关于"
    private static let inViewOf: Phrase = "针对"
    private static let feedback: Phrase = "反馈"
    private static let aspect: Phrase = "方面"
    private static let part: Phrase = "部分"
    private static let ordinalProblems: [Phrase] = ["个问题", "项问题", "类问题"]
    private static let problemWords = PhraseSet("反馈问题 具体问题 整改问题 巡察问题 巡视问题 存在问题 问题 反馈意见")
}
