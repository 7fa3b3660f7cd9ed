/// What the organisation says of a matter, an action or an assignment (整改进展), as of a day.
public struct ProgressReported: Sendable, Equatable {
    /// One clause of the narrative, with the status that stands on it.
    public struct Clause: Sendable, Equatable {
        /// The words.
        public var text: String
        /// The place in the document text.
        public var range: Range<Int>?
        /// The declared status.
        public var status: DeclaredStatus?
        /// The printed words of the clause's mark.
        public var statusText: String?

        /// Creates a clause.
        public init(
            text: String, range: Range<Int>? = nil, status: DeclaredStatus? = nil, statusText: String? = nil
        ) {
            self.text = text
            self.range = range
            self.status = status
            self.statusText = statusText
        }
    }

    /// The report's id.
    public var report: ReportID
    /// What it is about.
    public var subject: ReportSubject
    /// The document that it was read from.
    public var document: DocumentID?
    /// The document's day; a report from an undated document has none.
    public var reportedOn: CivilDate?
    /// The declared status.
    public var status: DeclaredStatus?
    /// The printed status words.
    public var statusText: String?
    /// The narrative, clause by clause.
    public var clauses: [Clause]

    /// Creates the event.
    public init(
        report: ReportID, subject: ReportSubject, document: DocumentID? = nil, reportedOn: CivilDate? = nil,
        status: DeclaredStatus? = nil, statusText: String? = nil, clauses: [Clause] = []
    ) {
        self.report = report
        self.subject = subject
        self.document = document
        self.reportedOn = reportedOn
        self.status = status
        self.statusText = statusText
        self.clauses = clauses
    }
}

extension ProgressReported.Clause: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("range", range)
        fields.put("status", status)
        fields.put("statusText", statusText)
        fields.put("text", text)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        range = try fields.takeOptional("range")
        status = try fields.takeOptional("status")
        statusText = try fields.takeOptional("statusText")
        text = try fields.take("text")
    }
}

extension ProgressReported: EventBody {
    static var kind: Event.Kind { .progressReported }
    static var title: String { "报告整改进展" }
    static var mendableFields: [String] { ["reportedOn", "status", "statusText"] }
    static var wordFields: [String] { ["clauses.statusText", "clauses.text", "statusText"] }
    var event: Event { .progressReported(self) }
    var item: Item? { .report(report) }
    var namedItems: [Item] { [subject.item] + (document.map { [.document($0)] } ?? []) }
    var shownIn: [Item] { [subject.item] }
    var summary: String? { statusText ?? clauses.first?.text }
}

extension ProgressReported {
    func write(fields: inout PayloadWriter) {
        fields.put("clauses", clauses)
        fields.put("document", document)
        fields.put("report", report)
        fields.put("reportedOn", reportedOn)
        fields.put("status", status)
        fields.put("statusText", statusText)
        fields.put("subject", subject)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        clauses = try fields.takeList("clauses")
        document = try fields.takeOptional("document")
        report = try fields.take("report")
        reportedOn = try fields.takeOptional("reportedOn")
        status = try fields.takeOptional("status")
        statusText = try fields.takeOptional("statusText")
        subject = try fields.take("subject")
    }
}
