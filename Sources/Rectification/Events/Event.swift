/// Something that happened, as the journal keeps it.
///
/// What a kind of event says of itself stands with its body: see ``EventBody``.
public enum Event: Sendable, Equatable {
    case personRecorded(PersonRecorded)
    case organizationListed(OrganizationListed)
    case organizationRecorded(OrganizationRecorded)
    case documentReceived(DocumentReceived)
    case inspectionOpened(InspectionOpened)
    case documentRecorded(DocumentRecorded)
    case totalsStated(TotalsStated)
    case originRecorded(OriginRecorded)
    case findingRecorded(FindingRecorded)
    case matterRecorded(MatterRecorded)
    case actionRecorded(ActionRecorded)
    case progressReported(ProgressReported)
    case grantGiven(GrantGiven)
    case grantEnded(GrantEnded)
    case settingChanged(SettingChanged)
    case subordinateListed(SubordinateListed)
    case departmentRecorded(DepartmentRecorded)
    case departmentRenamed(DepartmentRenamed)
    case departmentClosed(DepartmentClosed)
    case postTaken(PostTaken)
    case postLeft(PostLeft)
    case columnAdded(ColumnAdded)
    case columnRenamed(ColumnRenamed)
    case columnHidden(ColumnHidden)
    case matterRetired(MatterRetired)
    case findingPlanned(FindingPlanned)
    case actionRevised(ActionRevised)
    case actionWithdrawn(ActionWithdrawn)
    case assignmentGiven(AssignmentGiven)
    case assignmentEnded(AssignmentEnded)
    case secrecyMarked(SecrecyMarked)
    case evidenceReceived(EvidenceReceived)
    case decisionRecorded(DecisionRecorded)
    case decisionCompared(DecisionCompared)
    case closureRequested(ClosureRequested)
    case closureEndorsed(ClosureEndorsed)
    case closureVerified(ClosureVerified)
    case closureApproved(ClosureApproved)
    case matterClosed(MatterClosed)
    case closureReturned(ClosureReturned)
    case closureDropped(ClosureDropped)
    case matterReopened(MatterReopened)
    case gateAnswered(GateAnswered)
    case bundleImported(BundleImported)
    case recordCorrected(RecordCorrected)
    case recordsTakenBack(RecordsTakenBack)

    /// The kind that stands in the record's header.
    public enum Kind: String, Sendable, CaseIterable {
        case personRecorded
        case organizationListed
        case organizationRecorded
        case documentReceived
        case inspectionOpened
        case documentRecorded
        case totalsStated
        case originRecorded
        case findingRecorded
        case matterRecorded
        case actionRecorded
        case progressReported
        case grantGiven
        case grantEnded
        case settingChanged
        case subordinateListed
        case departmentRecorded
        case departmentRenamed
        case departmentClosed
        case postTaken
        case postLeft
        case columnAdded
        case columnRenamed
        case columnHidden
        case matterRetired
        case findingPlanned
        case actionRevised
        case actionWithdrawn
        case assignmentGiven
        case assignmentEnded
        case secrecyMarked
        case evidenceReceived
        case decisionRecorded
        case decisionCompared
        case closureRequested
        case closureEndorsed
        case closureVerified
        case closureApproved
        case matterClosed
        case closureReturned
        case closureDropped
        case matterReopened
        case gateAnswered
        case bundleImported
        case recordCorrected
        case recordsTakenBack

        /// The version that this release writes.
        public var version: Int { 1 }

        /// What happened, in the words of the log.
        public var title: String { body.title }

        /// The fields that a correction may mend: what was read or typed, never an id, a digest or a place.
        public var mendableFields: [String] { body.mendableFields }
    }

    /// The kind; asked of every event of a stream, and so without making its body.
    public var kind: Kind {
        switch self {
        case .personRecorded: .personRecorded
        case .organizationListed: .organizationListed
        case .organizationRecorded: .organizationRecorded
        case .documentReceived: .documentReceived
        case .inspectionOpened: .inspectionOpened
        case .documentRecorded: .documentRecorded
        case .totalsStated: .totalsStated
        case .originRecorded: .originRecorded
        case .findingRecorded: .findingRecorded
        case .matterRecorded: .matterRecorded
        case .actionRecorded: .actionRecorded
        case .progressReported: .progressReported
        case .grantGiven: .grantGiven
        case .grantEnded: .grantEnded
        case .settingChanged: .settingChanged
        case .subordinateListed: .subordinateListed
        case .departmentRecorded: .departmentRecorded
        case .departmentRenamed: .departmentRenamed
        case .departmentClosed: .departmentClosed
        case .postTaken: .postTaken
        case .postLeft: .postLeft
        case .columnAdded: .columnAdded
        case .columnRenamed: .columnRenamed
        case .columnHidden: .columnHidden
        case .matterRetired: .matterRetired
        case .findingPlanned: .findingPlanned
        case .actionRevised: .actionRevised
        case .actionWithdrawn: .actionWithdrawn
        case .assignmentGiven: .assignmentGiven
        case .assignmentEnded: .assignmentEnded
        case .secrecyMarked: .secrecyMarked
        case .evidenceReceived: .evidenceReceived
        case .decisionRecorded: .decisionRecorded
        case .decisionCompared: .decisionCompared
        case .closureRequested: .closureRequested
        case .closureEndorsed: .closureEndorsed
        case .closureVerified: .closureVerified
        case .closureApproved: .closureApproved
        case .matterClosed: .matterClosed
        case .closureReturned: .closureReturned
        case .closureDropped: .closureDropped
        case .matterReopened: .matterReopened
        case .gateAnswered: .gateAnswered
        case .bundleImported: .bundleImported
        case .recordCorrected: .recordCorrected
        case .recordsTakenBack: .recordsTakenBack
        }
    }

