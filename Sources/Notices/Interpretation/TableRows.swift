import OfficialText

/// The rows of a printed table below its head: cells joined by tabs, or one cell a line.
struct TableRows {
    /// A row of cells, or of one cell: a category that spans the table.
    struct Row {
        fileprivate(set) var cells: [Range<Int>]
        /// All of its lines.
        fileprivate(set) var whole: Range<Int>
        /// Its first segment.
        let first: Int
        /// The segment after it.
        fileprivate(set) var end: Int
    }

    let outline: Outline
    /// How many cells a full row has.
    let columns: Int
    /// Whether cells are joined by tabs; else each has a line of its own.
    let areTabbed: Bool
    /// Whether rows begin with a number.
    let areNumbered: Bool
    private var text: FoldedText { outline.text }

    /// The first row among the given segments; absent where the table has ended.
    func row(from start: Int, to end: Int) -> Row? {
        guard let line = line(from: start, to: end) else { return nil }
        return areTabbed ? tabbedRow(line, end) : linedRow(line, end)
    }

    /// The cells of the first line that is not blank.
    private func line(from start: Int, to end: Int) -> Row? {
        guard let first = (start..<max(start, end)).first(where: { !outline.segments[$0].isBlank }) else { return nil }
        // A label inside a cell has parted the line into segments.
        var last = first
        while areTabbed, last + 1 < end, !outline.segments[last + 1].startsLine { last += 1 }
        let whole = outline.segments[first].full.lowerBound..<outline.segments[last].full.upperBound
        let cells =
            areTabbed ? Self.cells(of: Self.content(whole, in: text), in: text) : [outline.segments[first].content]
        return Row(cells: cells, whole: whole, first: first, end: last + 1)
    }

    // MARK: Cells joined by tabs

    private func tabbedRow(_ line: Row, _ end: Int) -> Row? {
        guard line.cells.count > 1 else { return isCategory(line, before: end) ? line : nil }
        guard !TableReader.isHead(line.first, in: outline) else { return nil }
        var row = line
        // A line break inside a cell has parted the row.
        while row.cells.count < columns, let next = self.line(from: row.end, to: end), goesOn(row, next) {
            let last = row.cells.removeLast()
            row.cells += [last.lowerBound..<next.cells[0].upperBound] + next.cells.dropFirst()
            row.whole = row.whole.lowerBound..<next.whole.upperBound
            row.end = next.end
        }
        return row
    }

    /// Whether a line goes on in the last cell of a row that lacks cells.
    private func goesOn(_ row: Row, _ next: Row) -> Bool {
        let together = row.cells.count + next.cells.count - 1
        guard together <= columns, let cell = next.cells.first, !cell.isEmpty, !areNumbered || isNumber(row.cells[0])
        else { return false }
        if Self.continues(outline.segments[next.first].numbering) { return true }
        return together == columns && next.cells.count > 1 && !isNumber(cell)
            && !TableReader.isHead(next.first, in: outline)
    }

    // MARK: One cell a line

    private func linedRow(_ line: Row, _ end: Int) -> Row? {
        guard !areNumbered || isNumber(line.cells[0]) else { return isCategory(line, before: end) ? line : nil }
        var row = line
        while let next = self.line(from: row.end, to: end) {
            // 二是 on its own line goes on with the cell that 一是 began.
            if Self.continues(outline.segments[next.first].numbering) {
                row.cells.append(row.cells.removeLast().lowerBound..<next.cells[0].upperBound)
            } else if row.cells.count < columns {
                row.cells += next.cells
            } else {
                break
            }
            row.whole = row.whole.lowerBound..<next.whole.upperBound
            row.end = next.end
        }
        return row.cells.count == columns ? row : nil
    }

    // MARK: Either

    /// Whether a row of one cell is a category: short, and with a row below it.
    private func isCategory(_ row: Row, before end: Int) -> Bool {
        guard let below = line(from: row.end, to: end), !TableReader.isHead(below.first, in: outline),
            areTabbed ? below.cells.count > 1 : isNumber(below.cells[0])
        else { return false }
        let line = outline.segments[row.first]
        let lines = PageLines(outline)
        return line.content.count <= (line.numbering == nil ? 30 : 60) && text.first(.stop, in: line.content) == nil
            && !lines.isInvitation(line.content) && !lines.isSignature(line.content) && !lines.isDateOnly(line.content)
    }

    private func isNumber(_ cell: Range<Int>) -> Bool { Self.isNumber(cell, in: text) }

    /// Whether a cell is a number and nothing else.
    static func isNumber(_ cell: Range<Int>, in text: FoldedText) -> Bool {
        Numeral(in: text, at: cell.lowerBound, before: cell.upperBound)?.range == cell
    }

    /// Whether a number goes on with what one before it began: 二是 after 一是.
    static func continues(_ numbering: Numbering?) -> Bool {
        guard let numbering, numbering.value > 1 else { return false }
        return [.clause, .circled, .arabicBracketed, .arabicHalfBracketed].contains(numbering.style)
    }

    /// A row without its line feed; leading tabs are empty cells and stay.
    static func content(_ whole: Range<Int>, in text: FoldedText) -> Range<Int> {
        text.trimmed(whole) { $0 == Letter.lineFeed || $0 == Letter.carriageReturn || $0 == Letter.space }
    }

    /// The cells of a line, each without white space around it.
    static func cells(of content: Range<Int>, in text: FoldedText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = content.lowerBound
        for index in text.landmarks.members(in: content) where text.units[index] == Letter.tab {
            cells.append(text.trimmed(start..<index))
            start = index + 1
        }
        cells.append(text.trimmed(start..<content.upperBound))
        return cells
    }
}
