import OfficialText
import Testing

@testable import Notices

/// The canvas against a plain list with a kind for each character.
struct SpanCanvasTests {
    @Test(arguments: 0..<200)
    func `任意涂画都与逐字记录一致`(seed: Int) {
        var random = SplitMix(UInt64(seed))
        let lines = (0...random.below(12)).map { _ in Self.line(&random) }
        var oracle = PlainCanvas(lines)
        let canvas = SpanCanvas(OutlineBuilder.outline(of: FoldedText(Array(lines.joined().utf8))))
        for _ in 0..<random.below(40) {
            let lower = random.below(oracle.kinds.count)
            let range = lower..<(lower + random.below(oracle.kinds.count - lower + 1))
            let kind = Span.Kind.allCases[random.below(Span.Kind.allCases.count)]
            #expect(canvas.isUnread(range) == oracle.kinds[range].allSatisfy { $0 == .unread })
            switch random.below(3) {
            case 0:
                canvas.markApart(range, kind)
                oracle.mark(range, kind)
                oracle.seams.insert(lower)
            case 1 where lower > 0:
                canvas.extend(to: lower)
                oracle.mark(lower..<(lower + 1), oracle.kinds[lower - 1])
            default:
                canvas.mark(range, kind)
                oracle.mark(range, kind)
            }
        }
        #expect(canvas.spans() == oracle.spans(), "种子 \(seed)")
    }

    /// An empty line, or one of a few characters, some of more than one byte, with or without spaces at its ends.
    private static func line(_ random: inout SplitMix) -> String {
        guard random.below(4) > 0 else { return "\n" }
        let alphabet = ["甲", "乙", "a", "1", "é", "😀"]
        let words = (0...random.below(90)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
        return String(repeating: " ", count: random.below(3)) + words + String(repeating: " ", count: random.below(2))
            + "\n"
    }

    /// What each character is, one after another.
    private struct PlainCanvas {
        let characters: [Character]
        var kinds: [Span.Kind] = []
        var seams: Set<Int> = []

        init(_ lines: [String]) {
            characters = Array(lines.joined())
            for line in lines {
                seams.insert(kinds.count)
                kinds += line.map { _ in line == "\n" ? .blank : .unread }
            }
        }

        mutating func mark(_ range: Range<Int>, _ kind: Span.Kind) {
            for index in range { kinds[index] = kind }
        }

        /// White space at the ends of a line is what the words beside it are.
        private var closed: [Span.Kind] {
            var closed = kinds
            var start = 0
            while start < characters.count {
                let end = characters[start...].firstIndex(of: "\n") ?? characters.count
                let words = (start..<end).filter { characters[$0] != " " }
                if let first = words.first, let last = words.last {
                    for index in start..<first { closed[index] = kinds[first] }
                    for index in (last + 1)...end { closed[index] = kinds[last] }
                }
                start = end + 1
            }
            return closed
        }

        func spans() -> [Span] {
            var spans: [Span] = []
            var byte = 0
            for (index, kind) in closed.enumerated() {
                let end = byte + String(characters[index]).utf8.count
                if let last = spans.last, last.kind == kind, !seams.contains(index) {
                    spans[spans.count - 1].range = last.range.lowerBound..<end
                } else {
                    spans.append(Span(byte..<end, kind))
                }
                byte = end
            }
            return spans
        }
    }
}
