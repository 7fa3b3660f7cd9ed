import Rectification
import Store
import Workbench

/// The findings of an inspection as a table.
struct LedgerPage: Page {
    static let template = Template.ledger

    struct Status: Equatable, Sendable {
        let code: String
        let word: String
        let count: String
        let isChecked: Bool
    }

    struct Choice: Equatable, Sendable {
        let value: String
        let label: String
        let isSelected: Bool
    }

    let title: String
    let inspection: InspectionFrame?
    let ledgerPath: String
    let found: String
    let caption: String
    let csvHref: String
    let printHref: String
    let clearHref: String
    let statuses: [Status]
    let headings: [Choice]
    let text: String
    let sort: String?
    let isFiltered: Bool
    let isEmpty: Bool
    let columns: [ColumnHead]
    let rows: String
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?
    let bearing: Secrecy

    init(_ page: BrowseFindings.Page, at address: LedgerAddress, for viewer: Viewer, _ words: Catalogue) {
        inspection = InspectionFrame(page.header, .ledger, words)
        let organization = page.header.organization ?? words("inspections.unnamed")
        title = "\(words("ledger.title")) · \(organization)"
        ledgerPath = LedgerAddress.path(address.inspection)
        found = Self.found(page.findings.found, isFiltered: address.isFiltered, words)
        let order = LedgerColumn(rawValue: address.order.key.rawValue)?.label(words) ?? ""
        caption = words("ledger.caption", ["organization": organization, "sort": order])
        csvHref = address.csvHref
        printHref = address.paperHref
        clearHref = address.unfiltered.href
        statuses = StatusMark.order.compactMap { status in
            Status(status, count: page.statuses[status], isChecked: address.statuses.contains(status), words)
        }
        headings = Self.choices(page.headings, chosen: address.headings)
        text = address.text
        sort = address.sort
        isFiltered = address.isFiltered
        isEmpty = page.findings.lines.isEmpty
        let shown = LedgerColumn.shown(of: page.filled)
        columns = shown.map { ColumnHead($0, at: address, words) }
        var table = LedgerRows(shown, marking: page.search, for: viewer, words)
        for line in page.findings.lines { table.write(line) }
        bearing = page.findings.lines.map(\.finding).filter(viewer.mayKnow).compactMap(\.secrecy)
            .reduce(.internal, max)
        rows = table.html.text
        previousHref = page.findings.previous.map { address.page(before: $0).href }
        nextHref = page.findings.next.map { address.page(after: $0).href }
        hasPages = previousHref != nil || nextHref != nil
    }

    /// How many findings there are, or how many the filter lets pass.
    static func found(_ count: CappedCount, isFiltered: Bool, _ words: Catalogue) -> String {
        switch count {
        case .moreThan(let cap): words("ledger.foundMany", ["count": "\(cap)"])
        case .exactly(let count) where isFiltered: words("ledger.foundFiltered", ["count": "\(count)"])
        case .exactly(1): words("ledger.foundOne")
        case .exactly(let count): words("ledger.found", ["count": "\(count)"])
        }
    }

    private static func choices(_ headings: [Heading], chosen: [String]) -> [Choice] {
        var choices = headings.map { heading in
            Choice(
                value: LedgerAddress.value(of: heading.path),
                label: String(repeating: "\u{3000}", count: heading.level - 1) + (heading.path.last ?? ""),
                isSelected: heading.path == chosen)
        }
        if let last = chosen.last, !choices.contains(where: \.isSelected) {
            choices.append(Choice(value: LedgerAddress.value(of: chosen), label: last, isSelected: true))
        }
        return choices
    }
}

extension LedgerPage.Status {
    /// A status that occurs or is chosen.
    fileprivate init?(_ status: DeclaredStatus?, count: CappedCount?, isChecked: Bool, _ words: Catalogue) {
        let count = count ?? .exactly(0)
        guard count != .exactly(0) || isChecked else { return nil }
        let mark = StatusMark(status, words)
        self.init(code: mark.code, word: mark.word, count: count.text, isChecked: isChecked)
    }
}
