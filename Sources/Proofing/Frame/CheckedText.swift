import Notices
import OfficialText

/// A text as rules see it: its words, folded, and what the reading says of them.
///
/// A reference: it is handed to all rules and what they are made of, and never changes.
final class CheckedText: Sendable {
    let reading: Reading
    let text: FoldedText
    /// The lines with words in them, in units, without white space at their ends; a second printing of the body has none.
    let lines: [Range<Int>]
    /// Those of the reading, in order.
    let findings: [CheckedFinding]
    /// What the printed statuses stand for, in order.
    let scopes: [DeclaredScope]

    init(_ reading: Reading) {
        self.reading = reading
        text = reading.folded
        lines = Self.lines(of: text, without: reading.spans.filter { $0.kind == .duplicate }.map(\.range))
        let findings = reading.findings.map { [text] in CheckedFinding($0, in: text) }
        self.findings = findings
        scopes = findings.flatMap(DeclaredScope.all)
    }

    /// The printed words of a range of units.
    func printed(_ range: Range<Int>) -> String {
        String(decoding: text.bytes[text.byteRange(range)], as: UTF8.self)
    }

    /// The sentences of a range, each with its stop; a line's end ends one too.
    func sentences(in range: Range<Int>) -> [Range<Int>] {
        pieces(of: range) { Letter.endsSentence($0) || Self.isBreak($0) }
    }

    /// The parts of a range that end after certain landmarks, without white space at their ends and without empty ones.
    func pieces(of range: Range<Int>, endingWith isEnd: (UInt16) -> Bool) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        func end(at end: Int) {
            let piece = text.trimmed(start..<end)
            if !piece.isEmpty { pieces.append(piece) }
            start = end
        }
        for index in text.landmarks.members(in: range) where isEnd(text.units[index]) { end(at: index + 1) }
        end(at: range.upperBound)
        return pieces
    }

    /// The printed words of a range of units, or as many of them as fit, with … for the rest.
    func excerpt(_ range: Range<Int>, upTo count: Int) -> String {
        range.count <= count ? printed(range) : printed(range.prefix(count - 1)) + "…"
    }

    /// A range of bytes without white space at its ends.
    func trimmed(_ bytes: Range<Int>) -> Range<Int> { text.byteRange(text.trimmed(text.unitRange(of: bytes))) }

    /// The unit at an index; a line feed outside of the text.
    @inline(__always)
    func unit(_ index: Int) -> UInt16 { text.units.indices.contains(index) ? text.units[index] : Letter.lineFeed }

    /// The first unit from an index that is no white space within a line.
    func afterBlanks(_ index: Int) -> Int {
        var index = index
        while Letter.isBlank(unit(index)) { index += 1 }
        return index
    }

    /// The last unit before an index that is no white space within a line.
    func beforeBlanks(_ index: Int) -> Int {
        var index = index - 1
        while Letter.isBlank(unit(index)) { index -= 1 }
        return index
    }

    /// The duplicates come in the order of the text, apart from each other, and are passed once.
    private static func lines(of text: FoldedText, without duplicates: [Range<Int>]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var rest = duplicates[...]
        var start = 0
        while start <= text.count {
            let end = text.landmarks.first(in: start..<text.count) { isBreak(text.units[$0]) } ?? text.count
            let line = text.trimmed(start..<end)
            let byte = text.byteOffset(of: line.lowerBound)
            rest = rest.drop { $0.upperBound <= byte }
            if !line.isEmpty, rest.first?.contains(byte) != true { lines.append(line) }
            start = end + 1
        }
        return lines
    }

    private static func isBreak(_ unit: UInt16) -> Bool {
        unit == Letter.lineFeed || unit == Letter.carriageReturn || unit == 0x2028 || unit == 0x0B
    }
}
