import OfficialText

/// Parts a text into segments: at line ends, before labels inside a line, and where a page was run together.
struct OutlineBuilder {
    private let text: FoldedText
    private var segments: [Segment]
    private var hasTabs = false
    // The colons and closing lenticular brackets of the present line, as labels have.
    private var labelEnds: [Int] = []
    private let isRunTogether: Bool
    private var runTogether = RunTogether()

    private init(_ text: FoldedText) {
        self.text = text
        segments = Array(reserving: text.count / 60 + 8)
        isRunTogether = Self.isRunTogether(text)
    }

    /// The outline of a text; linear in its length.
    static func outline(of text: FoldedText) -> Outline {
        var builder = OutlineBuilder(text)
        let clauseStarts = builder.partLines()
        return Outline(
            text: text, segments: builder.segments, hasTabs: builder.hasTabs, clauseStarts: clauseStarts)
    }

    /// What the sentences of a line begin with that may part it.
    private struct Openings {
        /// The invitation to supervise.
        var welcome = false
        /// Perhaps a number.
        var number = false
    }

    /// Says where the number of a clause may begin, which it passes by.
    private mutating func partLines() -> UnitSet {
        var clauseStarts = UnitSet(count: text.count)
        var start = 0
        var openings = Openings()
        let welcome = Phrase.welcome
        let numbers = Outline.clauseNumbers
        let count = text.count
        for index in text.landmarks.members(in: 0..<count) {
            let unit = text.units[index]
            let next = Letter.isCircled(unit) ? index : index + 1
            if next < count, numbers.contains(text.units[next]) { clauseStarts.insert(next) }
            guard index >= start else { continue }
            switch unit {
            case Letter.comma, Letter.enumerationComma: break
            case Letter.lineFeed, Letter.carriageReturn, 0x2028, 0x0C:
                let end = endOfBreak(at: index)
                part(start..<end, openings)
                start = end
                openings = Openings()
            case Letter.colon, Letter.closeLens:
                labelEnds.append(index)
            case Letter.tab:
                hasTabs = true
            case let unit where Letter.endsSentence(unit):
                if mayRunOn(at: next) { openings.number = true }
                if text.has(welcome, at: next, before: count) { openings.welcome = true }
            default: break
            }
        }
        if start < count { part(start..<count, openings) }
        return clauseStarts
    }

    /// Whether the number of a next finding may stand at a place, as (二) or ㈡: few sentences have one after them.
    private func mayRunOn(at index: Int) -> Bool {
        guard index < text.count, case let unit = text.units[index] else { return false }
        return Outline.clauseNumbers.contains(unit) || unit >= 0x3220 && unit <= 0x3229
    }

    /// Past a line's end; a carriage return and a line feed are one.
    private func endOfBreak(at index: Int) -> Int {
        let isPair =
            text.units[index] == Letter.carriageReturn && index + 1 < text.count
            && text.units[index + 1] == Letter.lineFeed
        return index + (isPair ? 2 : 1)
    }

    private mutating func part(_ line: Range<Int>, _ openings: Openings) {
        defer { labelEnds.clear() }
        let content = text.trimmed(line)
        guard !content.isEmpty else {
            segments.append(
                Segment(full: line, content: content, startsLine: true, numbering: nil, label: nil, body: content))
            return
        }
        let numbering = Numbering(in: text, at: content.lowerBound, before: content.upperBound)
        var cuts = labelEnds.isEmpty ? [] : InlineLabels.cuts(in: text, content, at: labelEnds)
        if isRunTogether, content.count > 40 { cuts.append(contentsOf: runTogether.cuts(in: text, content)) }
        if openings.number, let numbering { addRunOnCuts(content, after: numbering, to: &cuts) }
        if openings.welcome { cuts.append(contentsOf: supervisionCuts(content)) }
        guard !cuts.isEmpty else { return append(line, content, numbering, startsLine: true) }
        var start = line.lowerBound
        for cut in cuts.sorted() where cut > max(start, content.lowerBound) {
            append(start..<cut, startsLine: start == line.lowerBound)
            start = cut
        }
        append(start..<line.upperBound, startsLine: start == line.lowerBound)
    }

    private mutating func append(_ full: Range<Int>, startsLine: Bool) {
        let content = text.trimmed(full)
        let numbering = Numbering(in: text, at: content.lowerBound, before: content.upperBound)
        append(full, content, numbering, startsLine: startsLine)
    }

    private mutating func append(_ full: Range<Int>, _ content: Range<Int>, _ numbering: Numbering?, startsLine: Bool) {
        let afterNumber = min(numbering?.end ?? content.lowerBound, content.upperBound)
        let label = InlineLabels.label(in: text, afterNumber..<content.upperBound, numbering: numbering)
        let body = text.trimmed((label?.range.upperBound ?? afterNumber)..<content.upperBound)
        segments.append(
            Segment(
                full: full, content: content, startsLine: startsLine, numbering: numbering, label: label, body: body))
    }

    /// …。2.关于…问题: the next finding goes on in the line of the one before.
    private func addRunOnCuts(_ content: Range<Int>, after first: Numbering, to cuts: inout [Int]) {
        guard first.style == .arabic || first.style == .chineseBracketed else { return }
        var last = first
        var landmarks = text.landmarks.walk(through: content)
        while let index = text.landmarks.next(of: &landmarks) {
            guard Letter.endsSentence(text.units[index]),
                let next = Numbering(in: text, at: index + 1, before: content.upperBound), next.style == last.style,
                next.value == last.value + 1,
                text.has(.about, at: next.end, before: content.upperBound)
                    || text.has(.inViewOf, at: next.end, before: content.upperBound)
            else { continue }
            cuts.append(index + 1)
            last = next
        }
    }

    /// The invitation to supervise often closes the last paragraph instead of opening its own.
    private func supervisionCuts(_ content: Range<Int>) -> [Int] {
        guard let place = text.last(.welcome, in: content), place > content.lowerBound,
            Letter.endsSentence(text.units[place - 1]),
            text.first(.supervision, in: place..<content.upperBound) != nil
        else { return [] }
        return [place]
    }

    /// Whether a page is a few giant lines, as some sites print it.
    private static func isRunTogether(_ text: FoldedText) -> Bool {
        guard text.count > 240 else { return false }
        var lines = 0
        var start = 0
        for index in text.landmarks.members(in: 0..<text.count)
        where text.units[index] == Letter.lineFeed || text.units[index] == Letter.carriageReturn {
            lines += hasText(text, start..<index) ? 1 : 0
            start = index + 1
            if lines > 16 { return false }
        }
        lines += hasText(text, start..<text.count) ? 1 : 0
        return lines > 0 && lines <= 16 && text.count / lines >= 60
    }

    private static func hasText(_ text: FoldedText, _ line: Range<Int>) -> Bool {
        line.contains { text.units[$0] != Letter.space }
    }
}
