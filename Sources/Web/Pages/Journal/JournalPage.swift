import Rectification
import Store
import Workbench

/// The records of an inspection, in order.
struct JournalPage: Page {
    static let template = Template.journal
    /// How many records a page has.
    static let length = 100

    let title: String
    let inspection: InspectionFrame?
    let found: String
    let verificationHref: String
    let rows: String
    let hasPages: Bool
    let previousHref: String?
    let nextHref: String?
    let bearing: Secrecy

    init(_ page: ShowLog.Page, of id: InspectionID, for viewer: Viewer, _ words: Catalogue) {
        inspection = page.header.map { InspectionFrame($0, .journal, words) }
        title = words("journal.title")
        found = words(
            "journal.found", ["count": "\(page.last)", "hash": String(page.lastHash.prefix(JournalRows.shownHash))])
        verificationHref = Address.verification(id)
        let isShown = viewer.mayKnow(page.secrecy)
        bearing = isShown ? max(page.secrecy, .internal) : .internal
        var table = JournalRows(of: id, isWithheld: !isShown, words)
        for line in page.lines { table.write(line) }
        rows = table.html.text
        let first = page.lines.first?.sequence ?? 1
        previousHref = first > 1 ? Self.href(id, from: max(1, first - Self.length)) : nil
        nextHref = page.lines.last.flatMap { $0.sequence < page.last ? Self.href(id, from: $0.sequence + 1) : nil }
        hasPages = previousHref != nil || nextHref != nil
    }

    /// The page that begins with a record.
    static func href(_ id: InspectionID, from sequence: Int) -> String {
        Address.path(Address.journal(id), [("from", sequence == 1 ? nil : "\(sequence)")])
    }
}
