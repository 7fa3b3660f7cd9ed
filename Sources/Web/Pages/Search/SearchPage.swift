import OfficialText
import Rectification
import Store
import Workbench

/// What was found in all findings.
struct SearchPage: Page {
    static let template = Template.search

    let title: String
    let found: String
    let behind: String?
    let advice: String?
    let rows: String
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?
    let bearing: Secrecy

    /// The page for a text with nothing in it to look for.
    init(nothingIn text: String, _ words: Catalogue) {
        title = words("search.titleFor", ["text": text])
        found = ""
        behind = nil
        advice = words("search.tooShort")
        rows = ""
        (hasPages, previousHref, nextHref) = (false, nil, nil)
        bearing = .internal
    }

    init(_ page: SearchFindings.Page, for viewer: Viewer, _ words: Catalogue) {
        let results = page.results
        let text = page.text.text
        title = words("search.titleFor", ["text": text])
        switch results.found {
        case .exactly(0): found = words("search.none")
        case .exactly(let count): found = words("search.found", ["count": "\(count)"])
        case .moreThan(let cap): found = words("search.foundMany", ["count": "\(cap)"])
        }
        let missing = results.coverage.last - results.coverage.followed
        behind = missing > 0 ? words("search.behind", ["count": "\(missing)"]) : nil
        advice = results.found == .exactly(0) ? words("search.noneAdvice", ["text": text]) : nil
        var list = SearchRows(page, words)
        let hits = results.hits.filter { viewer.mayKnow($0.finding) }
        for hit in hits { list.write(hit) }
        rows = list.html.text
        bearing = hits.compactMap(\.finding.secrecy).reduce(.internal, max)
        previousHref = results.newer.map { Self.href(text, $0) }
        nextHref = results.older.map { Self.href(text, $0) }
        hasPages = previousHref != nil || nextHref != nil
    }

    private static func href(_ text: String, _ start: SearchStart) -> String {
        switch start {
        case .newest: Address.path(Address.home, [("text", text)])
        case .olderThan(let entry): Address.path(Address.home, [("text", text), ("after", "\(entry)")])
        case .newerThan(let entry): Address.path(Address.home, [("text", text), ("before", "\(entry)")])
        }
    }
}

/// Writes the hits of a search.
private struct SearchRows {
    private let page: SearchFindings.Page
    private let words: Catalogue
    private(set) var html = HTML()

    init(_ page: SearchFindings.Page, _ words: Catalogue) {
        self.page = page
        self.words = words
    }

    mutating func write(_ hit: SearchHit) {
        let row = hit.finding
        html.markup("<li class=\"hit\"><a class=\"hit-link\" href=\"")
        html.text(Address.finding(row.finding.position, of: row.inspection))
        html.markup("\"><span class=\"hit-position\">")
        html.number(row.finding.position)
        html.markup("</span> ")
        html.text(row.finding.statement, marking: hit.statementMarks)
        html.markup("</a> ")
        html.status(StatusMark(row.status, words), words)
        if let mark = SecrecyMark(marked: row.secrecy, words) { html.secrecy(mark, words) }
        if let passage = hit.passage { write(passage) }
        html.markup("<p class=\"hit-from\">")
        let organization = page.organizations[row.inspection] ?? words("inspections.unnamed")
        html.text(([organization] + row.finding.headings).joined(separator: " › "))
        html.markup("</p></li>\n")
    }

    private mutating func write(_ passage: SearchPassage) {
        html.markup("<p class=\"hit-passage\"><span class=\"hit-where\"")
        html.language(words)
        html.markup(">")
        html.text(words("search.in.\(passage.column.rawValue)"))
        html.markup("</span> ")
        if passage.isCutBefore { html.text("…") }
        html.text(passage.text, marking: passage.marks)
        if passage.isCutAfter { html.text("…") }
        html.markup("</p>")
    }
}
