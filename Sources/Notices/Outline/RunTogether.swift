import OfficialText

/// Finds where headings and numbered paragraphs begin in a page that was printed as a few giant lines.
enum RunTogether {
    /// The places, in order, at which a number continues a sequence of its style.
    static func cuts(in text: FoldedText, _ content: Range<Int>) -> [Int] {
        var cuts: [Int] = []
        var last: [Numbering.Style: Int] = [:]
        var index = content.lowerBound
        while index < content.upperBound {
            if mayBegin(text.units[index]), isFree(index, text, content),
                let numbering = Numbering(in: text, at: index, before: content.upperBound),
                continues(numbering, last, afterStop: isAfterStop(index, text, content))
            {
                forgetInner(numbering.style, in: &last)
                last[numbering.style] = numbering.value
                cuts.append(index)
                index = max(numbering.end, index + 1)
            } else {
                index += 1
            }
        }
        return cuts
    }

    private static func mayBegin(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || unit == Letter.openBracket || Numeral.digit(unit) != nil || unit == 0x5341 || unit == 0x7B2C
    }

    private static func isFree(_ index: Int, _ text: FoldedText, _ content: Range<Int>) -> Bool {
        guard index > content.lowerBound else { return true }
        let before = text.units[index - 1]
        return !Letter.isDigit(before) && before != Letter.dot && Numeral.digit(before) == nil && before != 0x7B2C
    }

    private static func isAfterStop(_ index: Int, _ text: FoldedText, _ content: Range<Int>) -> Bool {
        guard index > content.lowerBound else { return true }
        let before = text.units[index - 1]
        return Letter.endsSentence(before) || Letter.isBlank(before) || before == Letter.colon || before == Letter.closeBracket
    }

    private static func continues(_ numbering: Numbering, _ last: [Numbering.Style: Int], afterStop: Bool) -> Bool {
        switch numbering.style {
        case .chinese, .chineseBracketed, .arabic, .ordinal:
            let expected = (last[numbering.style] ?? 0) + 1
            guard numbering.value == expected || numbering.value == 1 else { return false }
            // 1、2、3: an enumeration inside a sentence is no paragraph number.
            return afterStop || (numbering.style != .arabic || numbering.value == expected) && numbering.style != .ordinal
        default: return false
        }
    }

    private static func forgetInner(_ style: Numbering.Style, in last: inout [Numbering.Style: Int]) {
        let order: [Numbering.Style] = [.chinese, .chineseBracketed, .ordinal, .arabic]
        guard let position = order.firstIndex(of: style) else { return }
        for inner in order[(position + 1)...] { last[inner] = nil }
    }
}
