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

    init(_ page: ShowLog.Page, of id: InspectionID, _ words: Catalogue) {
        inspection = page.header.map { InspectionFrame($0, .journal, words) }
        title = words("journal.title")
        found = words(
            "journal.found", ["count": "\(page.last)", "hash": String(page.lastHash.prefix(JournalRows.shownHash))])
        verificationHref = Address.verification(id)
        var table = JournalRows(of: id, withdrawn: page.withdrawn, words)
        for line in page.lines { table.write(line) }
        rows = table.html.text
        let first = page.lines.first?.sequence ?? 1
        previousHref = first > 1 ? Self.href(id, from: max(1, first - Self.length)) : nil
        nextHref = page.lines.last.flatMap { $0.sequence < page.last ? Self.href(id, from: $0.sequence + 1) : nil }
        hasPages = previousHref != nil || nextHref != nil
    }

    private static func href(_ id: InspectionID, from sequence: Int) -> String {
        Address.path(Address.journal(id), [("from", sequence == 1 ? nil : "\(sequence)")])
    }
}

/// Writes records as rows.
struct JournalRows {
    /// How much of a hash is shown.
    static let shownHash = 12
    /// How much of a subject is shown.
    private static let shownSubject = 120

    private let inspection: InspectionID
    private let withdrawn: Set<Int>
    private let words: Catalogue
    private(set) var html = HTML()

    init(of inspection: InspectionID, withdrawn: Set<Int>, _ words: Catalogue) {
        self.inspection = inspection
        self.withdrawn = withdrawn
        self.words = words
    }

    mutating func write(_ line: ShowLog.Line) {
        html.markup(withdrawn.contains(line.sequence) ? "<tr class=\"withdrawn\" id=\"r" : "<tr id=\"r")
        html.number(line.sequence)
        html.markup("\"><td class=\"number\">")
        html.number(line.sequence)
        html.markup("</td><td class=\"when\"><time datetime=\"")
        let time = WallTime(line.time)
        html.text(time.timestamp)
        html.markup("\">")
        html.text(time.description)
        html.markup("</time></td><td class=\"who\">")
        html.text(line.actor)
        html.markup("</td><th scope=\"row\" class=\"what\"")
        html.language(words)
        html.markup(">")
        html.text(words("event.\(line.event.kind.rawValue)"))
        html.markup("</th><td class=\"change\">")
        writeSubject(of: line)
        html.markup("</td><td class=\"hash\"><code title=\"")
        html.text(line.hash)
        html.markup("\">")
        html.text(line.hash.prefix(Self.shownHash))
        html.markup("</code></td></tr>\n")
    }

    private mutating func writeSubject(of line: ShowLog.Line) {
        guard let subject = line.event.subject else { return }
        let shown = subject.count > Self.shownSubject ? subject.prefix(Self.shownSubject) + "…" : subject[...]
        guard !withdrawn.contains(line.sequence), let href = href(of: line.event) else { return html.text(shown) }
        html.markup("<a href=\"")
        html.text(href)
        html.markup("\">")
        html.text(shown)
        html.markup("</a>")
    }

    /// The page that shows what a record is about, where there is one.
    private func href(of event: Event) -> String? {
        switch event {
        case .findingRecorded(let event): Address.finding(event.position, of: inspection)
        case .documentRecorded(let event): Address.document(event.document, of: inspection)
        case .inspectionOpened: Address.inspection(inspection)
        default: nil
        }
    }
}
