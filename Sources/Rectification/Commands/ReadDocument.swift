/// What was read in a document, in the words of the ledger.
public struct ReadDocument: Sendable, Equatable {
    /// One finding with its answer.
    public struct Finding: Sendable, Equatable {
        /// What raised it, where that is another than what raised the document's findings in general.
        public var origin: OriginKind?
        /// As printed, without brackets or stop.
        public var number: String?
        /// Every heading above it, outer to inner.
        public var headings: [String]
        /// What was found, in the words of the document.
        public var statement: String
        /// The detail after the statement.
        public var description: String?
        /// What the document says of it.
        public var status: DeclaredStatus?
        /// The printed words of the status.
        public var statusText: String?
        /// The sponsor's line as printed.
        public var sponsor: String?
        /// The owner's line as printed.
        public var owner: String?
        /// When it is due, in the words as given.
        public var dueText: String?
        /// Each becomes one action.
        public var measures: [Quotation]
        /// Together they become one report.
        public var progress: [ProgressReported.Clause]
        /// What the organisation says it will do next.
        public var nextStep: Quotation?
        /// The place in the document text, in bytes.
        public var range: Range<Int>

        /// Creates a finding without answer.
        public init(statement: String, range: Range<Int>) {
            headings = []
            self.statement = statement
            measures = []
            progress = []
            self.range = range
        }
    }

    /// The inspection as the document prints it.
    public struct Inspection: Sendable, Equatable {
        /// Who looked: 巡视, 巡察, an audit or a special check.
        public var form: InspectionForm?
        /// How the inspection was called.
        public var type: InspectionType?
        /// The inspectors' team as printed.
        public var team: String?
        /// The inspected organisation as printed.
        public var subject: String?
        /// When the inspection began.
        public var startedOn: CivilDate?
        /// When the inspection ended.
        public var endedOn: CivilDate?
        /// When the inspectors gave their findings.
        public var feedbackOn: CivilDate?

        /// Creates an inspection of which nothing is said.
        public init() {}
    }

    /// The file's name, without folders.
    public var name: String
    /// What kind of document it is.
    public var kind: DocumentRecorded.Kind
    /// The file as it came.
    public var source: DocumentRecorded.Content
    /// The words.
    public var text: DocumentRecorded.Content
    /// The encoding that the file was read in.
    public var encoding: String?
    /// The title as printed.
    public var title: String?
    /// Who issued it.
    public var issuer: String?
    /// The day it was signed, else published.
    public var issuedOn: CivilDate?
    /// The places that were not understood.
    public var unread: [Range<Int>]
    /// What a person should know about the reading.
    public var remarks: [DocumentRecorded.Remark]
    /// The inspection that it answers.
    public var inspection: Inspection
    /// The totals that it states.
    public var totals: [TotalsStated.Total]
    /// The findings in the order of the document.
    public var findings: [Finding]

    /// Creates a document of which nothing was read.
    public init(
        name: String, kind: DocumentRecorded.Kind, source: DocumentRecorded.Content, text: DocumentRecorded.Content
    ) {
        self.name = name
        self.kind = kind
        self.source = source
        self.text = text
        unread = []
        remarks = []
        inspection = Inspection()
        totals = []
        findings = []
    }

    /// What raised a finding: what it says itself, else an audit or the inspectors' feedback.
    public func origin(of finding: Finding) -> OriginKind {
        finding.origin ?? (inspection.form == .audit ? .audit : .feedback)
    }

    /// The body whose document it is: who issued it, else whom it says was inspected.
    public var organizationName: String? { issuer ?? inspection.subject }
}
