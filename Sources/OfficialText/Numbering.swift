/// The number that opens a heading, a statement or a clause, in one of the styles of official prose.
///
/// The order 一、 (一) 1. (1) is that of GB/T 9704-2012, 7.3.3; the others are what offices print besides.
public struct Numbering: Sendable, Equatable {
    /// How a number is printed.
    public enum Style: UInt8, Sendable, CaseIterable {
        /// 第一部分
        case part
        /// 一、
        case chinese
        /// (一)
        case chineseBracketed
        /// 第一,
        case ordinal
        /// 1.
        case arabic
        /// 1.1
        case arabicNested
        /// (1)
        case arabicBracketed
        /// 1)
        case arabicHalfBracketed
        /// ①
        case circled
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
    public init?(in text: FoldedText, at index: Int, before end: Int) {
        guard index < end else { return nil }
        let scanner = NumberingScanner(text: text, end: end)
        guard let found = scanner.numbering(at: index) else { return nil }
        self = found
    }

    init(_ style: Style, _ value: Int, _ printed: Range<Int>, end: Int) {
        self.style = style
        self.printed = printed
        shortValue = UInt32(value)
        shortEnd = UInt32(end)
    }
}

/// Reads numberings of one line.
private struct NumberingScanner {
    let text: FoldedText
    let end: Int

    private func unit(_ index: Int) -> UInt16 { index < end ? text.units[index] : 0 }

    func numbering(at index: Int) -> Numbering? {
        let first = unit(index)
        switch first {
        case Letter.openBracket: return bracketed(index)
        case 0x7B2C: return ordinal(index)
        case 0x2460...0x2473: return single(.circled, Int(first - 0x2460) + 1, index)
        case 0x2474...0x2487: return single(.arabicBracketed, Int(first - 0x2474) + 1, index)
        case 0x2488...0x249B: return single(.arabic, Int(first - 0x2488) + 1, index)
        case 0x2776...0x277F: return single(.circled, Int(first - 0x2776) + 1, index)
        case 0x3220...0x3229: return single(.chineseBracketed, Int(first - 0x3220) + 1, index)
        default: break
        }
        if Letter.isDigit(first) { return arabic(index) }
        if let numeral = Numeral(in: text, at: index, before: end) { return chinese(numeral) }
        return problem(index)
    }

    private func single(_ style: Numbering.Style, _ value: Int, _ index: Int) -> Numbering {
        Numbering(style, value, index..<(index + 1), end: afterSeparator(index + 1))
    }

    private func afterSpaces(_ index: Int) -> Int {
        var position = index
        while position < end, Letter.isBlank(text.units[position]) { position += 1 }
        return position
    }

    /// Past spaces and at most one separator after a number.
    private func afterSeparator(_ index: Int) -> Int {
        let position = afterSpaces(index)
        switch unit(position) {
        case Letter.dot where !Letter.isDigit(unit(position + 1)), Letter.enumerationComma, Letter.comma, Letter.colon:
            return afterSpaces(position + 1)
        default: return position
        }
    }

    private func bracketed(_ index: Int) -> Numbering? {
        let inside = afterSpaces(index + 1)
        guard let numeral = Numeral(in: text, at: inside, before: end), numeral.value < 100 else { return nil }
        let close = afterSpaces(numeral.range.upperBound)
        guard unit(close) == Letter.closeBracket else { return nil }
        let style: Numbering.Style = Letter.isDigit(text.units[inside]) ? .arabicBracketed : .chineseBracketed
        return Numbering(style, numeral.value, numeral.range, end: afterSeparator(close + 1))
    }

    /// Reads 第一, 第一部分 and 第一个问题.
    private func ordinal(_ index: Int) -> Numbering? {
        guard let numeral = Numeral(in: text, at: afterSpaces(index + 1), before: end), numeral.value < 100
        else { return nil }
        let after = numeral.range.upperBound
        if text.has(Self.part, at: after, before: end) || text.has(Self.aspect, at: after, before: end) {
            return Numbering(.part, numeral.value, index..<(after + 2), end: afterSeparator(after + 2))
        }
        for phrase in Self.ordinalProblems where text.has(phrase, at: after, before: end) {
            let next = after + phrase.count
            guard [Letter.colon, Letter.enumerationComma, Letter.comma, Letter.dot].contains(unit(afterSpaces(next)))
            else { return nil }
            return Numbering(.problem, numeral.value, numeral.range, end: afterSeparator(next))
        }
        guard [Letter.comma, Letter.enumerationComma, Letter.colon, Letter.space].contains(unit(after)) else {
            return nil
        }
        return Numbering(.ordinal, numeral.value, numeral.range, end: afterSeparator(after))
    }

