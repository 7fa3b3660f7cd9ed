import Notices
import OfficialText
import Proofing

/// A document's text, or a leaf of it, with all that pages say of its places.
struct MarkedText: Sendable {
    /// A place that other pages name, or that leads to one: where a statement, an action, a clause, a stated total begins.
    struct Link: Sendable, Equatable {
        let start: Int
        /// Absent where it leads nowhere.
        let href: String?
    }

    /// A finding and where it begins.
    struct Finding: Sendable, Equatable {
        let position: Int
        let start: Int
    }

    /// A place that is remarked on, on one line.
    struct Remarked: Sendable, Equatable {
        let range: Range<Int>
        let number: Int
        let severity: Remark.Severity
    }

    /// UTF-8; the indices are the places in the document.
    let text: ArraySlice<UInt8>
    /// In order; they cover every byte of it.
    let spans: [Span]
    /// In order, at most one at a byte.
    let links: [Link]
    /// By where they begin.
    let findings: [Finding]
    /// By where they begin.
    let remarked: [Remarked]
    /// Where each line begins.
    private let lineStarts: [Int]
    private let firstLine: Int

    /// Takes a text that begins with the line of this number, from 1.
    init(
        text: ArraySlice<UInt8>, firstLine: Int = 1, spans: [Span], links: [Link], findings: [Finding],
        remarked: [Remarked] = []
    ) {
        self.text = text
        self.firstLine = firstLine
        self.spans = spans
        self.links = links
        self.findings = findings
        self.remarked = remarked
        var starts = [text.startIndex]
        for index in text.indices.dropLast() where text[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        lineStarts = starts
    }

    /// The numbers of its lines.
    var lines: Range<Int> { firstLine..<firstLine + lineStarts.count }

    /// The bytes of a line without what ends it.
    func line(_ number: Int) -> Range<Int> {
        let index = number - firstLine
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : text.endIndex
        while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The number of the line that a byte stands on.
    func lineNumber(at byte: Int) -> Int { firstLine + max(lineStarts.partitioningIndex { $0 > byte } - 1, 0) }

    /// The words at a place.
    func words(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self)
    }

    /// A stretch of one line that is of one kind and leads to one place.
    struct Piece: Equatable {
        let range: Range<Int>
        let kind: Span.Kind
        /// Whether the span, or what the link names, begins here.
        let isStart: Bool
        let href: String?
    }

    /// What a line is made of, in order.
    func pieces(of line: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var link = links.partitioningIndex { $0.start >= line.lowerBound }
        var index = max(spans.partitioningIndex { $0.range.lowerBound > line.lowerBound } - 1, 0)
        while index < spans.count, spans[index].range.lowerBound < line.upperBound {
            let span = spans[index].range.clamped(to: line)
            var start = span.lowerBound
            while start < span.upperBound {
                let here = link < links.count && links[link].start == start ? links[link] : nil
                if here != nil { link += 1 }
                let end = link < links.count ? min(links[link].start, span.upperBound) : span.upperBound
                let isStart = here != nil || start == spans[index].range.lowerBound
                pieces.append(Piece(range: start..<end, kind: spans[index].kind, isStart: isStart, href: here?.href))
                start = end
            }
            index += 1
        }
        return pieces
    }
}
