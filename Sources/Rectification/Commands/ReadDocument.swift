/// What was read in a document, in the words of the ledger.
public struct ReadDocument: Sendable, Equatable {
    /// One finding with its answer.
    public struct Finding: Sendable, Equatable {
        public var number: String?
        public var headings: [String]
        public var statement: String
        public var description: String?
        public var status: DeclaredStatus?
        public var statusText: String?
        public var sponsor: String?
        public var owner: String?
        public var dueText: String?
        /// Each becomes one action.
        public var measures: [Quotation]
        /// Together they become one report.
        public var progress: [ProgressReported.Clause]
        public var nextStep: Quotation?
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
        public var form: InspectionForm?
        public var type: InspectionType?
        public var team: String?
        public var subject: String?
        public var startedOn: CivilDate?
        public var endedOn: CivilDate?
        public var feedbackOn: CivilDate?

        /// Creates an inspection of which nothing is said.
        public init() {}
    }

    /// The file's name, without folders.
    public var name: String
    public var kind: DocumentRecorded.Kind
    public var source: DocumentRecorded.Content
    public var text: DocumentRecorded.Content
    public var encoding: String?
    public var title: String?
    public var issuer: String?
    public var issuedOn: CivilDate?
    public var unread: [Range<Int>]
    public var remarks: [DocumentRecorded.Remark]
    public var inspection: Inspection
    public var totals: [TotalsStated.Total]
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

    /// The body whose document it is: who issued it, else whom it says was inspected.
    public var organizationName: String? { issuer ?? inspection.subject }
}
