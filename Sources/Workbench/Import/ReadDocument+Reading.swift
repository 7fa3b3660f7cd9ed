import Notices
import OfficialText
import Rectification

extension ReadDocument {
    /// What a reading says, in the words of the ledger.
    init(_ document: DocumentReading, source: DocumentRecorded.Content, text: DocumentRecorded.Content) {
        let reading = document.reading
        self.init(name: document.name, kind: DocumentRecorded.Kind(reading.kind), source: source, text: text)
        encoding = document.encoding
        title = reading.title.map(reading.text)
        issuer = reading.issuer.map(reading.text)
        issuedOn = reading.issuedOn
        unread = reading.unread
        remarks = reading.diagnostics.map { .init(code: $0.code, message: $0.message, range: $0.range) }
        inspection = reading.inspection.map { Inspection($0, in: reading) } ?? Inspection()
        totals = Self.totals(reading.declared)
        findings = reading.findings.map { Finding($0, in: reading) }
    }

    private static func totals(_ declared: DeclaredTotals) -> [TotalsStated.Total] {
        TotalsStated.Base.allCases.compactMap { base in
            DeclaredTotals.Key(rawValue: base.rawValue).flatMap { declared[$0] }.map {
                TotalsStated.Total(base: base, value: $0.value, range: $0.range)
            }
        }
    }
}

extension DocumentRecorded.Kind {
    fileprivate init(_ kind: DocumentKind) {
        switch kind {
        case .rectificationNotice: self = .rectificationNotice
        case .workReport: self = .workReport
        case .unknown: self = .unknown
        }
    }
}

extension ReadDocument.Inspection {
    fileprivate init(_ printed: PrintedInspection, in reading: Reading) {
        self.init()
        form = printed.form
        type = printed.type
        team = printed.team.map(reading.text)
        subject = printed.subject.map(reading.text)
        startedOn = printed.startedOn
        endedOn = printed.endedOn
        feedbackOn = printed.feedbackOn
    }
}

extension ReadDocument.Finding {
    fileprivate init(_ read: ReadFinding, in reading: Reading) {
        self.init(statement: reading.text(read.title), range: read.range)
        number = read.number.map(reading.text)
        headings = read.headings.map(reading.text)
        origin = OriginKind(headings: headings)
        description = read.description.map(reading.text)
        status = read.status
        statusText = read.statusText.map(reading.text)
        sponsor = read.sponsor.map(reading.text)
        owner = read.owner.map(reading.text)
        dueText = read.dueText.map(reading.text)
        measures = read.measures.map { Quotation(text: reading.text($0.range), range: $0.range) }
        progress = read.progress.map { ProgressReported.Clause($0, in: reading) }
        nextStep = read.nextStep.map { Quotation(text: reading.text($0.range), range: $0.range) }
    }
}

extension OriginKind {
    /// What the headings above a finding say that raised it; absent where they only say what it is about.
    fileprivate init?(headings: [String]) {
        guard headings.contains(where: { $0.contains("点人点事") }) else { return nil }
        self = .singledOut
    }
}

extension ProgressReported.Clause {
    fileprivate init(_ clause: ReadClause, in reading: Reading) {
        self.init(
            text: reading.text(clause.range), range: clause.range, status: clause.status,
            statusText: clause.statusText.map(reading.text))
    }
}
