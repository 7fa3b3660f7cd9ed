import OfficialText

/// What each unit of the text is: painted in any order, read off as spans that tile the text.
///
/// A reference, so that the readers of one document paint on one canvas.
final class SpanCanvas {
    private let text: FoldedText
    private var paint: [UInt8]
    // Where one span must end though the next has the same kind.
    private var seams: [Int] = []
    private let segments: [Segment]

    private static let codes = Span.Kind.allCases
    private static let unread: UInt8 = UInt8(codes.firstIndex(of: .unread) ?? 0)
    private static let blank: UInt8 = UInt8(codes.firstIndex(of: .blank) ?? 0)

    /// A canvas on which everything is unread and empty lines are blank.
    init(_ outline: Outline) {
        text = outline.text
        segments = outline.segments
        paint = [UInt8](repeating: Self.unread, count: text.count)
        for segment in outline.segments {
            if segment.isBlank { fill(segment.full, Self.blank) }
            seams.append(segment.full.lowerBound)
        }
    }

    /// Says what a range of units is; the last word counts.
    func mark(_ range: Range<Int>, _ kind: Span.Kind) {
        guard let code = Self.codes.firstIndex(of: kind), !range.isEmpty else { return }
        fill(range, UInt8(code))
    }

    /// Marks a range and lets a new span begin with it.
    func markApart(_ range: Range<Int>, _ kind: Span.Kind) {
        mark(range, kind)
        seams.append(range.lowerBound)
    }

    /// Gives a unit the kind of the one before it.
    func extend(to unit: Int) {
        if unit > 0 { paint[unit] = paint[unit - 1] }
    }

    /// White space at the ends of a line belongs to the words beside it.
    private func closeLines() {
        for segment in segments where !segment.isBlank {
            fill(segment.full.lowerBound..<segment.content.lowerBound, paint[segment.content.lowerBound])
            fill(segment.content.upperBound..<segment.full.upperBound, paint[segment.content.upperBound - 1])
        }
    }

    /// Whether a range is unread throughout.
    func isUnread(_ range: Range<Int>) -> Bool { paint[range].allSatisfy { $0 == Self.unread } }

    private func fill(_ range: Range<Int>, _ code: UInt8) {
        paint.withUnsafeMutableBufferPointer { buffer in
            buffer[range].update(repeating: code)
        }
    }

    /// The spans: every byte of the text once, in order.
    func spans() -> [Span] {
        guard !paint.isEmpty else {
            return text.bytes.isEmpty ? [] : [Span(0..<text.bytes.count, .blank)]
        }
        closeLines()
        var spans: [Span] = []
        spans.reserveCapacity(seams.count + 16)
        let cuts = seams.sorted()
        var nextCut = 0
        var start = 0
        for unit in 1...paint.count {
            while nextCut < cuts.count, cuts[nextCut] < unit { nextCut += 1 }
            let isSeam = nextCut < cuts.count && cuts[nextCut] == unit
            guard unit == paint.count || isSeam || paint[unit] != paint[start] else { continue }
            let from = start == 0 ? 0 : text.byteOffset(of: start)
            spans.append(Span(from..<text.byteOffset(of: unit), Self.codes[Int(paint[start])]))
            start = unit
        }
        return spans
    }
}
