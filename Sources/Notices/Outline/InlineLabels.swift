import OfficialText

/// Finds the labels of a line: at its begin, after a sentence, in lenticular brackets.
enum InlineLabels {
    /// Where labels begin inside a line's content, whose colons and closing lenticular brackets are given; the line's
    /// own begin is not among them.
    static func cuts(in text: FoldedText, _ content: Range<Int>, at ends: [Int]) -> [Int] {
        var cuts: [Int] = []
        for index in ends {
            if text.units[index] == Letter.colon {
                guard let start = wordBefore(index, in: text, content), isBoundary(start, text, content) else {
                    continue
                }
                cuts.append(withNumber(start.lowerBound, in: text, content))
            } else if let start = lensBefore(index, in: text, content) {
                cuts.append(start)
            }
        }
        return cuts
    }

    /// The label that opens a segment, after its number.
    static func label(in text: FoldedText, _ range: Range<Int>, numbering: Numbering?) -> Segment.Label? {
        var start = range.lowerBound
        while start < range.upperBound, Self.isOrnament(text.units[start]) { start += 1 }
        guard start < range.upperBound else { return nil }
        if let label = bracketedLabel(in: text, start..<range.upperBound) { return label }
        guard let word = Labels.words.longest(in: text, at: start, before: range.upperBound) else {
            return shortLabel(in: text, range, at: start, numbering)
        }
        let after = afterRemark(word.range.upperBound, in: text, range.upperBound)
        let isHeading = numbering.map { isHeadingStyle($0.style) } ?? false
        if after < range.upperBound, text.units[after] == Letter.colon {
            let isBareHeading = isHeading && after + 1 == range.upperBound && word.meaning != .measures
            guard !isBareHeading || numbering?.style == .chineseBracketed else { return nil }
            return Segment.Label(kind: word.meaning, range: range.lowerBound..<(after + 1), isMarked: true)
        }
        if isHeading { return nil }
        let rest = text.trimmed(word.range.upperBound..<range.upperBound)
        if rest.isEmpty { return Segment.Label(kind: word.meaning, range: range, isMarked: false) }
        let opensClauses =
            Numbering(in: text, at: rest.lowerBound, before: rest.upperBound).map { $0.value == 1 } ?? false
        let isSpaced = rest.lowerBound > word.range.upperBound && word.range.count > 2 && word.meaning != .statement
        guard opensClauses || isSpaced, word.meaning.isAnswer || word.meaning.isResponsibility else { return nil }
        return Segment.Label(kind: word.meaning, range: range.lowerBound..<rest.lowerBound, isMarked: true)
    }

    /// 进展: at the begin of a line without a number.
    private static func shortLabel(
        in text: FoldedText, _ range: Range<Int>, at start: Int, _ numbering: Numbering?
    ) -> Segment.Label? {
        guard numbering == nil, let word = Labels.shortWords.longest(in: text, at: start, before: range.upperBound),
            word.range.upperBound < range.upperBound, text.units[word.range.upperBound] == Letter.colon
        else { return nil }
        return Segment.Label(
            kind: word.meaning, range: range.lowerBound..<word.range.upperBound + 1, isMarked: true)
    }

    private static func bracketedLabel(in text: FoldedText, _ range: Range<Int>) -> Segment.Label? {
        let closing: UInt16
        switch text.units[range.lowerBound] {
        case Letter.openLens: closing = Letter.closeLens
        case 0x5B: closing = 0x5D
        case Letter.openBracket: closing = Letter.closeBracket
        default: return nil
        }
        let inside = (range.lowerBound + 1)..<range.upperBound
        guard
            let word = Labels.words.longest(in: text, at: inside.lowerBound, before: inside.upperBound)
                ?? Labels.shortWords.longest(in: text, at: inside.lowerBound, before: inside.upperBound)
        else { return nil }
        var after = word.range.upperBound
        guard after < range.upperBound else { return nil }
        if text.units[after] == closing {
            after += 1
            if after < range.upperBound, text.units[after] == Letter.colon { after += 1 }
        } else if closing == Letter.closeBracket, text.units[after] == Letter.colon, word.meaning.isResponsibility {
            // (责任单位:办公室;完成时限:6月底): the bracket closes after the last of them.
            after += 1
        } else {
            return nil
        }
        return Segment.Label(kind: word.meaning, range: range.lowerBound..<after, isMarked: true)
    }

    /// 整改措施(3条): the remark between a label and its colon.
    private static func afterRemark(_ index: Int, in text: FoldedText, _ end: Int) -> Int {
        var position = index
        while position < end, Letter.isBlank(text.units[position]) { position += 1 }
        guard position < end, text.units[position] == Letter.openBracket else { return position }
        var close = position + 1
        while close < end, close - position < 14, text.units[close] != Letter.closeBracket { close += 1 }
        guard close + 1 < end, text.units[close] == Letter.closeBracket, text.units[close + 1] == Letter.colon
        else { return index }
        return close + 1
    }

    private static func wordBefore(_ colon: Int, in text: FoldedText, _ content: Range<Int>) -> Range<Int>? {
        var end = colon
        while end > content.lowerBound, Letter.isBlank(text.units[end - 1]) { end -= 1 }
        return Labels.ends.longest(in: text, content.lowerBound..<end).map { (end - $0)..<end }
    }

    /// (1)整改措施: begins with its number.
    private static func withNumber(_ word: Int, in text: FoldedText, _ content: Range<Int>) -> Int {
        guard word > content.lowerBound, text.units[word - 1] == Letter.closeBracket else { return word }
        var open = word - 1
        while open > content.lowerBound, word - open < 6, text.units[open] != Letter.openBracket { open -= 1 }
        let numbering = Numbering(in: text, at: open, before: word + 1)
        return numbering?.end == word ? open : word
    }

    private static func lensBefore(_ close: Int, in text: FoldedText, _ content: Range<Int>) -> Int? {
        let short = { Labels.shortEnds.longest(in: text, content.lowerBound..<close).map { close - $0..<close } }
        return [wordBefore(close, in: text, content), short()].compactMap { $0 }
            .first { $0.lowerBound > content.lowerBound && text.units[$0.lowerBound - 1] == Letter.openLens }
            .map { $0.lowerBound - 1 }
    }

    private static func isBoundary(_ word: Range<Int>, _ text: FoldedText, _ content: Range<Int>) -> Bool {
        guard word.lowerBound > content.lowerBound else { return false }
        let kind = Labels.words.longest(in: text, at: word.lowerBound, before: word.upperBound)?.meaning
        let before = text.units[word.lowerBound - 1]
        if Letter.endsSentence(before) || before == Letter.semicolon || before == Letter.tab { return true }
        if Letter.isBlank(before) || before == Letter.closeLens { return true }
        if before == Letter.closeBracket || before == Letter.closeQuote { return word.count > 2 }
        // (责任领导:…;责任股室:…): the bracket belongs to the label that it opens.
        guard kind?.isResponsibility == true, word.lowerBound > content.lowerBound + 1 || before != Letter.openBracket
        else { return false }
        return [Letter.comma, Letter.openBracket, Letter.enumerationComma].contains(before)
    }

    private static func isHeadingStyle(_ style: Numbering.Style) -> Bool {
        switch style {
        case .chinese, .chineseBracketed, .part, .ordinal, .formal, .lettered: true
        default: false
        }
    }

    static func isOrnament(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x25C6, 0x25A0, 0x25CF, 0x2605, 0x25AA, 0x25B6, 0x2B1B, 0x00B7, 0x2022, 0x25C7, 0x25B2, 0x2666: true
        default: false
        }
    }
}
