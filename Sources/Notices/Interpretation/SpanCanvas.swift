import OfficialText

/// What each unit of the text is: painted in any order, read off as spans that tile the text.
///
/// A reference, so that the readers of one document paint on one canvas.
final class SpanCanvas {
    private let text: FoldedText
    private let segments: [Segment]
    private var paint: [Span.Kind]
    // Where a span may end: from one of these to the next all units are of one kind.
    private var edges: UnitSet
    // Where one span must end though the next has the same kind.
    private var seams: UnitSet

    /// A canvas on which everything is unread and empty lines are blank.
    init(_ outline: Outline) {
        text = outline.text
        segments = outline.segments
        paint = [Span.Kind](repeating: .unread, count: text.count)
        edges = UnitSet(count: text.count)
        seams = UnitSet(count: text.count)
        for segment in segments {
            markApart(segment.full, segment.isBlank ? .blank : .unread)
        }
    }

    /// Says what a range of units is; the last word counts.
    func mark(_ range: Range<Int>, _ kind: Span.Kind) {
        guard !range.isEmpty else { return }
        paint.withUnsafeMutableBufferPointer { $0[range].update(repeating: kind) }
        edges.insert(range.lowerBound)
        edges.insert(range.upperBound)
    }

    /// Marks a range, which may be empty, and lets a new span begin with it.
    func markApart(_ range: Range<Int>, _ kind: Span.Kind) {
        mark(range, kind)
        edges.insert(range.lowerBound)
        seams.insert(range.lowerBound)
    }

    /// Gives a unit the kind of the one before it.
    func extend(to unit: Int) {
        if unit > 0 { mark(unit..<(unit + 1), paint[unit - 1]) }
    }

    /// Whether a range is unread throughout.
    func isUnread(_ range: Range<Int>) -> Bool { paint[range].allSatisfy { $0 == .unread } }

    /// White space at the ends of a line belongs to the words beside it.
    private func closeLines() {
        for segment in segments where !segment.isBlank {
            mark(segment.full.lowerBound..<segment.content.lowerBound, paint[segment.content.lowerBound])
            mark(segment.content.upperBound..<segment.full.upperBound, paint[segment.content.upperBound - 1])
        }
    }

    /// The spans: every byte of the text once, in order.
    func spans() -> [Span] {
        guard let first = paint.first else {
            return text.bytes.isEmpty ? [] : [Span(0..<text.bytes.count, .blank)]
        }
        closeLines()
        var spans: [Span] = []
        spans.reserveCapacity(segments.count * 2)
        var kind = first
        var start = 0
        for unit in edges.members(in: 1..<paint.count) {
            let next = paint[unit]
            guard seams.contains(unit) || next != kind else { continue }
            let end = text.byteOffset(of: unit)
            spans.append(Span(start..<end, kind))
            kind = next
            start = end
        }
        spans.append(Span(start..<text.bytes.count, kind))
        return spans
    }
}
