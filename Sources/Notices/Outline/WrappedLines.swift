import OfficialText

/// Text that was broken into lines of one width, as mail and old pages have it: which of its line ends part nothing.
struct WrappedLines {
    private struct Line {
        let range: Range<Int>
        /// Where the next line begins.
        let next: Int
        /// Without white space at its ends.
        let content: Range<Int>
        /// How long it is up to its last character, in characters and in columns, of which a Chinese one has two.
        let length: Length

        var isBlank: Bool { content.isEmpty }
        var isIndented: Bool { !isBlank && content.lowerBound > range.lowerBound }
    }

    private struct Length {
        let characters: Int
        let columns: Int
    }

    private let text: FoldedText
    private var lines: [Line] = []

    /// A text as it was before it was broken: the line ends within its paragraphs are left out, and so are
    /// the numbers of pages.
    static func joined(_ text: FoldedText) -> FoldedText {
        guard let wrapped = WrappedLines(text), let width = wrapped.width else { return text }
        return text.leavingOut(wrapped.leftOut(width))
    }

    /// Looks at the lines of a text; absent when one is too long to have been broken, which nearly every text has early.
    private init?(_ text: FoldedText) {
        self.text = text
        var start = 0
        for index in text.landmarks.members(in: 0..<text.count) where index >= start && endsLine(index) {
            let isPair = text.units[index] == Letter.carriageReturn && index + 1 < text.count && endsLine(index + 1)
            let next = index + (isPair ? 2 : 1)
            guard add(start..<index, next) else { return nil }
            start = next
        }
        guard add(start..<text.count, text.count) else { return nil }
    }

    private func endsLine(_ index: Int) -> Bool {
        text.units[index] == Letter.lineFeed || text.units[index] == Letter.carriageReturn
    }

    // In columns.
    private static let widest = 120
    private static let narrowest = 40

    /// Adds a line; says no when it is too long.
    private mutating func add(_ range: Range<Int>, _ next: Int) -> Bool {
        let content = text.trimmed(range)
        // Characters of three bytes are two columns wide, those of one byte one.
        let written = range.lowerBound..<content.upperBound
        let columns = written.count + (text.byteRange(written).count - written.count) / 2
        lines.append(
            Line(
                range: range, next: next, content: content, length: Length(characters: written.count, columns: columns))
        )
        return columns <= Self.widest
    }

    /// How long a full line is: absent unless many of the longest have pauses, as paragraphs do, and end in the middle of
    /// a sentence.
    private var width: Length? {
        let written = lines.filter { !$0.isBlank }.map(\.length)
        guard written.count >= 8 else { return nil }
        // A line or two may be longer than it should be.
        let width = Length(
            characters: written.map(\.characters).sorted(by: >)[2], columns: written.map(\.columns).sorted(by: >)[2])
        let full = lines.filter { isFull($0, width) }
        // Rows of cells are of one width by chance.
        guard width.columns >= Self.narrowest, full.count >= max(6, written.count / 8), !full.contains(where: hasTab)
        else { return nil }
        return full.count(where: { isOpen($0) && hasPause($0) }) * 5 >= full.count * 2 ? width : nil
    }

    /// Lines are broken after so many characters or so many columns; where words or stops are kept together, before.
    private func isFull(_ line: Line, _ width: Length) -> Bool {
        line.length.columns >= width.columns - 12 || line.length.characters >= width.characters - 2
    }

    /// Whether neither a sentence nor a clause or a remark ends with a line.
    private func isOpen(_ line: Line) -> Bool {
        let last = text.units[line.content.upperBound - 1]
        return !Letter.endsSentence(last) && !Self.ends.contains(last)
    }

    private static let ends: LetterSet = [Letter.semicolon, Letter.colon, Letter.closeBracket, Letter.closeLens]

    private func hasTab(_ line: Line) -> Bool {
        text.landmarks.first(in: line.content) { text.units[$0] == Letter.tab } != nil
    }

    private func hasPause(_ line: Line) -> Bool {
        text.landmarks.first(in: line.content) {
            let unit = text.units[$0]
            return Letter.endsSentence(unit) || unit == Letter.comma || unit == Letter.enumerationComma
                || unit == Letter.semicolon
        } != nil
    }

    /// The units that are none of the text's: line ends within paragraphs, and the numbers of pages.
    private func leftOut(_ width: Length) -> [Int] {
        // Where paragraphs begin with white space, a line without is none.
        let areIndented = lines.count(where: \.isIndented) * 8 >= lines.count
        var left: [Range<Int>] = []
        var before: Line?
        for line in lines {
            if isPageNumber(line) {
                left.append(line.range.lowerBound..<line.next)
            } else {
                if let before, goesOn(before, in: line, width, areIndented: areIndented) {
                    left.append(before.range.upperBound..<before.next)
                }
                before = line
            }
        }
        return left.flatMap { $0 }.sorted()
    }

    /// Whether a line ends within a paragraph: it is full, and the next begins none.
    private func goesOn(_ line: Line, in next: Line, _ width: Length, areIndented: Bool) -> Bool {
        guard !line.isBlank, isFull(line, width), !next.isBlank, !next.isIndented else { return false }
        return areIndented || isOpen(line) && mayGoOn(next) && !isHeading(line)
    }

    /// Whether a line has a number, and ends as a heading or the statement of a finding does.
    private func isHeading(_ line: Line) -> Bool {
        isNumbered(line) && text.ends(line.content, with: Self.headingEnds)
    }

    private static let headingEnds = PhraseEnds("问题 方面 情况")

    /// — 2 —, or 第2页 共5页: what the pages of a printed text have at their foot.
    private func isPageNumber(_ line: Line) -> Bool {
        guard let first = line.content.first, line.content.count <= 12, line.content.contains(where: isDigit) else {
            return false
        }
        if text.units[first] == Self.ordinal {
            return line.content.allSatisfy { isDigit($0) || Self.pageWords.contains(text.units[$0]) }
        }
        let last = line.content.upperBound - 1
        return Self.dashes.contains(text.units[first]) && Self.dashes.contains(text.units[last])
            && line.content.allSatisfy { isDigit($0) || text.isSpace(at: $0) || Self.dashes.contains(text.units[$0]) }
    }

    private func isDigit(_ unit: Int) -> Bool { Letter.isDigit(text.units[unit]) }

    private static let ordinal: UInt16 = 0x7B2C
    private static let pageWords: LetterSet = [ordinal, 0x9875, 0x5171, Letter.space, Letter.comma]
    private static let dashes: LetterSet = [0x2D, 0x2014, 0x2500]

    /// Whether a line begins with neither a number nor a label in brackets.
    private func mayGoOn(_ line: Line) -> Bool {
        !isNumbered(line) && text.units[line.content.lowerBound] != Letter.openLens
    }

    private func isNumbered(_ line: Line) -> Bool {
        Numbering(in: text, at: line.content.lowerBound, before: line.content.upperBound) != nil
    }
}
