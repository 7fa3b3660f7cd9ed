import OfficialText

/// Finds where headings and numbered paragraphs begin in a page that was printed as a few giant lines.
struct RunTogether {
    private var last: [Numbering.Style: Int] = [:]
    /// The last of each style above the present heading: numbers may run on through all headings.
    private var above: [Numbering.Style: Int] = [:]

    /// The places, in order, at which a number continues a sequence of its style.
    mutating func cuts(in text: FoldedText, _ content: Range<Int>) -> [Int] {
        var cuts: [Int] = []
        var index = content.lowerBound
        var list: Int?
        while index < content.upperBound {
            if Letter.isBlank(text.units[index]), let end = Self.gap(at: index, in: text, content) {
                cuts.append(end)
                index = end
            } else if Self.mayBegin(text.units[index]), Self.isFree(index, text, content),
                Self.isListItem(at: index, in: text, content, &list)
            {
                index += 1
            } else if Self.mayBegin(text.units[index]), Self.isFree(index, text, content),
                let numbering = Numbering(in: text, at: index, before: content.upperBound),
                continues(numbering, afterStop: Self.isAfterStop(index, text, content))
            {
                forgetInner(numbering.style)
                last[numbering.style] = numbering.value
                cuts.append(index)
                index = max(numbering.end, index + 1)
            } else {
                index += 1
            }
        }
        if let signature = Self.signature(in: text, content) { cuts.append(signature) }
        return cuts
    }

    /// Where a body's name and a full date close the line after its last sentence.
    private static func signature(in text: FoldedText, _ content: Range<Int>) -> Int? {
        guard let stop = text.last(.stop, in: content) else { return nil }
        let rest = text.trimmed((stop + 1)..<content.upperBound)
        guard (6...60).contains(rest.count),
            PrintedDate.all(in: text, rest).contains(where: { $0.year != nil && $0.day != nil })
        else { return nil }
        return rest.lowerBound
    }

    /// Two or more spaces between words are all that is left of a line end.
    private static func gap(at index: Int, in text: FoldedText, _ content: Range<Int>) -> Int? {
        var end = index
        while end < content.upperBound, Letter.isBlank(text.units[end]) { end += 1 }
        return end - index >= 2 && index > content.lowerBound ? end : nil
    }

    /// 整改措施:1.…2.…: numbers that follow a colon count the items of a passage, not paragraphs.
    private static func isListItem(at index: Int, in text: FoldedText, _ content: Range<Int>, _ list: inout Int?)
        -> Bool
    {
        guard let numbering = Numbering(in: text, at: index, before: content.upperBound) else { return false }
        guard numbering.style == .arabic else {
            if numbering.style == .chinese || numbering.style == .chineseBracketed { list = nil }
            return false
        }
        if numbering.value == 1, index > content.lowerBound, text.units[index - 1] == Letter.colon {
            list = 1
            return true
        }
        guard let last = list, numbering.value == last + 1 else { return false }
        list = numbering.value
        return true
    }

    private static func mayBegin(_ unit: UInt16) -> Bool {
        Letter.isDigit(unit) || unit == Letter.openBracket || Numeral.digit(unit) != nil || unit == 0x5341
            || unit == 0x7B2C
    }

    private static func isFree(_ index: Int, _ text: FoldedText, _ content: Range<Int>) -> Bool {
        guard index > content.lowerBound else { return true }
        let before = text.units[index - 1]
        return !Letter.isDigit(before) && before != Letter.dot && Numeral.digit(before) == nil && before != 0x7B2C
    }

    private static func isAfterStop(_ index: Int, _ text: FoldedText, _ content: Range<Int>) -> Bool {
        guard index > content.lowerBound else { return true }
        let before = text.units[index - 1]
        return Letter.endsSentence(before) || Letter.isBlank(before) || before == Letter.colon
            || before == Letter.closeBracket
    }

    private func continues(_ numbering: Numbering, afterStop: Bool) -> Bool {
        switch numbering.style {
        case .chinese, .chineseBracketed, .arabic, .ordinal:
            let expected = (last[numbering.style] ?? 0) + 1
            if afterStop, last[numbering.style] == nil, numbering.value == (above[numbering.style] ?? 0) + 1 {
                return true
            }
            guard numbering.value == expected || numbering.value == 1 else { return false }
            // 1、2、3: an enumeration inside a sentence is no paragraph number.
            return afterStop
                || (numbering.style != .arabic || numbering.value == expected) && numbering.style != .ordinal
        default: return false
        }
    }

    private mutating func forgetInner(_ style: Numbering.Style) {
        let order: [Numbering.Style] = [.chinese, .chineseBracketed, .ordinal, .arabic]
        guard let position = order.firstIndex(of: style) else { return }
        for inner in order[(position + 1)...] { above[inner] = last.removeValue(forKey: inner) ?? above[inner] }
    }
}