    /// What it is about, in one line of Chinese; absent where the title says it all.
    public var subject: String? { body.summary }

    /// The thing that this event records; absent for those that speak of an earlier record.
    var item: Item? { body.item }

    /// The other things of its own stream that this event names: it makes no sense without them.
    var namedItems: [Item] { body.namedItems }
}

extension Event {
    var body: any EventBody {
        switch self {
        case .personRecorded(let body): body
        case .organizationListed(let body): body
        case .organizationRecorded(let body): body
        case .documentReceived(let body): body
        case .inspectionOpened(let body): body
        case .documentRecorded(let body): body
        case .totalsStated(let body): body
        case .originRecorded(let body): body
        case .findingRecorded(let body): body
        case .matterRecorded(let body): body
        case .actionRecorded(let body): body
        case .progressReported(let body): body
        case .grantGiven(let body): body
        case .grantEnded(let body): body
        case .settingChanged(let body): body
        case .subordinateListed(let body): body
        case .departmentRecorded(let body): body
        case .departmentRenamed(let body): body
        case .departmentClosed(let body): body
        case .postTaken(let body): body
        case .postLeft(let body): body
        case .columnAdded(let body): body
        case .columnRenamed(let body): body
        case .columnHidden(let body): body
        case .matterRetired(let body): body
        case .findingPlanned(let body): body
        case .actionRevised(let body): body
        case .actionWithdrawn(let body): body
        case .assignmentGiven(let body): body
        case .assignmentEnded(let body): body
        case .secrecyMarked(let body): body
        case .evidenceReceived(let body): body
        case .decisionRecorded(let body): body
        case .decisionCompared(let body): body
        case .closureRequested(let body): body
        case .closureEndorsed(let body): body
        case .closureVerified(let body): body
        case .closureApproved(let body): body
        case .matterClosed(let body): body
        case .closureReturned(let body): body
        case .closureDropped(let body): body
        case .matterReopened(let body): body
        case .gateAnswered(let body): body
        case .bundleImported(let body): body
        case .recordCorrected(let body): body
        case .recordsTakenBack(let body): body
        }
    }
}

extension Event.Kind {
    var body: any EventBody.Type {
        switch self {
        case .personRecorded: PersonRecorded.self
        case .organizationListed: OrganizationListed.self
        case .organizationRecorded: OrganizationRecorded.self
        case .documentReceived: DocumentReceived.self
        case .inspectionOpened: InspectionOpened.self
        case .documentRecorded: DocumentRecorded.self
        case .totalsStated: TotalsStated.self
        case .originRecorded: OriginRecorded.self
        case .findingRecorded: FindingRecorded.self
        case .matterRecorded: MatterRecorded.self
        case .actionRecorded: ActionRecorded.self
        case .progressReported: ProgressReported.self
        case .grantGiven: GrantGiven.self
        case .grantEnded: GrantEnded.self
        case .settingChanged: SettingChanged.self
        case .subordinateListed: SubordinateListed.self
        case .departmentRecorded: DepartmentRecorded.self
        case .departmentRenamed: DepartmentRenamed.self
        case .departmentClosed: DepartmentClosed.self
        case .postTaken: PostTaken.self
        case .postLeft: PostLeft.self
        case .columnAdded: ColumnAdded.self
        case .columnRenamed: ColumnRenamed.self
        case .columnHidden: ColumnHidden.self
        case .matterRetired: MatterRetired.self
        case .findingPlanned: FindingPlanned.self
        case .actionRevised: ActionRevised.self
        case .actionWithdrawn: ActionWithdrawn.self
        case .assignmentGiven: AssignmentGiven.self
        case .assignmentEnded: AssignmentEnded.self
        case .secrecyMarked: SecrecyMarked.self
        case .evidenceReceived: EvidenceReceived.self
        case .decisionRecorded: DecisionRecorded.self
        case .decisionCompared: DecisionCompared.self
        case .closureRequested: ClosureRequested.self
        case .closureEndorsed: ClosureEndorsed.self
        case .closureVerified: ClosureVerified.self
        case .closureApproved: ClosureApproved.self
        case .matterClosed: MatterClosed.self
        case .closureReturned: ClosureReturned.self
        case .closureDropped: ClosureDropped.self
        case .matterReopened: MatterReopened.self
        case .gateAnswered: GateAnswered.self
        case .bundleImported: BundleImported.self
        case .recordCorrected: RecordCorrected.self
        case .recordsTakenBack: RecordsTakenBack.self
        }
    }
}
