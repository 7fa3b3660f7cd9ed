import Notices
import Rectification
import Store
import Workbench

/// One finding with its answer and the passage that both were read from.
struct FindingPage: Page {
    static let template = Template.finding

    struct Heading: Equatable, Sendable {
        let heading: String
        let headingHref: String
    }

    struct Report: Equatable, Sendable {
        let reportLabel: String
        let reportStatus: StatusMark?
        let clauses: [Clause]
    }

    struct Clause: Equatable, Sendable {
        let clauseID: String
        let clause: String
        let clauseStatus: StatusMark?
        let clauseHref: String?
    }

    /// The words of the document that the finding was read from.
    struct Source: Equatable, Sendable {
        let passage: String
        let passageHref: String
        let passagePlace: String

        /// Absent where no words are kept, or they may not be shown.
        init?(on page: ShowFinding.Page, _ words: Catalogue) {
            guard let passage = page.detail.finding.finding.place, let text = page.text else { return nil }
            let id = page.detail.finding.inspection
            let document = page.documents[passage.document]?.document
            let pageHref = { byte in
                document.map { Address.document($0, of: id, at: byte) } ?? Address.document(passage.document, of: id)
            }
            let start = FindingInDocument(page.detail, in: passage.document).start ?? passage.range.lowerBound
            passageHref = pageHref(start) + "#f\(page.detail.finding.finding.position)"
            let marked = MarkedText(text, of: page.detail)
            let line = marked.lineNumber(at: passage.range.lowerBound)
            passagePlace = words("finding.passagePlace", ["document": document?.name ?? "", "line": "\(line)"])
            var lines = DocumentLines(marked, words)
            lines.write(passage: passage.range, pageHref: pageHref)
            self.passage = lines.html.text
        }
    }

    let title: String
    let inspection: InspectionFrame?
    let position: Int
    let headings: [Heading]
    let statement: String
    let status: StatusMark
    let statusText: String?
    let marked: SecrecyMark?
    let description: String?
    let hasPlan: Bool
    let plan: [PlannedFact]
    let hasMatters: Bool
    let matterCount: String
    let matters: [MatterLine]
    let hasActions: Bool
    let actionCount: String
    let actions: [ActionLine]
    let hasAssignments: Bool
    let assignmentGroups: [AssignmentGroup]
    let hasReports: Bool
    let clauseCount: String
    let reports: [Report]
    let nextStep: String?
    let nextStepNote: String?
    let source: Source?
    let hasRemarks: Bool
    let remarkCount: String
    let remarks: [RemarkRow]
    let facts: [Fact]
    let previousHref: String?
    let previousText: String?
    let nextHref: String?
    let nextText: String?
    let backHref: String
    let bearing: Secrecy

    init(_ page: ShowFinding.Page, _ checked: [DocumentRemarks], _ words: Catalogue) {
        let row = page.detail.finding
        let finding = row.finding
        let id = row.inspection
        title = words("finding.title", ["position": "\(finding.position)"])
        let ledger = InspectionFrame.Crumb(words("frame.ledger"), words.language, href: Address.ledger(of: id))
        inspection = InspectionFrame(page.header, below: ledger, title: title, words)
        position = finding.position
        headings = finding.headings.enumerated().map { index, heading in
            let path = Array(finding.headings.prefix(index + 1))
            return Heading(heading: heading, headingHref: Address.ledger(of: id, under: path))
        }
        statement = finding.statement
        status = StatusMark(row.status, words)
        let printed = finding.statusText ?? row.statusText
        statusText = printed == status.word ? nil : printed
        marked = SecrecyMark(marked: row.secrecy, words)
        bearing = page.secrecy
        description = finding.description
        let planned = page.detail.plan?.plan
        plan = planned.map { PlannedFact.all(in: $0, hiding: page.hiddenColumns, page.detail.names, words) } ?? []
        hasPlan = !plan.isEmpty
        matters = MatterLine.all(of: page.detail, words)
        hasMatters = !matters.isEmpty
        matterCount = words("finding.matterCount", ["count": "\(matters.count { !$0.isRetired })"])
        actions = ActionLine.all(on: page, words)
        hasActions = !actions.isEmpty
        actionCount = Self.count(of: actions, words)
        assignmentGroups = AssignmentGroup.all(in: page.detail, words)
        hasAssignments = !assignmentGroups.isEmpty
        reports = Self.reports(page, words)
        hasReports = !reports.isEmpty
        let clauses = reports.reduce(0) { $0 + $1.clauses.count }
        clauseCount = clauses == 0 ? "" : words("finding.clauseCount", ["count": "\(clauses)"])
        nextStep = finding.nextStep?.text
        nextStepNote = planned?.nextStep == nil ? nil : words("finding.asPrinted")
        source = Source(on: page, words)
        remarks = checked.flatMap { document in
            document.lines.map { RemarkRow($0, in: document.document, named: checked.count > 1, words) }
        }
        hasRemarks = !remarks.isEmpty
        remarkCount = hasRemarks ? words("remarks.found", ["count": "\(remarks.count)"]) : ""
        facts = Self.facts(page, words)
        previousHref = page.previous.map { Address.finding($0.position, of: id) }
        previousText = page.previous.map { "\($0.position) \($0.statement)" }
        nextHref = page.next.map { Address.finding($0.position, of: id) }
        nextText = page.next.map { "\($0.position) \($0.statement)" }
        backHref = LedgerAddress(of: id).row(of: finding.position)
    }