    private func arabic(_ index: Int) -> Numbering? {
        var after = index
        var value = 0
        while Letter.isDigit(unit(after)), after - index < 4 {
            value = value * 10 + Int(unit(after) - 0x30)
            after += 1
        }
        guard after - index <= 3, value > 0 else { return nil }
        let mark = afterSpaces(after)
        switch unit(mark) {
        case Letter.enumerationComma:
            return Numbering(.arabic, value, index..<after, end: afterSpaces(mark + 1))
        case Letter.dot:
            // 21.2020年6月12日…: what follows the stop is a date or a name, so the stop is no decimal point.
            guard Letter.isDigit(unit(mark + 1)), !beginsText(mark + 1) else {
                return Numbering(.arabic, value, index..<after, end: afterSpaces(mark + 1))
            }
            return nested(index, mark)
        case Letter.comma where value < 100 && Letter.isIdeograph(unit(afterSpaces(mark + 1))):
            return Numbering(.arabic, value, index..<after, end: afterSpaces(mark + 1))
        case Letter.closeBracket:
            return Numbering(.arabicHalfBracketed, value, index..<after, end: afterSeparator(mark + 1))
        default: return nil
        }
    }

    private func beginsText(_ index: Int) -> Bool {
        // 1.12345热线: a price or a rate has fewer decimals.
        if (0..<5).allSatisfy({ Letter.isDigit(unit(index + $0)) }) { return true }
        let figures = (0..<4).allSatisfy { Letter.isDigit(unit(index + $0)) }
        return figures && (unit(index + 4) == 0x5E74 || unit(index + 4) == 0x2D)
            || PrintedDate(in: text, at: index, before: end)?.day != nil
    }

    /// 1.1 or 1.2.3 before a Chinese character; 1.5万元 is no numbering.
    private func nested(_ index: Int, _ dot: Int) -> Numbering? {
        var position = dot
        var value = 0
        while unit(position) == Letter.dot, Letter.isDigit(unit(position + 1)) {
            let start = position + 1
            position = start
            while Letter.isDigit(unit(position)) { position += 1 }
            guard position - start <= 2, let part = Int(text.string(start..<position)), part > 0 else { return nil }
            value = part
        }
        let printed = index..<position
        let spaced = afterSpaces(position)
        let separated = spaced > position || unit(position) == Letter.enumerationComma || unit(position) == Letter.dot
        let framed =
            text.has(Self.about, at: position, before: end) || text.has(Self.inViewOf, at: position, before: end)
        guard separated || framed else { return nil }
        return Numbering(.arabicNested, value, printed, end: afterSeparator(position))
    }

    private func chinese(_ numeral: Numeral) -> Numbering? {
        let after = afterSpaces(numeral.range.upperBound)
        guard numeral.value < 100 else { return nil }
        switch unit(after) {
        case Letter.enumerationComma:
            return Numbering(.chinese, numeral.value, numeral.range, end: afterSpaces(after + 1))
        case Letter.dot where !Letter.isDigit(unit(after + 1)):
            return Numbering(.chinese, numeral.value, numeral.range, end: afterSpaces(after + 1))
        case Letter.closeBracket:
            return Numbering(.chineseBracketed, numeral.value, numeral.range, end: afterSeparator(after + 1))
        case 0x662F where after == numeral.range.upperBound:
            return Numbering(.clause, numeral.value, numeral.range.lowerBound..<(after + 1), end: after + 1)
        default: return nil
        }
    }

    /// 问题1, 【问题1】, 反馈问题一; 问题 without a number is a label, not a numbering.
    private func problem(_ index: Int) -> Numbering? {
        let lens = unit(index) == Letter.openLens || unit(index) == 0x5B
        let start = lens ? afterSpaces(index + 1) : index
        guard let word = Self.problemWords.longest(in: text, at: start, before: end),
            let numeral = Numeral(in: text, at: afterSpaces(word.range.upperBound), before: end), numeral.value < 1000
        else { return nil }
        var after = afterSpaces(numeral.range.upperBound)
        if lens {
            guard unit(after) == Letter.closeLens || unit(after) == 0x5D else { return nil }
            after += 1
        } else {
            let mark = unit(after)
            let separated = [Letter.colon, Letter.dot, Letter.enumerationComma, Letter.comma].contains(mark)
            guard separated || after > numeral.range.upperBound || after >= end else { return nil }
        }
        let isFeedback = text.has(Self.feedback, at: start, before: end)
        return Numbering(
            isFeedback ? .feedbackProblem : .problem, numeral.value, numeral.range, end: afterSeparator(after))
    }

    private static let about: Phrase = "关于"
    private static let inViewOf: Phrase = "针对"
    private static let feedback: Phrase = "反馈"
    private static let aspect: Phrase = "方面"
    private static let part: Phrase = "部分"
    private static let ordinalProblems: [Phrase] = ["个问题", "项问题", "类问题"]
    private static let problemWords = PhraseSet("反馈问题 具体问题 整改问题 巡察问题 巡视问题 存在问题 问题 反馈意见")
}
