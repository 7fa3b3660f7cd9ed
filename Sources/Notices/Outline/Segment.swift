import OfficialText

/// One line of a document, or a part of a line that a label or a number opens.
struct Segment: Sendable {
    /// A label that opens a segment.
    struct Label: Sendable {
        let kind: LabelKind
        /// The label with its brackets and colon.
        @Packed var range: Range<Int>
        /// Whether a colon or a bracket made it a label; a bare word on its own line may also be a heading.
        let isMarked: Bool
    }

    /// All of its units, to the end of its line or the begin of the next part.
    @Packed var full: Range<Int>
    /// Without white space at the ends.
    @Packed var content: Range<Int>
    /// Whether it is the first of its line.
    let startsLine: Bool
    let numbering: Numbering?
    let label: Label?
    /// The content after numbering and label.
    @Packed var body: Range<Int>

    var isBlank: Bool { content.isEmpty }

    /// Whether what it says is parted by 一是.
    func hasInlineClauses(in text: FoldedText) -> Bool { text.first(.firstly, in: body) != nil }
}

/// What is on the page: typography only, nothing of what it means.
///
/// A reference: it is handed to everything that reads, and never changes.
final class Outline: Sendable {
    let text: FoldedText
    let segments: [Segment]
    /// Whether the text has tabs: without one it has no rows of cells.
    let hasTabs: Bool
    /// The units right after a landmark, and the circled numbers, with which the number of a clause may begin.
    let clauseStarts: UnitSet

    /// The characters with which the number of a clause may begin: (, 1, ①, ❶, 一 and A.
    static let clauseNumbers = LetterSet(
        [Letter.openBracket] + Array("一二两三四五六七八九零十".utf16) + Array(0x30...0x39) + Array(0x41...0x7A)
            + Array(0x2460...0x249B) + Array(0x2776...0x277F))

    init(text: FoldedText, segments: [Segment], hasTabs: Bool, clauseStarts: UnitSet) {
        self.text = text
        self.segments = segments
        self.hasTabs = hasTabs
        self.clauseStarts = clauseStarts
    }
}
