/// A thing that a stream keeps and a command can change, or a step that was taken with one.
public enum Item: Sendable, Hashable {
    case person(PersonID)
    case listing(OrganizationID)
    case grant(GrantID)
    case organization(OrganizationID)
    /// A document in its organisation's list.
    case receipt(DocumentID)
    case department(DepartmentID)
    case post(PostID)
    case column(ColumnID)
    case inspection(InspectionID)
    case document(DocumentID)
    /// The totals that a document states.
    case totals(DocumentID)
    case origin(OriginID)
    case finding(FindingID)
    case matter(MatterID)
    case action(ActionID)
    case assignment(AssignmentID)
    case report(ReportID)
    case evidence(EvidenceID)
    case decision(DecisionID)
    case closure(ClosureID)
    case meeting(MeetingID)
    case letter(LetterID)
    case instruction(InstructionID)
    case obstacle(ObstacleID)
    case dueExtension(ExtensionID)
    case submission(SubmissionID)
    case opinion(OpinionID)
    case recognition(RecognitionID)
    case followUp(FollowUpID)
    case recurrence(RecurrenceID)
    case policy(PolicyID)
    case outcome(OutcomeID)
    case indicator(IndicatorID)
    case fund(FundID)
    case reorganization(ReorganizationID)
    case handOver(HandOverID)
    case comment(CommentID)
    /// A remark of checking that was waived.
    case waiver(WaiverID)
    /// A step, by the sequence of its record: what was done with a thing and has no id of its own.
    case step(Int)
}

extension Item: CustomStringConvertible {
    /// The kind, a slash and the id or sequence: `finding/0123456789abcdef`, `step/12`.
    public var description: String {
        switch self {
        case .person(let id): "person/\(id)"
        case .listing(let id): "listing/\(id)"
        case .grant(let id): "grant/\(id)"
        case .organization(let id): "organization/\(id)"
        case .receipt(let id): "receipt/\(id)"
        case .department(let id): "department/\(id)"
        case .post(let id): "post/\(id)"
        case .column(let id): "column/\(id)"
        case .inspection(let id): "inspection/\(id)"
        case .document(let id): "document/\(id)"
        case .totals(let id): "totals/\(id)"
        case .origin(let id): "origin/\(id)"
        case .finding(let id): "finding/\(id)"
        case .matter(let id): "matter/\(id)"
        case .action(let id): "action/\(id)"
        case .assignment(let id): "assignment/\(id)"
        case .report(let id): "report/\(id)"
        case .evidence(let id): "evidence/\(id)"
        case .decision(let id): "decision/\(id)"
        case .closure(let id): "closure/\(id)"
        case .meeting(let id): "meeting/\(id)"
        case .letter(let id): "letter/\(id)"
        case .instruction(let id): "instruction/\(id)"
        case .obstacle(let id): "obstacle/\(id)"
        case .dueExtension(let id): "dueExtension/\(id)"
        case .submission(let id): "submission/\(id)"
        case .opinion(let id): "opinion/\(id)"
        case .recognition(let id): "recognition/\(id)"
        case .followUp(let id): "followUp/\(id)"
        case .recurrence(let id): "recurrence/\(id)"
        case .policy(let id): "policy/\(id)"
        case .outcome(let id): "outcome/\(id)"
        case .indicator(let id): "indicator/\(id)"
        case .fund(let id): "fund/\(id)"
        case .reorganization(let id): "reorganization/\(id)"
        case .handOver(let id): "handOver/\(id)"
        case .comment(let id): "comment/\(id)"
        case .waiver(let id): "waiver/\(id)"
        case .step(let sequence): "step/\(sequence)"
        }
    }

    /// Reads the text form; absent for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let item = Self.read(parts[0], String(parts[1])) else { return nil }
        self = item
    }

    private static func read(_ kind: some StringProtocol, _ id: String) -> Item? {
        switch kind {
        case "person": PersonID(id).map(Item.person)
        case "listing": OrganizationID(id).map(Item.listing)
        case "grant": GrantID(id).map(Item.grant)
        case "organization": OrganizationID(id).map(Item.organization)
        case "receipt": DocumentID(id).map(Item.receipt)
        case "department": DepartmentID(id).map(Item.department)
        case "post": PostID(id).map(Item.post)
        case "column": ColumnID(id).map(Item.column)
        case "inspection": InspectionID(id).map(Item.inspection)
        case "document": DocumentID(id).map(Item.document)
        case "totals": DocumentID(id).map(Item.totals)
        case "origin": OriginID(id).map(Item.origin)
        case "finding": FindingID(id).map(Item.finding)
        case "matter": MatterID(id).map(Item.matter)
        case "action": ActionID(id).map(Item.action)
        case "assignment": AssignmentID(id).map(Item.assignment)
        case "report": ReportID(id).map(Item.report)
        case "evidence": EvidenceID(id).map(Item.evidence)
        case "decision": DecisionID(id).map(Item.decision)
        case "closure": ClosureID(id).map(Item.closure)
        case "meeting": MeetingID(id).map(Item.meeting)
        case "letter": LetterID(id).map(Item.letter)
        case "instruction": InstructionID(id).map(Item.instruction)
        case "obstacle": ObstacleID(id).map(Item.obstacle)
        case "dueExtension": ExtensionID(id).map(Item.dueExtension)
        case "submission": SubmissionID(id).map(Item.submission)
        case "opinion": OpinionID(id).map(Item.opinion)
        case "recognition": RecognitionID(id).map(Item.recognition)
        case "followUp": FollowUpID(id).map(Item.followUp)
        case "recurrence": RecurrenceID(id).map(Item.recurrence)
        case "policy": PolicyID(id).map(Item.policy)
        case "outcome": OutcomeID(id).map(Item.outcome)
        case "indicator": IndicatorID(id).map(Item.indicator)
        case "fund": FundID(id).map(Item.fund)
        case "reorganization": ReorganizationID(id).map(Item.reorganization)
        case "handOver": HandOverID(id).map(Item.handOver)
        case "comment": CommentID(id).map(Item.comment)
        case "waiver": WaiverID(id).map(Item.waiver)
        case "step": Int(id).map(Item.step)
        default: nil
        }
    }
}
