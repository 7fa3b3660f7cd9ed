import OfficialText
import Rectification

/// Reads findings printed as a table: a row of cells joined by tabs, or one cell a line.
struct TableReader {
    private enum Column: Equatable {
        case number, heading, other
        case label(LabelKind)
    }

    private let outline: Outline
    private let canvas: SpanCanvas
    private(set) var findings: [ReadFinding] = []
    private var text: FoldedText { outline.text }

    init(_ outline: Outline, _ canvas: SpanCanvas) {
        self.outline = outline
        self.canvas = canvas
    }

    /// Whether a segment begins the head of a ledger table.
    static func isHead(_ index: Int, in outline: Outline) -> Bool {
        columns(at: index, in: outline) != nil
    }

    /// Reads the tables among the given segments.
    mutating func read(_ range: Range<Int>, headings: [Excerpt]) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let head = Self.columns(at: index, in: outline) else {
                index += 1
                continue
            }
            for line in head.segments { canvas.mark(outline.segments[line].full, .label) }
            index = readRows(head, from: head.segments.upperBound, to: range.upperBound, headings)
        }
    }

    private struct Head {
        let columns: [Column]
        let segments: Range<Int>
        let isTabbed: Bool
    }

    private static func columns(at index: Int, in outline: Outline) -> Head? {
        let text = outline.text
        let segment = outline.segments[index]
        guard !segment.isBlank, segment.content.count <= 200 else { return nil }
        if outline.hasTabs, case let cells = cells(of: segment.content, in: text), cells.count > 1 {
            guard let columns = named(cells, text) else { return nil }
            return Head(columns: columns, segments: index..<(index + 1), isTabbed: true)
        }
        guard segment.content.count <= 12, column(segment.content, text) != nil else { return nil }
        var columns: [Column] = []
        var end = index
        while end < outline.segments.count, columns.count < 12 {
            let line = outline.segments[end]
            if !line.isBlank {
                guard line.content.count <= 12, let column = column(line.content, text), !columns.contains(column)
                else { break }
                columns.append(column)
            }
            end += 1
        }
        return columns.count >= 3 && isLedger(columns)
            ? Head(columns: columns, segments: index..<end, isTabbed: false) : nil
    }

    private static func named(_ cells: [Range<Int>], _ text: FoldedText) -> [Column]? {
        let columns = cells.map { column($0, text) }
        guard columns.count(where: { $0 != nil }) * 3 >= cells.count * 2 else { return nil }
        let known = columns.map { $0 ?? .other }
        return isLedger(known) ? known : nil
    }

    private static func isLedger(_ columns: [Column]) -> Bool {
        let labels = columns.compactMap { column -> LabelKind? in
            if case .label(let kind) = column { kind } else { nil }
        }
        return labels.contains(.statement) && labels.contains { $0.isAnswer }
    }

    private static func column(_ cell: Range<Int>, _ text: FoldedText) -> Column? {
        let inner = text.trimmed(cell) { Letter.isBlank($0) || $0 == Letter.colon }
        guard !inner.isEmpty else { return nil }
        func whole<M>(_ table: PhraseTable<M>) -> M? {
            table.longest(in: text, at: inner.lowerBound, before: inner.upperBound).flatMap {
                $0.range == inner ? $0.meaning : nil
            }
        }
        if whole(Labels.numberColumns) != nil { return .number }
        if whole(Labels.headingColumns) != nil { return .heading }
        if whole(Labels.otherColumns) != nil { return .other }
        return whole(Labels.words).map { .label($0) }
    }

    private static func cells(of content: Range<Int>, in text: FoldedText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = content.lowerBound
        for index in text.landmarks.members(in: content) where text.units[index] == Letter.tab {
            cells.append(text.trimmed(start..<index))
            start = index + 1
        }
        cells.append(text.trimmed(start..<content.upperBound))
        return cells
    }

    // MARK: Rows

    private mutating func readRows(_ head: Head, from start: Int, to end: Int, _ headings: [Excerpt]) -> Int {
        head.isTabbed ? readTabbedRows(head, start, end, headings) : readLinedRows(head, start, end, headings)
    }

    private mutating func readTabbedRows(_ head: Head, _ start: Int, _ end: Int, _ headings: [Excerpt]) -> Int {
        var index = start
        var group: [Excerpt] = headings
        while index < end {
            let line = outline.segments[index]
            guard !line.isBlank else {
                index += 1
                continue
            }
            // A label inside a cell has parted the row: take the whole line together.
            var last = index
            while last + 1 < end, !outline.segments[last + 1].startsLine { last += 1 }
            let whole = line.full.lowerBound..<outline.segments[last].full.upperBound
            let content = Self.rowContent(whole, in: text)
            let cells = Self.cells(of: content, in: text)
            if cells.count == 1 {
                guard isGroupRow(line) else { return index }
                canvas.mark(whole, .heading)
                group = headings + [Excerpt(text.byteRange(Self.heading(line, text)))]
            } else {
                row(cells, head.columns, whole, group)
            }
            index = last + 1
        }
        return index
    }

    /// The row without the line feed; leading tabs are empty cells and stay.
    private static func rowContent(_ whole: Range<Int>, in text: FoldedText) -> Range<Int> {
        text.trimmed(whole) { $0 == Letter.lineFeed || $0 == Letter.carriageReturn || $0 == Letter.space }
    }

    private static func heading(_ line: Segment, _ text: FoldedText) -> Range<Int> {
        text.trimmed(line.numbering == nil ? line.content : line.body) { Letter.endsSentence($0) || Letter.isBlank($0) }
    }

    /// A row of one cell between rows: a category that spans the table.
    private func isGroupRow(_ line: Segment) -> Bool {
        line.content.count <= 60 && text.first(.stop, in: line.content) == nil
            && !PageLines(outline).isInvitation(line.content)
            && (line.numbering != nil || line.content.count <= 30) && !PageLines(outline).isSignature(line.content)
            && !PageLines(outline).isDateOnly(line.content)
    }

    private mutating func readLinedRows(_ head: Head, _ start: Int, _ end: Int, _ headings: [Excerpt]) -> Int {
        var index = start
        var cells: [Range<Int>] = []
        var first = start
        while index < end {
            let line = outline.segments[index]
            if !line.isBlank {
                if cells.isEmpty, head.columns.first == .number,
                    Numeral(in: text, at: line.content.lowerBound, before: line.content.upperBound)?.range
                        != line.content
                {
                    return index
                }
                if cells.isEmpty { first = index }
                if let last = cells.last, continuesCell(line) {
                    cells[cells.count - 1] = last.lowerBound..<line.content.upperBound
                } else {
                    cells.append(line.content)
                }
                if cells.count == head.columns.count, !nextContinuesCell(index, end) {
                    row(cells, head.columns, outline.segments[first].full.lowerBound..<line.full.upperBound, headings)
                    cells = []
                }
            }
            index += 1
        }
        return index
    }

    /// 二是 on its own line goes on with the cell that 一是 began.
    private func continuesCell(_ line: Segment) -> Bool {
        guard let numbering = line.numbering, numbering.value > 1 else { return false }
        return [.clause, .circled, .arabicBracketed, .arabicHalfBracketed].contains(numbering.style)
    }

    private func nextContinuesCell(_ index: Int, _ end: Int) -> Bool {
        guard index + 1 < end, let next = outline.segments[(index + 1)..<end].first(where: { !$0.isBlank }) else {
            return false
        }
        return continuesCell(next)
    }

    private mutating func row(_ cells: [Range<Int>], _ columns: [Column], _ whole: Range<Int>, _ headings: [Excerpt]) {
        canvas.mark(whole, .statement)
        var finding = ReadFinding(
            number: nil, headings: headings, title: Excerpt([]), measures: [], progress: [],
            range: text.byteRange(Self.rowContent(whole, in: text)))
        var own: StatusMark?
        for (cell, column) in zip(cells, columns) where !cell.isEmpty {
            fill(cell, column, &finding, &own)
        }
        for index in whole where text.units[index] == Letter.tab { canvas.extend(to: index) }
        if let own {
            finding.status = own.status
            finding.statusText = Excerpt(text.byteRange(own.words))
        }
        if finding.status == nil { finding.status = finding.progress.compactMap(\.status).min() }
        if finding.title.isEmpty {
            return merge(finding)
        }
        findings.append(finding)
    }

    private mutating func fill(
        _ cell: Range<Int>, _ column: Column, _ finding: inout ReadFinding, _ own: inout StatusMark?
    ) {
        let excerpt = Excerpt(text.byteRange(cell))
        switch column {
        case .number: finding.number = excerpt
        case .heading:
            finding.headings.append(excerpt)
            canvas.mark(cell, .heading)
        case .other: canvas.mark(cell, .text)
        case .label(.statement):
            let numbering = Numbering(in: text, at: cell.lowerBound, before: cell.upperBound)
            let statement = Statement(in: text, (numbering?.end ?? cell.lowerBound)..<cell.upperBound)
            finding.title = Excerpt(text.byteRange(statement.title))
            if finding.number == nil, let numbering { finding.number = Excerpt(text.byteRange(numbering.printed)) }
            if !statement.rest.isEmpty {
                finding.description = Excerpt(text.byteRange(statement.rest), separator: .lineFeed)
                canvas.mark(statement.rest, .description)
            }
        case .label(.measures):
            canvas.mark(cell, .measure)
            let result = ClauseSplitter(text: text).split([cell])
            finding.measures = result.clauses.map { Passage(range: text.byteRange($0.range)) }
        case .label(.progress): progress(cell, &finding, &own)
        case .label(.status):
            canvas.mark(cell, .status)
            if let mark = StatusMarks(text: text).labelled(cell) { own = mark } else { progress(cell, &finding, &own) }
        case .label(.nextStep):
            canvas.mark(cell, .nextSteps)
            finding.nextStep = Passage(range: text.byteRange(cell))
        case .label(.sponsor):
            finding.sponsor = excerpt
            canvas.mark(cell, .responsibility)
        case .label(.owner):
            finding.owner = excerpt
            canvas.mark(cell, .responsibility)
        case .label(.due):
            finding.dueText = excerpt
            canvas.mark(cell, .responsibility)
        case .label(.responsibility): canvas.mark(cell, .responsibility)
        case .label(.description):
            finding.description = Excerpt(text.byteRange(cell), separator: .lineFeed)
            canvas.mark(cell, .description)
        }
    }

    private mutating func progress(_ cell: Range<Int>, _ finding: inout ReadFinding, _ own: inout StatusMark?) {
        canvas.mark(cell, .progress)
        if let mark = StatusMarks(text: text).labelled(cell), cell.count <= 12 {
            own = own ?? mark
            canvas.mark(cell, .status)
            return
        }
        let result = ClauseSplitter(text: text).split([cell])
        own = own ?? result.own
        finding.progress += result.clauses.map { clause in
            if let mark = clause.mark { canvas.mark(mark.range, .status) }
            return ReadClause(
                range: text.byteRange(clause.range), status: clause.mark?.status,
                statusText: clause.mark.map { Excerpt(text.byteRange($0.words)) })
        }
        if let mark = result.own { canvas.mark(mark.range, .status) }
    }

    /// A row without a statement goes on with the finding before it (merged cells).
    private mutating func merge(_ row: ReadFinding) {
        guard !findings.isEmpty else { return }
        let last = findings.count - 1
        findings[last].measures += row.measures
        findings[last].progress += row.progress
        findings[last].status = findings[last].status ?? row.status
        findings[last].statusText = findings[last].statusText ?? row.statusText
        findings[last].range = findings[last].range.lowerBound..<row.range.upperBound
    }
}
