import OfficialText

/// Parts a text into segments: at line ends, before labels inside a line, and where a page was run together.
struct OutlineBuilder {
    private let text: FoldedText
    private var segments: [Segment] = []
    private let isRunTogether: Bool
    private var runTogether = RunTogether()

    private init(_ text: FoldedText) {
        self.text = text
        isRunTogether = Self.isRunTogether(text)
    }

    /// The outline of a text; linear in its length.
    static func outline(of text: FoldedText) -> Outline {
        var builder = OutlineBuilder(text)
        builder.segments.reserveCapacity(text.count / 60 + 8)
        builder.partLines()
        return Outline(text: text, segments: builder.segments)
    }

    private mutating func partLines() {
        var start = 0
        var index = 0
        let units = text.units
        while index < units.count {
            let unit = units[index]
            if unit == Letter.lineFeed || unit == Letter.carriageReturn || unit == 0x2028 || unit == 0x0C {
                let isPair =
                    unit == Letter.carriageReturn && index + 1 < units.count && units[index + 1] == Letter.lineFeed
                index += isPair ? 2 : 1
                part(start..<index)
                start = index
            } else {
                index += 1
            }
        }
        if start < units.count { part(start..<units.count) }
    }

    private mutating func part(_ line: Range<Int>) {
        let content = text.trimmed(line)
        guard !content.isEmpty else {
            segments.append(
                Segment(full: line, content: content, startsLine: true, numbering: nil, label: nil, body: content))
            return
        }
        var cuts = InlineLabels.cuts(in: text, content)
        if isRunTogether, content.count > 40 { cuts.append(contentsOf: runTogether.cuts(in: text, content)) }
        cuts.append(contentsOf: runOnCuts(content))
        cuts.append(contentsOf: supervisionCuts(content))
        guard !cuts.isEmpty else { return append(line, startsLine: true) }
        var start = line.lowerBound
        for cut in Set(cuts).sorted() where cut > content.lowerBound {
            append(start..<cut, startsLine: start == line.lowerBound)
            start = cut
        }
        append(start..<line.upperBound, startsLine: start == line.lowerBound)
    }

    private mutating func append(_ full: Range<Int>, startsLine: Bool) {
        let content = text.trimmed(full)
        let numbering = Numbering(in: text, at: content.lowerBound, before: content.upperBound)
        let afterNumber = min(numbering?.end ?? content.lowerBound, content.upperBound)
        let label = InlineLabels.label(in: text, afterNumber..<content.upperBound, numbering: numbering)
        let body = text.trimmed((label?.range.upperBound ?? afterNumber)..<content.upperBound)
        segments.append(
            Segment(
                full: full, content: content, startsLine: startsLine, numbering: numbering, label: label, body: body))
    }

    /// …。2.关于…问题: the next finding goes on in the line of the one before.
    private func runOnCuts(_ content: Range<Int>) -> [Int] {
        guard var last = Numbering(in: text, at: content.lowerBound, before: content.upperBound) else { return [] }
        var cuts: [Int] = []
        for index in content where Letter.endsSentence(text.units[index]) {
            guard let next = Numbering(in: text, at: index + 1, before: content.upperBound), next.style == last.style,
                next.value == last.value + 1, next.style == .arabic || next.style == .chineseBracketed,
                text.has(.about, at: next.end, before: content.upperBound)
                    || text.has(.inViewOf, at: next.end, before: content.upperBound)
            else { continue }
            cuts.append(index + 1)
            last = next
        }
        return cuts
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
        var lineHasText = false
        for unit in text.units {
            if unit == Letter.lineFeed || unit == Letter.carriageReturn {
                lines += lineHasText ? 1 : 0
                lineHasText = false
                if lines > 200 { return false }
            } else if unit != Letter.space {
                lineHasText = true
            }
        }
        lines += lineHasText ? 1 : 0
        return lines > 0 && lines <= 16 && text.count / lines >= 60
    }
}
