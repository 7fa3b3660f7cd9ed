import OfficialText
import Rectification
import Store
import Workbench

/// Writes the rows of the ledger's table.
struct LedgerRows {
    private let columns: [LedgerColumn]
    /// What was looked for, to be marked where it stands.
    private let search: SearchText?
    private let viewer: Viewer
    private let words: Catalogue
    private(set) var html = HTML()

    init(_ columns: [LedgerColumn], marking search: SearchText?, for viewer: Viewer, _ words: Catalogue) {
        self.columns = columns
        self.search = search
        self.viewer = viewer
        self.words = words
    }

    /// Writes a finding as a row.
    mutating func write(_ line: FindingLine) {
        html.markup("<tr id=\"f")
        html.number(line.finding.finding.position)
        html.markup("\">")
        if viewer.mayKnow(line.finding) {
            for column in columns { write(column, of: line) }
        } else {
            writeWithheld(line.finding)
        }
        html.markup("</tr>\n")
    }

    /// Only that there is one, and how secret.
    private mutating func writeWithheld(_ row: FindingRow) {
        write(.position, of: FindingLine(finding: row, measures: 0, firstMeasure: nil))
        html.markup("<td class=\"c-withheld\" colspan=\"")
        html.number(columns.count - 1)
        html.markup("\">")
        html.withheld(row.secrecy, words)
        html.markup("</td>")
    }

    private mutating func write(_ column: LedgerColumn, of line: FindingLine) {
        let finding = line.finding.finding
        switch column {
        case .position:
            html.markup("<td class=\"c-position\">")
            html.number(finding.position)
            html.markup("</td>")
        case .number: write(column, finding.number)
        case .heading: writeHeadings(finding.headings)
        case .statement: writeStatement(line.finding)
        case .actions: writeActions(line)
        case .owner: write(column, finding.owner)
        case .due: write(column, finding.dueText)
        case .status:
            html.markup("<td class=\"c-status\">")
            html.status(StatusMark(line.finding.status, words), words)
            html.markup("</td>")
        case .progress: break
        }
    }

    /// A cell with a text, or none.
    private mutating func write(_ column: LedgerColumn, _ text: String?) {
        html.markup("<td class=\"c-")
        html.text(column.rawValue)
        guard let text, !text.isEmpty else { return html.markup(" none\"></td>") }
        html.markup("\" data-label=\"")
        html.text(column.label(words))
        html.markup("\">")
        html.text(text)
        html.markup("</td>")
    }

    private mutating func writeHeadings(_ headings: [String]) {
        guard let inner = headings.last else { return html.markup("<td class=\"c-heading none\"></td>") }
        html.markup("<td class=\"c-heading\">")
        html.text(inner, marking: search)
        if headings.count > 1 {
            html.markup("<span class=\"outer\">")
            html.text(headings.dropLast().joined(separator: " › "), marking: search)
            html.markup("</span>")
        }
        html.markup("</td>")
    }

    private mutating func writeStatement(_ row: FindingRow) {
        html.markup("<th scope=\"row\" class=\"c-statement\"><a class=\"row-link\" href=\"")
        html.text(Address.finding(row.finding.position, of: row.inspection))
        html.markup("\">")
        html.text(row.finding.statement, marking: search)
        html.markup("</a>")
        if let mark = SecrecyMark(marked: row.secrecy, words) { html.secrecy(mark, words) }
        html.markup("</th>")
    }

    private mutating func writeActions(_ line: FindingLine) {
        guard let first = line.firstMeasure else { return write(.actions, nil) }
        html.markup("<td class=\"c-actions\" data-label=\"")
        html.text(LedgerColumn.actions.label(words))
        html.markup("\"><span class=\"clip\">")
        if line.measures > 1 {
            html.markup("<span class=\"many\"")
            html.language(words)
            html.markup(">")
            html.text(words("ledger.actionCount", ["count": "\(line.measures)"]))
            html.markup("</span> ")
        }
        html.text(first)
        html.markup("</span></td>")
    }
}

extension HTML {
    /// Text in which what was looked for is marked.
    mutating func text(_ text: String, marking search: SearchText?) {
        guard let search else { return self.text(text) }
        self.text(text, marking: search.places(in: text))
    }

    /// Text in which places, in bytes, are marked.
    mutating func text(_ text: String, marking places: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var end = 0
        for place in places where place.lowerBound >= end && place.upperBound <= bytes.count {
            self.text(String(decoding: bytes[end..<place.lowerBound], as: UTF8.self))
            markup("<mark>")
            self.text(String(decoding: bytes[place], as: UTF8.self))
            markup("</mark>")
            end = place.upperBound
        }
        self.text(String(decoding: bytes[end...], as: UTF8.self))
    }
}
