import OfficialText

/// A number that may open a clause.
private struct ClauseMark {
    let numbering: Numbering
    let start: Int
    let opensParagraph: Bool
}

/// The places at which the clauses of a passage begin: its marks of the kind that comes first; inner kinds do not count.
struct OutermostMarks: IteratorProtocol {
    private var candidates: ClauseMarks
    private var style: Numbering.Style?
    private var last = 0
    // A bit for each style of which there is no second: what is true of the first (1) is true of every later one.
    private var lone: UInt16 = 0

    /// The marks of the given paragraphs, which are trimmed and in order.
    init(in paragraphs: [Range<Int>], of outline: Outline) {
        candidates = ClauseMarks(in: paragraphs, of: outline)
    }

    /// The place of the next mark.
    mutating func next() -> Int? {
        while let mark = candidates.next() {
            guard style == nil ? opens(mark) : goesOn(mark) else { continue }
            style = mark.numbering.style
            last = mark.numbering.value
            return mark.start
        }
        return nil
    }

    private func goesOn(_ mark: ClauseMark) -> Bool {
        let value = mark.numbering.value
        guard mark.numbering.style == style else { return false }
        let skips = style == .clause && value > last && value <= last + 3
        return value == last + 1 || (mark.opensParagraph && (value != last || last > 1)) || skips
    }

    private mutating func opens(_ mark: ClauseMark) -> Bool {
        let style = mark.numbering.style
        guard mark.numbering.value == 1 || (mark.opensParagraph && style != .arabic), lone & (1 << style.rawValue) == 0
        else { return false }
        if style == .clause || (mark.opensParagraph && style != .arabic) || hasSecond(style) { return true }
        lone |= 1 << style.rawValue
        return false
    }

    /// Whether a second of a style is still to come; a lone (1) is a remark, not a clause.
    private func hasSecond(_ style: Numbering.Style) -> Bool {
        var ahead = candidates
        while let mark = ahead.next() {
            if mark.numbering.style == style, mark.numbering.value == 2 { return true }
        }
        return false
    }
}

/// Whatever could open a clause: at the begin of a paragraph, after a pause, or in a circle.
private struct ClauseMarks: IteratorProtocol {
    private let outline: Outline
    private var text: FoldedText { outline.text }
    private let paragraphs: [Range<Int>]
    private var following = 0
    private var paragraph = 0..<0
    private var starts: UnitSet.Walk
    // The end of the mark before.
    private var free = 0

    init(in paragraphs: [Range<Int>], of outline: Outline) {
        self.outline = outline
        self.paragraphs = paragraphs
        starts = outline.clauseStarts.walk(through: paragraph)
    }

    mutating func next() -> ClauseMark? {
        while true {
            while let start = outline.clauseStarts.next(of: &starts) {
                guard start >= free, let mark = mark(at: start) else { continue }
                free = max(mark.numbering.end, start + 1)
                return mark
            }
            guard following < paragraphs.count else { return nil }
            enter(paragraphs[following])
            if Outline.clauseNumbers.contains(text.units[paragraph.lowerBound]),
                let mark = mark(at: paragraph.lowerBound)
            {
                free = mark.numbering.end
                return mark
            }
        }
    }

    private mutating func enter(_ next: Range<Int>) {
        following += 1
        paragraph = next
        starts = outline.clauseStarts.walk(through: next.dropFirst())
        free = next.lowerBound
    }

    private func mark(at index: Int) -> ClauseMark? {
        let opens = index == paragraph.lowerBound
        guard opens || isBoundary(before: index),
            let numbering = Numbering(in: text, at: index, before: paragraph.upperBound),
            isClauseStyle(numbering, opensParagraph: opens)
        else { return nil }
        return ClauseMark(numbering: numbering, start: index, opensParagraph: opens)
    }

    private func isBoundary(before index: Int) -> Bool {
        let unit = text.units[index - 1]
        if unit >= 0x2460, unit <= 0x249B { return false }
        return Letter.endsSentence(unit) || Letter.isBlank(unit) || unit == Letter.semicolon || unit == Letter.colon
            || unit == Letter.comma || unit == Letter.closeBracket || unit == Letter.enumerationComma
            || unit == Letter.lineFeed || (text.units[index] >= 0x2460 && text.units[index] <= 0x2473)
    }

    private func isClauseStyle(_ numbering: Numbering, opensParagraph: Bool) -> Bool {
        guard numbering.end < text.count else { return false }
        switch numbering.style {
        case .clause, .circled, .lettered: return true
        case .arabicBracketed where Letter.isDigit(text.units[numbering.end]),
            .arabicHalfBracketed where Letter.isDigit(text.units[numbering.end]):
            return true
        case .arabicBracketed, .arabicHalfBracketed, .arabic:
            return Letter.isIdeograph(text.units[numbering.end]) || text.units[numbering.end] == Letter.openQuote
                || text.units[numbering.end] == Letter.openTitle
        case .chineseBracketed, .ordinal: return opensParagraph
        default: return false
        }
    }
}
