/// The open row of a table, whose lines become one when it ends.
struct PageTable {
    /// Where the text of each cell begins.
    private var cells: [Int] = []
    /// A row with a table inside only lays out the page: its lines stay as they are.
    private var isLayout = false

    /// Notes a table inside the open row.
    mutating func holdsTable() { isLayout = true }

    /// Notes where a cell begins, which is the start of a line.
    mutating func beginCell(at offset: Int) { cells.append(offset) }

    /// Makes one line of the row's cells, joined by tabs; a single cell keeps its lines.
    mutating func endRow(of text: inout [UInt8]) {
        defer { self = PageTable() }
        guard cells.count > 1, !isLayout else { return }
        var line: [UInt8] = []
        for (index, start) in cells.enumerated() {
            if index > 0 { line.append(.tab) }
            let end = index + 1 < cells.count ? cells[index + 1] : text.count
            let lines = text[start..<end].split { $0 == .lineFeed || $0 == .tab }
            line += lines.joined(separator: [.space])
        }
        line.append(.lineFeed)
        text.replaceSubrange(cells[0]..., with: line)
    }
}
