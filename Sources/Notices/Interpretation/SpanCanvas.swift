import OfficialText

/// What each unit of the text is: painted in any order, read off as spans that tile the text.
///
/// A reference, so that the readers of one document paint on one canvas. Every line is painted several times, and
/// arrays in a reference are guarded each time anew; so the canvas has memory of its own, reached only where
/// a range has been checked.
final class SpanCanvas {
    private let text: FoldedText
    private let segments: [Segment]
    private let paint: UnsafeMutableBufferPointer<Span.Kind>
    // Where a span may end, a bit for each unit: from one of these to the next all units are of one kind.
    private let edges: UnsafeMutableBufferPointer<UInt64>
    // Where one span must end though the next has the same kind.
    private let seams: UnsafeMutableBufferPointer<UInt64>

    /// A canvas on which everything is unread and empty lines are blank.
    init(_ outline: Outline) {
        text = outline.text
        segments = outline.segments
        paint = .allocate(capacity: text.count)
        LargePages.hint(UnsafeMutableRawBufferPointer(paint))
        paint.initialize(repeating: .unread)
        edges = .allocate(capacity: text.count >> 6 + 1)
        edges.initialize(repeating: 0)
        seams = .allocate(capacity: text.count >> 6 + 1)
        seams.initialize(repeating: 0)
        for segment in segments {
            if segment.isBlank { mark(segment.full, .blank) }
            part(at: segment.full.lowerBound)
        }
    }

    deinit {
        paint.deallocate()
        edges.deallocate()
        seams.deallocate()
    }

    /// Says what a range of units is; the last word counts.
    func mark(_ range: Range<Int>, _ kind: Span.Kind) {
        guard !range.isEmpty else { return }
        precondition(range.lowerBound >= 0 && range.upperBound <= paint.count, "the canvas ends with the text")
        paint[range].update(repeating: kind)
        insert(range.lowerBound, into: edges)
        insert(range.upperBound, into: edges)
    }

    /// Marks a range, which may be empty, and lets a new span begin with it.
    func markApart(_ range: Range<Int>, _ kind: Span.Kind) {
        mark(range, kind)
        part(at: range.lowerBound)
    }

    private func part(at unit: Int) {
        precondition(unit >= 0 && unit <= paint.count, "the canvas ends with the text")
        insert(unit, into: edges)
        insert(unit, into: seams)
    }

    private func insert(_ unit: Int, into set: UnsafeMutableBufferPointer<UInt64>) {
        set[unit >> 6] |= 1 << UInt64(unit & 63)
    }

    /// Gives a unit the kind of the one before it.
    func extend(to unit: Int) {
        if unit > 0 { mark(unit..<(unit + 1), paint[unit - 1]) }
    }

    /// Whether a range is unread throughout.
    func isUnread(_ range: Range<Int>) -> Bool {
        precondition(range.lowerBound >= 0 && range.upperBound <= paint.count, "the canvas ends with the text")
        return paint[range].allSatisfy { $0 == .unread }
    }

    /// White space at the ends of a line belongs to the words beside it.
    private func closeLines() {
        for segment in segments where !segment.isBlank {
            mark(segment.full.lowerBound..<segment.content.lowerBound, paint[segment.content.lowerBound])
            mark(segment.content.upperBound..<segment.full.upperBound, paint[segment.content.upperBound - 1])
        }
    }

    /// The spans: every byte of the text once, in order.
    func spans() -> [Span] {
        guard !paint.isEmpty else { return text.bytes.isEmpty ? [] : [Span(0..<text.bytes.count, .blank)] }
        closeLines()
        let seams = UnitSet(words: Array(seams))
        let most = edges.reduce(1) { $0 + $1.nonzeroBitCount }
        return [Span](unsafeUninitializedCapacity: most) { spans, count in
            LargePages.hint(UnsafeMutableRawBufferPointer(spans))
            var kind = paint[0]
            var start = 0
            for unit in UnitSet(words: Array(edges)).members(in: 1..<paint.count) {
                let next = paint[unit]
                guard seams.contains(unit) || next != kind else { continue }
                let end = text.byteOffset(of: unit)
                spans.initializeElement(at: count, to: Span(start..<end, kind))
                count += 1
                kind = next
                start = end
            }
            spans.initializeElement(at: count, to: Span(start..<text.bytes.count, kind))
            count += 1
        }
    }
}
