/// Lays out the characters of a page as lines of text.
///
/// A line feed ends each block and stands for each br; white space runs become one space outside pre; the cells of a row
/// are joined by tabs. No-break and ideographic spaces are characters like others.
struct PageText {
    /// The lines so far, in UTF-8.
    private(set) var text: [UInt8] = []
    /// An element whose text is none of the page's, and how often it is open inside itself.
    private var omitted: (name: String, depth: Int)?
    private var hasSpace = false
    private var preDepth = 0
    /// HTML drops the line feed right after <pre>.
    private var isAtStartOfPre = false
    private var tables: [PageTable] = []

    init(capacity: Int) { text.reserveCapacity(capacity) }

    /// The open element whose text is being left out.
    var elementLeftOut: String? { omitted?.name }

    private var isAtLineStart: Bool { (text.last ?? .lineFeed) == .lineFeed }

    /// Takes the next characters.
    mutating func append(_ characters: some RandomAccessCollection<UInt8>) {
        guard omitted == nil else { return }
        if preDepth > 0 { appendPreformatted(characters) } else { appendCollapsed(characters) }
    }

    /// Takes the beginning of an element.
    mutating func begin(_ name: String) {
        if let open = omitted {
            if open.name == name { omitted?.depth += 1 }
            // No element stands in a title: its end was forgotten.
            guard open.name == "title", name != "title" else { return }
            omitted = nil
        }
        switch PageElement(name) {
        case .leftOut: omitted = (name, 1)
        case .lineBreak: breakLine()
        case .inline: break
        case .block: endLine()
        case .preformatted:
            endLine()
            preDepth += 1
            isAtStartOfPre = true
        case .table:
            endLine()
            if !tables.isEmpty { tables[tables.count - 1].holdsTable() }
            tables.append(PageTable())
        case .row:
            endLine()
            endRow()
        case .cell:
            endLine()
            if !tables.isEmpty { tables[tables.count - 1].beginCell(at: text.count) }
        }
    }

    /// Takes the end of an element.
    mutating func end(_ name: String) {
        if let open = omitted {
            guard open.name == name else { return }
            omitted = open.depth > 1 ? (name, open.depth - 1) : nil
            return
        }
        switch PageElement(name) {
        case .leftOut, .lineBreak, .inline: break
        case .block, .cell: endLine()
        case .preformatted:
            endLine()
            preDepth = max(0, preDepth - 1)
        case .row:
            endLine()
            endRow()
        case .table:
            endLine()
            endRow()
            _ = tables.popLast()
        }
    }

    /// Takes the end of the page.
    mutating func finish() {
        omitted = nil
        endLine()
        while !tables.isEmpty {
            endRow()
            tables.removeLast()
        }
    }

    private mutating func appendCollapsed(_ characters: some RandomAccessCollection<UInt8>) {
        var rest = characters[...]
        while let first = rest.firstIndex(where: { !$0.isCollapsible }) {
            if !isAtLineStart && (hasSpace || first > rest.startIndex) { text.append(.space) }
            hasSpace = false
            let end = rest[first...].firstIndex(where: \.isCollapsible) ?? rest.endIndex
            text += rest[first..<end]
            rest = rest[end...]
        }
        hasSpace = hasSpace || !rest.isEmpty
    }

    private mutating func appendPreformatted(_ characters: some RandomAccessCollection<UInt8>) {
        guard let first = characters.first else { return }
        let isDropped = isAtStartOfPre && first == .lineFeed
        isAtStartOfPre = false
        if hasSpace, !isAtLineStart { text.append(.space) }
        hasSpace = false
        text += characters.dropFirst(isDropped ? 1 : 0)
    }

    private mutating func breakLine() {
        hasSpace = false
        text.append(.lineFeed)
    }

    private mutating func endLine() {
        if isAtLineStart { hasSpace = false } else { breakLine() }
    }

    private mutating func endRow() {
        guard !tables.isEmpty else { return }
        tables[tables.count - 1].endRow(of: &text)
    }
}

extension UInt8 {
    /// White space that HTML makes one space of.
    fileprivate var isCollapsible: Bool { self == .space || (0x09...0x0D).contains(self) && self != 0x0B }
}
