/// What the organisation plans for a finding, whole: the version that somebody puts a name to.
///
/// Each version says everything again; the last one counts. What is written before it is ready lies at the desk and not here.
public struct FindingPlanned: Sendable, Equatable {
    /// The finding.
    public var finding: FindingID
    /// The kind of problem, in the words of the office.
    public var category: String?
    /// Whether it is marked as one that is watched above others (重点).
    public var isKey: Bool
    /// The reason for the mark.
    public var keyReason: String?
    /// The money that it is about, in ten thousand yuan (万元).
    public var amount: DecimalText?
    /// The law or rule that it goes against.
    public var legalBasis: String?
    /// The cause, as far as the organisation found it (原因分析).
    public var rootCause: String?
    /// What is to be reached (整改目标).
    public var goal: String?
    /// By what it is known to be done (完成标准).
    public var standard: String?
    /// The leaders who answer for it.
    public var sponsors: [Sponsorship]
    /// The unit that does it (责任单位).
    public var owner: Unit?
    /// The units that help (配合单位).
    public var supporting: [Unit]
    /// The person who does it (责任人).
    public var responsible: PostID?
    /// At once, by a day, or for good.
    public var term: Term?
    /// When it is due.
    public var due: Due?
    /// Whether it is to be done within the intensive period (集中整改期).
    public var isIntensive: Bool
    /// Why it is not done yet.
    public var unfinishedReason: String?
    /// What comes next.
    public var nextStep: String?
    /// Anything else.
    public var remark: String?
    /// The values of columns that the office added.
    public var columns: [ColumnValue]

    /// Creates the event.
    public init(
        finding: FindingID, category: String? = nil, isKey: Bool = false, keyReason: String? = nil,
        amount: DecimalText? = nil, legalBasis: String? = nil, rootCause: String? = nil, goal: String? = nil,
        standard: String? = nil, sponsors: [Sponsorship] = [], owner: Unit? = nil, supporting: [Unit] = [],
        responsible: PostID? = nil, term: Term? = nil, due: Due? = nil, isIntensive: Bool = false,
        unfinishedReason: String? = nil, nextStep: String? = nil, remark: String? = nil, columns: [ColumnValue] = []
    ) {
        self.finding = finding
        self.category = category
        self.isKey = isKey
        self.keyReason = keyReason
        self.amount = amount
        self.legalBasis = legalBasis
        self.rootCause = rootCause
        self.goal = goal
        self.standard = standard
        self.sponsors = sponsors
        self.owner = owner
        self.supporting = supporting
        self.responsible = responsible
        self.term = term
        self.due = due
        self.isIntensive = isIntensive
        self.unfinishedReason = unfinishedReason
        self.nextStep = nextStep
        self.remark = remark
        self.columns = columns
    }
}

extension FindingPlanned: EventBody {
    static var kind: Event.Kind { .findingPlanned }
    static var title: String { "确定整改计划" }
    static var wordFields: [String] {
        [
            "category", "columns.value", "due.words", "goal", "keyReason", "legalBasis", "nextStep", "remark",
            "rootCause", "standard", "unfinishedReason",
        ]
    }
    var event: Event { .findingPlanned(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.finding(finding)] }
    var shownIn: [Item] { [.finding(finding)] }
    var removesRows: Bool { true }
    var summary: String? { goal ?? rootCause ?? standard }
}

extension FindingPlanned {
    func write(fields: inout PayloadWriter) {
        fields.put("amount", amount)
        fields.put("category", category)
        fields.put("columns", columns)
        fields.put("due", due)
        fields.put("finding", finding)
        fields.put("goal", goal)
        fields.put("isIntensive", isIntensive)
        fields.put("isKey", isKey)
        fields.put("keyReason", keyReason)
        fields.put("legalBasis", legalBasis)
        fields.put("nextStep", nextStep)
        fields.put("owner", owner)
        fields.put("remark", remark)
        fields.put("responsible", responsible)
        fields.put("rootCause", rootCause)
        fields.put("sponsors", sponsors)
        fields.put("standard", standard)
        fields.put("supporting", supporting)
        fields.put("term", term)
        fields.put("unfinishedReason", unfinishedReason)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        amount = try fields.takeOptional("amount")
        category = try fields.takeOptional("category")
        columns = try fields.takeList("columns")
        due = try fields.takeOptional("due")
        finding = try fields.take("finding")
        goal = try fields.takeOptional("goal")
        isIntensive = try fields.takeFlag("isIntensive")
        isKey = try fields.takeFlag("isKey")
        keyReason = try fields.takeOptional("keyReason")
        legalBasis = try fields.takeOptional("legalBasis")
        nextStep = try fields.takeOptional("nextStep")
        owner = try fields.takeOptional("owner")
        remark = try fields.takeOptional("remark")
        responsible = try fields.takeOptional("responsible")
        rootCause = try fields.takeOptional("rootCause")
        sponsors = try fields.takeList("sponsors")
        standard = try fields.takeOptional("standard")
        supporting = try fields.takeList("supporting")
        term = try fields.takeOptional("term")
        unfinishedReason = try fields.takeOptional("unfinishedReason")
    }
}