    private static func count(of actions: [ActionLine], _ words: Catalogue) -> String {
        let withdrawn = actions.count(where: \.isWithdrawn)
        if actions.isEmpty { return "" }
        guard withdrawn > 0 else { return words("finding.actionCount", ["count": "\(actions.count)"]) }
        return words("finding.actionCountWithdrawn", ["count": "\(actions.count)", "withdrawn": "\(withdrawn)"])
    }

    private static func reports(_ page: ShowFinding.Page, _ words: Catalogue) -> [Report] {
        let reports = page.detail.matters.flatMap { matter in
            matter.reports.map { (matter.matter.matter.label, $0.report) }
        }
        return reports.enumerated().map { index, pair in
            let (label, report) = pair
            return Report(
                reportLabel: Self.label(of: report, on: label, words),
                reportStatus: report.status.map { StatusMark($0, words) },
                clauses: report.clauses.enumerated().map { number, clause in
                    Clause(
                        clauseID: "\(index + 1)-\(number + 1)", clause: clause.text,
                        clauseStatus: clause.status.map { StatusMark($0, words) },
                        clauseHref: page.href(of: clause.range, in: report.document))
                })
        }
    }

    private static func label(of report: ProgressReported, on matter: String?, _ words: Catalogue) -> String {
        guard let day = report.reportedOn else { return words("finding.reportedUndated") }
        guard let matter else { return words("finding.reported", ["day": day.description]) }
        return words("finding.reportedFor", ["day": day.description, "matter": matter])
    }

    /// What the documents say; where the plan says it too, it is the plan that counts.
    private static func facts(_ page: ShowFinding.Page, _ words: Catalogue) -> [Fact] {
        let detail = page.detail
        let (finding, plan) = (detail.finding.finding, detail.plan?.plan)
        func printed(isPlanned: Bool) -> String? { isPlanned ? words("finding.asPrinted") : nil }
        let record = words("finding.recordAt", ["sequence": "\(detail.finding.lastRecord.sequence)"])
        return [
            Fact(words("finding.number"), finding.number),
            Fact(words("finding.sponsor"), note: printed(isPlanned: plan?.sponsors.isEmpty == false), finding.sponsor),
            Fact(words("finding.owner"), note: printed(isPlanned: plan?.owner != nil), finding.owner),
            Fact(words("finding.due"), note: printed(isPlanned: plan?.due != nil), finding.dueText),
            Fact(
                words("finding.origin"), detail.origin.map { words("origin.\($0.origin.kind.rawValue)") },
                in: words.language),
            Fact(words("finding.document"), finding.place.flatMap { page.documents[$0.document]?.document.name }),
            Fact(words("finding.record"), record, in: words.language),
        ].compactMap(\.self)
    }
}

extension MarkedText {
    /// A document's text with what the ledger knows of one finding in it.
    fileprivate init(_ text: [UInt8], of detail: FindingDetail) {
        let finding = detail.finding.finding
        let document = finding.place?.document
        let places = detail.actions.filter { $0.action.document == document }
            .compactMap { action in action.action.range.map { Span($0, .measure) } }
        let reports = detail.matters.flatMap(\.reports).filter { $0.report.document == document }
        let clauses = reports.flatMap(\.report.clauses).compactMap { clause in clause.range.map { Span($0, .progress) }
        }
        let known = Self.spans(of: finding, in: text) + places + clauses
        self.init(
            text: text[...],
            spans: Self.tiling(text.count, known.sorted { $0.range.lowerBound < $1.range.lowerBound }),
            links: [], findings: [])
    }

    /// The ledger keeps where a finding stands and what it says; so its words are looked for there.
    private static func spans(of finding: FindingRecorded, in text: [UInt8]) -> [Span] {
        guard let range = finding.place?.range else { return [] }
        let passage = text[range.clamped(to: text.indices)]
        let words: [(String?, Span.Kind)] = [
            (finding.statement, .statement), (finding.description, .description), (finding.nextStep?.text, .nextSteps),
        ]
        return words.compactMap { words, kind in
            words.flatMap { passage.firstRange(of: Array($0.utf8)) }.map { Span($0, kind) }
        }
    }

    /// Spans that cover every byte: those given, and plain text between them.
    private static func tiling(_ count: Int, _ known: [Span]) -> [Span] {
        var spans: [Span] = []
        var end = 0
        for span in known where span.range.lowerBound >= end && span.range.upperBound <= count {
            if span.range.lowerBound > end { spans.append(Span(end..<span.range.lowerBound, .text)) }
            spans.append(span)
            end = span.range.upperBound
        }
        if end < count { spans.append(Span(end..<count, .text)) }
        return spans
    }
}
