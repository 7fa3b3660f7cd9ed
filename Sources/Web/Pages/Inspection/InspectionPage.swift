import Rectification
import Store
import Workbench

/// One inspection: what it is, what is counted in it, what its documents state of it.
struct InspectionPage: Page {
    static let template = Template.inspection

    struct Day: Equatable, Sendable {
        let dateLabel: String
        let day: String
        let gap: String?
    }

    struct StatusRow: Equatable, Sendable {
        let code: String
        let word: String
        let statusHref: String
        let count: Int
        let width: String
        let share: String
    }

    struct HeadingRow: Equatable, Sendable {
        let heading: String
        let headingHref: String
        let total: Int
        let segments: [Segment]
        let cells: [String]
    }

    struct Paper: Equatable, Sendable {
        /// Absent where the document may not be shown.
        let documentHref: String?
        let documentTitle: String
        let documentName: String
        let documentMark: SecrecyMark?
        let documentKind: String
        let issuedOn: String
        let documentFindings: Int
        let unreadCount: Int
    }

    let title: String
    let inspection: InspectionFrame?
    let kind: String
    let organizationName: String
    let officeHref: String
    let bearing: Secrecy
    let asOf: String
    let dates: [Day]
    let facts: [Fact]
    let byStatusBase: String
    let statusRows: [StatusRow]
    let hasTotals: Bool
    let totals: [TotalRow]
    let byHeadingBase: String
    let statusColumns: [StatusMark]
    let headingRows: [HeadingRow]
    let documents: [Paper]
    let isAllUnderstood: Bool
    let notUnderstood: String
    let doubts: [Doubt]

    init(_ page: ShowInspection.Page, for viewer: Viewer, _ words: Catalogue) {
        let frame = InspectionFrame(page.header, .overview, words)
        let opened = page.header.inspection.inspection
        inspection = frame
        title = frame.organization
        organizationName = frame.organization
        officeHref = Address.office(of: opened.inspection)
        let known = page.documents.filter { viewer.mayKnow(page.level(of: $0)) }
        bearing = known.map(page.level).reduce(.internal, max)
        kind = opened.kind(words)
        asOf = words(
            "inspection.asOf",
            ["time": WallTime(page.header.lastTime).description, "sequence": "\(page.header.records)"])
        dates = Self.dates(opened, known.lazy.compactMap(\.document.issuedOn).first, words)
        facts = [
            Fact(words("inspection.team"), opened.team), Fact(words("inspection.subject"), opened.subject),
            Fact(words("inspection.id"), opened.inspection.description),
        ].compactMap(\.self)
        let figures = page.figures
        let count = figures.count(of: .findings)
        byStatusBase = words("inspection.byStatusBase", ["count": "\(count)"])
        statusRows = StatusMark.order.compactMap { StatusRow($0, in: figures, of: opened.inspection, words) }
        let bases = TotalsStated.Base.allCases
        totals = bases.flatMap { base in page.totals.filter { $0.stated.total.base == base } }
            .map { TotalRow($0, in: page, words) }
        hasTotals = !totals.isEmpty
        byHeadingBase = words("inspection.byHeadingBase")
        let occurring = StatusMark.order.filter { figures.statuses[$0] ?? 0 > 0 }
        statusColumns = occurring.map { StatusMark($0, words) }
        headingRows = figures.headings.map { HeadingRow($0, columns: occurring, of: opened.inspection, words) }
        documents = page.documents.map { row in
            Paper(row, page.level(of: row), for: viewer, findings: page.findings[row.document.document] ?? 0, words)
        }
        doubts = Doubt.all(in: page, of: known, words)
        isAllUnderstood = doubts.isEmpty
        let unread = doubts.count(where: \.isUnread)
        notUnderstood = words(
            "inspection.notUnderstoodFound", ["unread": "\(unread)", "remarks": "\(doubts.count - unread)"])
    }

    private static func dates(_ opened: InspectionOpened, _ issued: CivilDate?, _ words: Catalogue) -> [Day] {
        let known = [
            ("startedOn", opened.startedOn), ("endedOn", opened.endedOn), ("feedbackOn", opened.feedbackOn),
            ("issuedOn", issued),
        ].compactMap { name, day in day.map { (name, $0) } }
        return known.enumerated().map { index, entry in
            let days = index > 0 ? known[index - 1].1.days(until: entry.1) : 0
            return Day(
                dateLabel: words("inspection.\(entry.0)"), day: entry.1.description,
                gap: days > 0 ? words("inspection.gap", ["days": "\(days)"]) : nil)
        }
    }
}

extension ShowInspection.Page {
    /// How secret a document of the inspection is.
    fileprivate func level(of document: DocumentRow) -> Secrecy { levels[document.document.document] ?? .internal }
}

extension InspectionPage.StatusRow {
    fileprivate init?(_ status: DeclaredStatus?, in figures: InspectionFigures, of id: InspectionID, _ words: Catalogue)
    {
        let total = figures.count(of: .findings)
        guard let count = figures.statuses[status], count > 0 else { return nil }
        let mark = StatusMark(status, words)
        (code, word) = (mark.code, mark.word)
        self.count = count
        statusHref = Address.ledger(of: id, status: .some(status))
        width = Segment.percent(count, of: total)
        share = Segment.percent(count, of: total) + "%"
    }
}

extension InspectionPage.HeadingRow {
    fileprivate init(
        _ row: InspectionFigures.UnderHeading, columns: [DeclaredStatus?], of id: InspectionID, _ words: Catalogue
    ) {
        heading = row.heading ?? words("inspection.noHeading")
        headingHref = Address.ledger(of: id, under: row.heading.map { [$0] } ?? [])
        total = row.count
        segments = Segment.bar(row.statuses)
        cells = columns.map { row.statuses[$0].map { "\($0)" } ?? "" }
    }
}

extension InspectionPage.Paper {
    /// A document with its level; its title is shown where only a finding in it is too secret.
    fileprivate init(_ row: DocumentRow, _ level: Secrecy, for viewer: Viewer, findings: Int, _ words: Catalogue) {
        let document = row.document
        let isShown = viewer.mayKnow(row)
        documentHref = viewer.mayKnow(level) ? Address.document(document.document, of: row.inspection) : nil
        documentTitle = isShown ? document.title ?? document.name : words("secrecy.withheld")
        documentName = isShown ? document.name : ""
        documentMark = SecrecyMark(marked: level > .internal ? level : row.secrecy, words)
        documentKind = words("documentKind.\(document.kind)")
        issuedOn = document.issuedOn?.description ?? "—"
        documentFindings = findings
        unreadCount = document.unread.count
    }
}
