/// Rows under headings, aligned by display width.
public struct TextTable {
    /// A column: its heading, the side it is aligned to, and whether it gives way when the terminal is narrow.
    public struct Column {
        /// On which side the cells of a column stand.
        public enum Alignment {
            case left
            case right
        }

        let heading: String
        let alignment: Alignment
        let isFlexible: Bool

        /// Creates a column; a flexible one is shortened where the table would be wider than the terminal.
        public init(_ heading: String, alignment: Alignment = .left, isFlexible: Bool = false) {
            self.heading = heading
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []
    private let gap = 2
    private let narrowest = 12

    /// Creates an empty table.
    public init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; control characters are made visible, so that no document commands the terminal.
    public mutating func add(_ cells: [String]) { rows.append(cells.map(Self.harmless)) }

    /// The lines, heading first; cells are shortened only when a width is given.
    public func lines(fitting width: Int? = nil) -> [String] {
        let widths = widths(fitting: width)
        return ([columns.map(\.heading)] + rows).map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, column) in columns.enumerated() {
            let cell = DisplayWidth.clip(cells[index], to: widths[index])
            let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell)))
            if index > 0 { line += String(repeating: " ", count: gap) }
            line += column.alignment == .right ? padding + cell : cell + padding
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private func widths(fitting width: Int?) -> [Int] {
        var widths = columns.enumerated().map { index, column in
            rows.reduce(DisplayWidth.of(column.heading)) { max($0, DisplayWidth.of($1[index])) }
        }
        guard let width else { return widths }
        let excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
        let flexible = columns.indices.filter { columns[$0].isFlexible }
        for _ in 0..<max(excess, 0) {
            // The widest gives way first, so that the columns that bend end up alike.
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest else { break }
            widths[widest] -= 1
        }
        return widths
    }

    /// Line ends and tabs as spaces, other control characters as `�`.
    static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result.append(" ")
            case _ where scalar.properties.generalCategory == .control: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
