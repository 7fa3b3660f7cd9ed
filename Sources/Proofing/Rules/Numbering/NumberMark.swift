import OfficialText

/// A number that opens a paragraph or a clause, where it stands.
struct NumberMark {
    /// How it is printed.
    let style: Numbering.Style
    let value: Int
    /// With its brackets or stop, in units.
    let range: Range<Int>

    init?(opening line: Range<Int>, of text: CheckedText) {
        guard let numbering = Numbering(in: text.text, at: line.lowerBound, before: line.upperBound),
            numbering.style != .arabicNested, numbering.end < line.upperBound
        else { return nil }
        // 3、4月份 names months.
        guard
            !Letter.isDigit(text.unit(numbering.end)) || text.unit(numbering.printed.upperBound) == Letter.closeBracket
                || Self.isDate(text, numbering.end, line.upperBound)
        else { return nil }
        self.init(numbering, at: line.lowerBound, of: text)
    }

    private static func isDate(_ text: CheckedText, _ index: Int, _ end: Int) -> Bool {
        PrintedDate(in: text.text, at: index, before: end)?.year != nil
    }

    /// A mark within a line: 一是, 第一，, (1) or ① after a pause.
    init?(within line: Range<Int>, at index: Int, of text: CheckedText) {
        guard let numbering = Numbering(in: text.text, at: index, before: line.upperBound),
            [.clause, .ordinal, .arabicBracketed, .chineseBracketed, .circled].contains(numbering.style)
        else { return nil }
        self.init(numbering, at: index, of: text)
    }

    private init(_ numbering: Numbering, at index: Int, of text: CheckedText) {
        style = numbering.style
        value = numbering.value
        let end = numbering.printed.upperBound
        let isMarked = [Letter.closeBracket, Letter.dot, Letter.enumerationComma].contains(text.unit(end))
        range = index..<(isMarked ? end + 1 : end)
    }

    /// How another number of the same run is printed.
    func named(_ value: Int) -> String {
        switch style {
        case .clause: Self.chinese(value) + "是"
        case .chinese: Self.chinese(value) + "、"
        case .chineseBracketed: "（\(Self.chinese(value))）"
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
