import OfficialText

/// A number that opens a paragraph or a clause, where it stands.
struct NumberMark {
    /// How it is printed.
    let style: Style
    let value: Int
    /// With its brackets or stop, in units.
    let range: Range<Int>

    /// A style of the reading, or one that only counts.
    enum Style: Hashable {
        case read(Numbering.Style)
        /// 一要
        case must
        /// 其一，
        case among
        /// 第一节, 第一类, 第一章: with the last character.
        case section(UInt16)
        /// 措施1：
        case measure
    }

    init?(opening line: Range<Int>, of text: CheckedText) {
        if let mark = Self.counted(at: line.lowerBound, before: line.upperBound, of: text) {
            self = mark
            return
        }
        guard let numbering = Numbering(in: text.text, at: line.lowerBound, before: line.upperBound),
            numbering.style != .arabicNested, numbering.end < line.upperBound
        else { return nil }
        // 3、4月份 names months.
        guard
            !Letter.isDigit(text.unit(numbering.end))
                || text.unit(numbering.printed.upperBound) != Letter.enumerationComma
                || Self.isDate(text, numbering.end, line.upperBound)
        else { return nil }
        self.init(numbering, at: line.lowerBound, of: text)
    }

    private static func isDate(_ text: CheckedText, _ index: Int, _ end: Int) -> Bool {
        PrintedDate(in: text.text, at: index, before: end)?.year != nil
    }

    /// A mark within a line: 一是, 第一，, (1) or ① after a pause.
    init?(within line: Range<Int>, at index: Int, of text: CheckedText) {
        if let mark = Self.said(at: index, before: line.upperBound, of: text) {
            self = mark
            return
        }
        guard let numbering = Numbering(in: text.text, at: index, before: line.upperBound),
            numbering.style != .arabic
                || Self.isAfterStop(index, in: line, of: text)
                    && !Letter.isDigit(text.unit(numbering.end)),
            [.arabic, .clause, .ordinal, .arabicBracketed, .chineseBracketed, .circled].contains(numbering.style)
        else { return nil }
        self.init(numbering, at: index, of: text)
    }

    private init(_ numbering: Numbering, at index: Int, of text: CheckedText) {
        style = .read(numbering.style)
        value = numbering.value
        let end = numbering.printed.upperBound
        let isMarked = [Letter.closeBracket, Letter.dot, Letter.enumerationComma].contains(text.unit(end))
        range = index..<(isMarked ? end + 1 : end)
    }

    private init(style: Style, value: Int, range: Range<Int>) {
        self.style = style
        self.value = value
        self.range = range
    }

    private static func isAfterStop(_ index: Int, in line: Range<Int>, of text: CheckedText) -> Bool {
        let before = text.unit(text.beforeBlanks(index))
        return index == line.lowerBound || Letter.endsSentence(before)
            || [Letter.semicolon, Letter.colon].contains(before)
    }

    // MARK: Styles that only count

    private static func counted(at index: Int, before end: Int, of text: CheckedText) -> Self? {
        if text.text.has(measure, at: index, before: end),
            let numeral = Numeral(in: text.text, at: index + measure.count, before: end),
            text.unit(numeral.range.upperBound) == Letter.colon
        {
            return Self(style: .measure, value: numeral.value, range: index..<numeral.range.upperBound)
        }
        guard text.unit(index) == ordinal, let numeral = Numeral(in: text.text, at: index + 1, before: end),
            case let mark = text.unit(numeral.range.upperBound), sections.contains(mark),
            Letter.isBlank(text.unit(numeral.range.upperBound + 1))
        else { return nil }
        return Self(style: .section(mark), value: numeral.value, range: index..<numeral.range.upperBound + 1)
    }

    private static func said(at index: Int, before end: Int, of text: CheckedText) -> Self? {
        let isAmong = text.unit(index) == among
        guard isAmong || Numeral.digit(text.unit(index)) != nil,
            let numeral = Numeral(in: text.text, at: isAmong ? index + 1 : index, before: end), numeral.value < 20,
            !Letter.isDigit(text.unit(numeral.range.lowerBound)), case let next = text.unit(numeral.range.upperBound)
        else { return nil }
        if isAmong {
            guard next == Letter.comma || next == Letter.colon else { return nil }
            return Self(style: .among, value: numeral.value, range: index..<numeral.range.upperBound)
        }
        guard next == must else { return nil }
        return Self(style: .must, value: numeral.value, range: index..<numeral.range.upperBound + 1)
    }

    private static let formals = Array("壹贰叁肆伍陆柒捌玖拾")
    private static let measure: Phrase = "措施"
    private static let ordinal: UInt16 = 0x7B2C
    private static let among: UInt16 = 0x5176
    private static let must: UInt16 = 0x8981
    private static let sections: LetterSet = "节类章"

    /// How another number of the same run is printed.
    func named(_ value: Int) -> String {
        switch style {
        case .read(let style): named(value, style)
        case .must: Self.chinese(value) + "要"
        case .among: "其" + Self.chinese(value)
        case .section(let mark): "第" + Self.chinese(value) + String(decoding: [mark], as: UTF16.self)
        case .measure: "措施\(value)"
        }
    }

    private func named(_ value: Int, _ style: Numbering.Style) -> String {
        switch style {
        case .clause: Self.chinese(value) + "是"
        case .chinese: Self.chinese(value) + "、"
        case .chineseBracketed: "（\(Self.chinese(value))）"
        case .formal: Self.formals.indices.contains(value - 1) ? "\(Self.formals[value - 1])、" : ""
        case .lettered: Unicode.Scalar(0x40 + UInt32(max(1, min(26, value)))).map { String(Character($0)) } ?? ""
        case .ordinal: "第" + Self.chinese(value)
        case .part: "第\(Self.chinese(value))部分"
        case .arabicBracketed: "（\(value)）"
        case .arabicHalfBracketed: "\(value)）"
        case .circled: Unicode.Scalar(0x2460 + UInt32(max(1, min(20, value))) - 1).map { String(Character($0)) } ?? ""
        case .feedbackProblem, .problem: "第\(value)个问题"
        case .arabic, .arabicNested: "\(value)."
        }
    }

    private static func chinese(_ value: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1..<100).contains(value) else { return String(value) }
        let tens = value < 10 ? "" : (value < 20 ? "" : digits[value / 10]) + "十"
        return tens + digits[value % 10]
    }
}
