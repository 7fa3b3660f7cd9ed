import OfficialText
import Rectification

/// Reads findings printed as a table: a row of cells joined by tabs, or one cell a line.
struct TableReader {
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

    /// The segment after a table whose head is at a place; absent when none is.
    static func endOfTable(at index: Int, before end: Int, in outline: Outline) -> Int? {
        guard let head = columns(at: index, in: outline) else { return nil }
        let rows = rows(below: head, in: outline)
        var next = head.segments.upperBound
        while let row = rows.row(from: next, to: end) { next = row.end }
        return next
    }

    private static func rows(below head: Head, in outline: Outline) -> TableRows {
        TableRows(
            outline: outline, columns: head.columns.count, areTabbed: head.isTabbed,
            areNumbered: head.columns.first == .number)
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
        let columns: [TableColumn]
        let segments: Range<Int>
        let isTabbed: Bool
    }

    private static func columns(at index: Int, in outline: Outline) -> Head? {
        let text = outline.text
        let segment = outline.segments[index]
        guard !segment.isBlank, segment.content.count <= 200 else { return nil }
        if outline.hasTabs, case let cells = TableRows.cells(of: segment.content, in: text), cells.count > 1 {
            guard let columns = named(cells, text) else { return nil }
            return Head(columns: columns, segments: index..<(index + 1), isTabbed: true)
        }
        guard segment.content.count <= 12, column(segment.content, text) != nil else { return nil }
        var columns: [TableColumn] = []
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

    private static func named(_ cells: [Range<Int>], _ text: FoldedText) -> [TableColumn]? {
        let columns = cells.map { column($0, text) }
        guard columns.count(where: { $0 != nil }) * 3 >= cells.count * 2 else { return nil }
        let known = columns.map { $0 ?? .other }
        return isLedger(known) ? known : nil
    }

    private static func isLedger(_ columns: [TableColumn]) -> Bool {
        let labels = columns.compactMap { column -> LabelKind? in
            if case .label(let kind) = column { kind } else { nil }
        }
        return labels.contains(.statement) && labels.contains { $0.isAnswer }
    }

    private static func column(_ cell: Range<Int>, _ text: FoldedText) -> TableColumn? {
        let inner = text.trimmed(cell) { Letter.isBlank($0) || $0 == Letter.colon }
        guard !inner.isEmpty else { return nil }
        let name = Labels.columns.longest(in: text, at: inner.lowerBound, before: inner.upperBound)
        return name?.range == inner ? name?.meaning : nil
    }

    // MARK: Rows

    private mutating func readRows(_ head: Head, from start: Int, to end: Int, _ headings: [Excerpt]) -> Int {
        var index = start
        var group = headings
        let rows = Self.rows(below: head, in: outline)
        while let row = rows.row(from: index, to: end) {
            if row.cells.count == 1 {
                canvas.mark(row.whole, .heading)
                group = headings + [Excerpt(text.byteRange(Self.heading(outline.segments[row.first], text)))]
            } else {
                self.row(row.cells, head.columns, row.whole, group)
            }
            index = row.end
        }
        return index
    }

    private static func heading(_ line: Segment, _ text: FoldedText) -> Range<Int> {
        text.trimmed(line.numbering == nil ? line.content : line.body) { Letter.endsSentence($0) || Letter.isBlank($0) }
    }

    private mutating func row(
        _ cells: [Range<Int>], _ columns: [TableColumn], _ whole: Range<Int>, _ headings: [Excerpt]
    ) {
        canvas.mark(whole, .statement)
        var finding = ReadFinding(
            number: nil, headings: headings, title: Excerpt([]), measures: [], progress: [],
            range: text.byteRange(TableRows.content(whole, in: text)))
        var own: StatusMark?
        for (cell, column) in zip(cells, filled(columns, by: cells)) where !cell.isEmpty {
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

    /// The columns of a row: cells of the row above may reach down, so that it has only the next of its answers.
    private func filled(_ columns: [TableColumn], by cells: [Range<Int>]) -> [TableColumn] {
        let answers = columns.filter { column in
            if case .label(let kind) = column { kind.isAnswer } else { false }
        }
        guard columns.first == .number, cells.count <= answers.count, let first = cells.first,
            !TableRows.isNumber(first, in: text)
        else { return columns }
        return answers
    }

    private mutating func fill(
        _ cell: Range<Int>, _ column: TableColumn, _ finding: inout ReadFinding, _ own: inout StatusMark?
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
            if let mark = statement.mark {
                own = own ?? mark
                canvas.mark(mark.range, .status)
            }
            if finding.number == nil, let numbering { finding.number = Excerpt(text.byteRange(numbering.printed)) }
            if !statement.rest.isEmpty {
                finding.description = Excerpt(text.byteRange(statement.rest), separator: .lineFeed)
                canvas.mark(statement.rest, .description)
            }
        case .label(.measures):
            canvas.mark(cell, .measure)
            let result = ClauseSplitter(outline).split([cell])
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
        let result = ClauseSplitter(outline).split([cell])
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
        var whole = findings.removeLast()
        var row = row
        // Where each row has a status of its own, it is that of what the row says was done.
        if row.statusText != nil, !row.progress.isEmpty, whole.statusText == nil || !whole.progress.isEmpty {
            whole.giveStatusToLastClause()
            row.giveStatusToLastClause()
            whole.status = [whole.status, row.status].compactMap { $0 }.min()
        } else {
            whole.status = whole.status ?? row.status
            whole.statusText = whole.statusText ?? row.statusText
        }
        whole.measures += row.measures
        whole.progress += row.progress
        whole.range = whole.range.lowerBound..<row.range.upperBound
        findings.append(whole)
    }
}

extension ReadFinding {
    /// Makes the printed status that of the last clause; the finding keeps it as derived.
    fileprivate mutating func giveStatusToLastClause() {
        guard statusText != nil, var clause = progress.popLast() else { return }
        clause.status = status
        clause.statusText = statusText
        progress.append(clause)
        statusText = nil
    }
}
