import Rectification
import Store
import Workbench

/// The findings of an inspection as paper for a meeting: everything at length, nothing to click.
struct PaperPage: Page {
    static let template = Template.paper

    let title: String
    let organization: String
    let kind: String
    let team: String?
    let found: String
    let asOf: String
    let ledgerHref: String
    let filtered: String?
    let columns: [ColumnHead]
    /// Where the rows go; they are written one page of findings after another.
    let rows = Renderer.rowsPlace
    let bearing: Secrecy

    /// - Parameters:
    ///   - page: The first findings on it.
    ///   - columns: What is shown of each.
    ///   - address: Where the ledger has the same findings.
    ///   - highest: The highest level that one of them is marked with; absent where none is.
    ///   - words: The words of the page.
    init(
        _ page: BrowseFindings.Page, columns: [LedgerColumn], at address: LedgerAddress, bearing highest: Secrecy?,
        _ words: Catalogue
    ) {
        bearing = max(highest ?? .internal, .internal)
        let opened = page.header.inspection.inspection
        organization = page.header.organization ?? words("inspections.unnamed")
        let name = opened.form == .patrol ? words("paper.title") : words("paper.titleAny")
        title = organization + name
        kind = opened.kind(words)
        team = opened.team
        found = LedgerPage.found(page.findings.found, isFiltered: address.isFiltered, words)
        asOf = words(
            "inspection.asOf",
            ["time": WallTime(page.header.lastTime).description, "sequence": "\(page.header.records)"])
        ledgerHref = address.first.href
        filtered = Self.words(for: address, words).map { words("paper.filtered", ["filter": $0]) }
        self.columns = columns.map { ColumnHead($0, words) }
    }

    /// The filter in words; absent where there is none.
    private static func words(for address: LedgerAddress, _ words: Catalogue) -> String? {
        let statuses = StatusMark.order.filter(address.statuses.contains).map { StatusMark($0, words).word }
        let parts = [
            statuses.isEmpty ? nil : statuses.joined(separator: "、"), address.headings.last,
            address.text.isEmpty ? nil : "“\(address.text)”",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "；")
    }
}

/// Writes findings with their answers as rows of meeting paper.
struct PaperRows {
    private let columns: [LedgerColumn]
    private let viewer: Viewer
    private let words: Catalogue
    private(set) var html = HTML()

    init(_ columns: [LedgerColumn], for viewer: Viewer, _ words: Catalogue) {
        self.columns = columns
        self.viewer = viewer
        self.words = words
    }

    mutating func write(_ detail: FindingDetail) {
        html.markup("<tr>")
        if viewer.mayKnow(detail.finding) {
            for column in columns { write(column, of: detail) }
        } else {
            writeWithheld(detail)
        }
        html.markup("</tr>\n")
    }

    /// Only that there is one, and how secret.
    private mutating func writeWithheld(_ detail: FindingDetail) {
        write(.position, of: detail)
        html.markup("<td colspan=\"")
        html.number(columns.count - 1)
        html.markup("\">")
        html.withheld(detail.finding.secrecy, words)
        html.markup("</td>")
    }

    private mutating func write(_ column: LedgerColumn, of detail: FindingDetail) {
        let finding = detail.finding.finding
        html.markup(column == .statement ? "<th scope=\"row\" class=\"c-" : "<td class=\"c-")
        html.text(column.rawValue)
        html.markup("\">")
        switch column {
        case .position: html.number(finding.position)
        case .number: html.text(finding.number ?? "")
        case .heading: html.text(finding.headings.joined(separator: " › "))
        case .statement: writeStatement(of: detail.finding)
        case .actions: for action in detail.actions { paragraph(action.action.text, nil) }
        case .progress: writeProgress(of: detail)
        case .owner: html.text(finding.owner ?? "")
        case .status: html.status(StatusMark(detail.finding.status, words), words)
        case .due: html.text(finding.dueText ?? "")
        }
        html.markup(column == .statement ? "</th>" : "</td>")
    }

    private mutating func writeStatement(of row: FindingRow) {
        html.text(row.finding.statement)
        guard let mark = SecrecyMark(marked: row.secrecy, words) else { return }
        html.markup(" ")
        html.secrecy(mark, words)
    }

    private mutating func writeProgress(of detail: FindingDetail) {
        for report in detail.matters.flatMap(\.reports) {
            for clause in report.report.clauses { paragraph(clause.text, clause.status) }
        }
    }

    private mutating func paragraph(_ text: String, _ status: DeclaredStatus?) {
        html.markup("<p>")
        html.text(text)
        if let status {
            html.markup(" ")
            html.status(StatusMark(status, words), words)
        }
        html.markup("</p>")
    }
}
