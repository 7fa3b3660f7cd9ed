import OfficialText
import Rectification

/// Parts a passage of one or more paragraphs into its clauses, with the status printed on each.
struct ClauseSplitter {
    /// A clause in units, its closing status cut off.
    struct Clause {
        var range: Range<Int>
        var mark: StatusMark?
    }

    /// The clauses of a passage, and the mark that belongs to the finding as a whole.
    struct Result {
        var clauses: [Clause] = []
        var own: StatusMark?
    }

    private struct Mark {
        let numbering: Numbering
        let start: Int
        let opensParagraph: Bool
    }

    let text: FoldedText

    /// Parts the paragraphs of a passage; they are trimmed, in order, and none is empty.
    func split(_ paragraphs: [Range<Int>]) -> Result {
        guard let first = paragraphs.first, let last = paragraphs.last else { return Result() }
        let marks = outermost(in: paragraphs)
        var bounds = marks.map(\.start)
        if bounds.isEmpty { bounds = unmarkedStarts(paragraphs) }
        if bounds.isEmpty { bounds = [first.lowerBound] }
        bounds[0] = first.lowerBound
        bounds.append(last.upperBound)
        var result = Result()
        for (start, end) in zip(bounds, bounds.dropFirst()) {
            let whole = text.trimmed(start..<end)
            guard !whole.isEmpty else { continue }
            let mark = StatusMarks(text: text).closing(whole)
            let cut = mark.map { text.trimmed(whole.lowerBound..<$0.range.lowerBound) } ?? whole
            if cut.isEmpty {
                // A bracket on a line of its own closes the clause before it.
                if result.clauses.isEmpty {
                    result.own = mark
                } else {
                    result.clauses[result.clauses.count - 1].mark = mark
                }
            } else {
                result.clauses.append(Clause(range: cut, mark: mark))
            }
        }
        giveMarkToFinding(&result, paragraphs)
        return result
    }

    /// One mark at the end of a paragraph of several clauses speaks for the finding.
    private func giveMarkToFinding(_ result: inout Result, _ paragraphs: [Range<Int>]) {
        guard let last = result.clauses.last, last.mark != nil,
            result.clauses.dropLast().allSatisfy({ $0.mark == nil }),
            let paragraph = paragraphs.last(where: { $0.contains(last.range.lowerBound) }),
            result.clauses.filter({ paragraph.contains($0.range.lowerBound) }).count > 1
        else { return }
        result.own = last.mark
        result.clauses[result.clauses.count - 1].mark = nil
    }

    /// Paragraphs without marks are one passage, unless each closes with its own status.
    private func unmarkedStarts(_ paragraphs: [Range<Int>]) -> [Int] {
        let closed = paragraphs.filter { StatusMarks(text: text).closing($0) != nil }
        return closed.count > 1 ? paragraphs.map(\.lowerBound) : []
    }

    /// The marks of the kind that comes first; inner kinds do not count.
    private func outermost(in paragraphs: [Range<Int>]) -> [Mark] {
        var accepted: [Mark] = []
        var style: Numbering.Style?
        // Styles of which there is no second: what is true of the first (1) is true of every later one.
        var lone: Set<Numbering.Style> = []
        let candidates = candidates(in: paragraphs)
        for mark in candidates where !lone.contains(mark.numbering.style) {
            if let style {
                guard mark.numbering.style == style, let last = accepted.last?.numbering.value else { continue }
                let value = mark.numbering.value
                let follows = value == last + 1 || (mark.opensParagraph && value != last)
                let skips = style == .clause && value > last && value <= last + 3
                if follows || skips { accepted.append(mark) }
            } else if mark.numbering.value == 1 || (mark.opensParagraph && mark.numbering.style != .arabic) {
                guard mark.numbering.style == .clause || hasSecond(mark, among: candidates) else {
                    lone.insert(mark.numbering.style)
                    continue
                }
                style = mark.numbering.style
                accepted.append(mark)
            }
        }
        return accepted
    }

    /// Whether a first mark is followed by a second of its kind; a lone (1) is a remark, not a clause.
    private func hasSecond(_ first: Mark, among candidates: [Mark]) -> Bool {
        if first.opensParagraph, first.numbering.style != .arabic { return true }
        let next = first.numbering.value + 1
        return candidates.contains {
            $0.numbering.style == first.numbering.style && $0.numbering.value == next && $0.start > first.start
        }
    }

    /// Whatever could open a clause: at the begin of a paragraph, after a pause, or in a circle.
    private func candidates(in paragraphs: [Range<Int>]) -> [Mark] {
        var found: [Mark] = []
        for paragraph in paragraphs {
            var free = paragraph.lowerBound
            if let mark = mark(at: free, in: paragraph) {
                free = mark.numbering.end
                found.append(mark)
            }
            for landmark in text.landmarks.members(in: paragraph) {
                let start = Letter.isCircled(text.units[landmark]) ? landmark : landmark + 1
                guard start > paragraph.lowerBound, start >= free, let mark = mark(at: start, in: paragraph) else { continue }
                free = max(mark.numbering.end, start + 1)
                found.append(mark)
            }
        }
        return found
    }

    private func mark(at index: Int, in paragraph: Range<Int>) -> Mark? {
        let opens = index == paragraph.lowerBound
        guard index < paragraph.upperBound, Self.mayBegin(text.units[index]), opens || isBoundary(before: index),
            let numbering = Numbering(in: text, at: index, before: paragraph.upperBound),
            isClauseStyle(numbering, opensParagraph: opens)
        else { return nil }
        return Mark(numbering: numbering, start: index, opensParagraph: opens)
    }

    private static func mayBegin(_ unit: UInt16) -> Bool {
        unit == Letter.openBracket || Letter.isDigit(unit) || (unit >= 0x2460 && unit <= 0x249B)
            || (unit >= 0x4E00 && Numeral.digit(unit) != nil) || unit == 0x5341 || (unit >= 0x2776 && unit <= 0x277F)
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
        case .clause, .circled: return true
        case .arabicBracketed where Letter.isDigit(text.units[numbering.end]): return true
        case .arabicBracketed, .arabicHalfBracketed, .arabic:
            return Letter.isIdeograph(text.units[numbering.end]) || text.units[numbering.end] == Letter.openQuote
                || text.units[numbering.end] == Letter.openTitle
        case .chineseBracketed, .ordinal: return opensParagraph
        default: return false
        }
    }
}
