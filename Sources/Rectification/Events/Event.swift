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
    case meetingCalled(MeetingCalled)
    case meetingHeld(MeetingHeld)
    case meetingDecided(MeetingDecided)
    case meetingCancelled(MeetingCancelled)
    case letterRecorded(LetterRecorded)
    case letterAnswered(LetterAnswered)
    case letterWithdrawn(LetterWithdrawn)
    case instructionGiven(InstructionGiven)
    case instructionAnswered(InstructionAnswered)
    case instructionReturned(InstructionReturned)
    case obstacleRaised(ObstacleRaised)
    case obstacleLifted(ObstacleLifted)
    case extensionRequested(ExtensionRequested)
    case extensionApproved(ExtensionApproved)
    case extensionRefused(ExtensionRefused)
    case submissionDrafted(SubmissionDrafted)
    case submissionApproved(SubmissionApproved)
    case submissionSent(SubmissionSent)
    case submissionReturned(SubmissionReturned)
    case submissionAccepted(SubmissionAccepted)
    case opinionReceived(OpinionReceived)
    case opinionAnswered(OpinionAnswered)
    case matterRecognized(MatterRecognized)
    case followUpDrawn(FollowUpDrawn)
    case followUpChecked(FollowUpChecked)
    case recurrenceLinked(RecurrenceLinked)
    case policyRecorded(PolicyRecorded)
    case policyReviewed(PolicyReviewed)
    case outcomeRecorded(OutcomeRecorded)
    case indicatorSet(IndicatorSet)
    case indicatorMeasured(IndicatorMeasured)
    case fundSet(FundSet)
    case fundCounted(FundCounted)
    case reorganizationRecorded(ReorganizationRecorded)
    case handedOver(HandedOver)
    case commentTakenUp(CommentTakenUp)
    case commentAnswered(CommentAnswered)
    case commentTurned(CommentTurned)
    case remarkWaived(RemarkWaived)
    case waiverWithdrawn(WaiverWithdrawn)
    case clockSet(ClockSet)
    case chaseActed(ChaseActed)
    case bundleImported(BundleImported)
    case recordCorrected(RecordCorrected)
    case recordsTakenBack(RecordsTakenBack)
    indirect case contentErased(ContentErased)

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
        case meetingCalled
        case meetingHeld
        case meetingDecided
        case meetingCancelled
        case letterRecorded
        case letterAnswered
        case letterWithdrawn
        case instructionGiven
        case instructionAnswered
        case instructionReturned
        case obstacleRaised
        case obstacleLifted
        case extensionRequested
        case extensionApproved
        case extensionRefused
        case submissionDrafted
        case submissionApproved
        case submissionSent
        case submissionReturned
        case submissionAccepted
        case opinionReceived
        case opinionAnswered
        case matterRecognized
        case followUpDrawn
        case followUpChecked
        case recurrenceLinked
        case policyRecorded
        case policyReviewed
        case outcomeRecorded
        case indicatorSet
        case indicatorMeasured
        case fundSet
        case fundCounted
        case reorganizationRecorded
        case handedOver
        case commentTakenUp
        case commentAnswered
        case commentTurned
        case remarkWaived
        case waiverWithdrawn
        case clockSet
        case chaseActed
        case bundleImported
        case recordCorrected
        case recordsTakenBack
        case contentErased

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
        case .meetingCalled: .meetingCalled
        case .meetingHeld: .meetingHeld
        case .meetingDecided: .meetingDecided
        case .meetingCancelled: .meetingCancelled
        case .letterRecorded: .letterRecorded
        case .letterAnswered: .letterAnswered
        case .letterWithdrawn: .letterWithdrawn
        case .instructionGiven: .instructionGiven
        case .instructionAnswered: .instructionAnswered
        case .instructionReturned: .instructionReturned
        case .obstacleRaised: .obstacleRaised
        case .obstacleLifted: .obstacleLifted
        case .extensionRequested: .extensionRequested
        case .extensionApproved: .extensionApproved
        case .extensionRefused: .extensionRefused
        case .submissionDrafted: .submissionDrafted
        case .submissionApproved: .submissionApproved
        case .submissionSent: .submissionSent
        case .submissionReturned: .submissionReturned
        case .submissionAccepted: .submissionAccepted
        case .opinionReceived: .opinionReceived
        case .opinionAnswered: .opinionAnswered
        case .matterRecognized: .matterRecognized
        case .followUpDrawn: .followUpDrawn
        case .followUpChecked: .followUpChecked
        case .recurrenceLinked: .recurrenceLinked
        case .policyRecorded: .policyRecorded
        case .policyReviewed: .policyReviewed
        case .outcomeRecorded: .outcomeRecorded
        case .indicatorSet: .indicatorSet
        case .indicatorMeasured: .indicatorMeasured
        case .fundSet: .fundSet
        case .fundCounted: .fundCounted
        case .reorganizationRecorded: .reorganizationRecorded
        case .handedOver: .handedOver
        case .commentTakenUp: .commentTakenUp
        case .commentAnswered: .commentAnswered
        case .commentTurned: .commentTurned
        case .remarkWaived: .remarkWaived
        case .waiverWithdrawn: .waiverWithdrawn
        case .clockSet: .clockSet
        case .chaseActed: .chaseActed
        case .bundleImported: .bundleImported
        case .recordCorrected: .recordCorrected
        case .recordsTakenBack: .recordsTakenBack
        case .contentErased: .contentErased
        }
    }

    /// What it is about, in one line of Chinese; absent where the title says it all.
    public var subject: String? { body.summary }

    /// The thing that this event records; absent for those that speak of an earlier record.
    public var item: Item? { body.item }

    /// The other things of its own stream that this event names: it makes no sense without them.
    public var namedItems: [Item] { body.namedItems }
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
        case .meetingCalled(let body): body
        case .meetingHeld(let body): body
        case .meetingDecided(let body): body
        case .meetingCancelled(let body): body
        case .letterRecorded(let body): body
        case .letterAnswered(let body): body
        case .letterWithdrawn(let body): body
        case .instructionGiven(let body): body
        case .instructionAnswered(let body): body
        case .instructionReturned(let body): body
        case .obstacleRaised(let body): body
        case .obstacleLifted(let body): body
        case .extensionRequested(let body): body
        case .extensionApproved(let body): body
        case .extensionRefused(let body): body
        case .submissionDrafted(let body): body
        case .submissionApproved(let body): body
        case .submissionSent(let body): body
        case .submissionReturned(let body): body
        case .submissionAccepted(let body): body
        case .opinionReceived(let body): body
        case .opinionAnswered(let body): body
        case .matterRecognized(let body): body
        case .followUpDrawn(let body): body
        case .followUpChecked(let body): body
        case .recurrenceLinked(let body): body
        case .policyRecorded(let body): body
        case .policyReviewed(let body): body
        case .outcomeRecorded(let body): body
        case .indicatorSet(let body): body
        case .indicatorMeasured(let body): body
        case .fundSet(let body): body
        case .fundCounted(let body): body
        case .reorganizationRecorded(let body): body
        case .handedOver(let body): body
        case .commentTakenUp(let body): body
        case .commentAnswered(let body): body
        case .commentTurned(let body): body
        case .remarkWaived(let body): body
        case .waiverWithdrawn(let body): body
        case .clockSet(let body): body
        case .chaseActed(let body): body
        case .bundleImported(let body): body
        case .recordCorrected(let body): body
        case .recordsTakenBack(let body): body
        case .contentErased(let body): body
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
        case .meetingCalled: MeetingCalled.self
        case .meetingHeld: MeetingHeld.self
        case .meetingDecided: MeetingDecided.self
        case .meetingCancelled: MeetingCancelled.self
        case .letterRecorded: LetterRecorded.self
        case .letterAnswered: LetterAnswered.self
        case .letterWithdrawn: LetterWithdrawn.self
        case .instructionGiven: InstructionGiven.self
        case .instructionAnswered: InstructionAnswered.self
        case .instructionReturned: InstructionReturned.self
        case .obstacleRaised: ObstacleRaised.self
        case .obstacleLifted: ObstacleLifted.self
        case .extensionRequested: ExtensionRequested.self
        case .extensionApproved: ExtensionApproved.self
        case .extensionRefused: ExtensionRefused.self
        case .submissionDrafted: SubmissionDrafted.self
        case .submissionApproved: SubmissionApproved.self
        case .submissionSent: SubmissionSent.self
        case .submissionReturned: SubmissionReturned.self
        case .submissionAccepted: SubmissionAccepted.self
        case .opinionReceived: OpinionReceived.self
        case .opinionAnswered: OpinionAnswered.self
        case .matterRecognized: MatterRecognized.self
        case .followUpDrawn: FollowUpDrawn.self
        case .followUpChecked: FollowUpChecked.self
        case .recurrenceLinked: RecurrenceLinked.self
        case .policyRecorded: PolicyRecorded.self
        case .policyReviewed: PolicyReviewed.self
        case .outcomeRecorded: OutcomeRecorded.self
        case .indicatorSet: IndicatorSet.self
        case .indicatorMeasured: IndicatorMeasured.self
        case .fundSet: FundSet.self
        case .fundCounted: FundCounted.self
        case .reorganizationRecorded: ReorganizationRecorded.self
        case .handedOver: HandedOver.self
        case .commentTakenUp: CommentTakenUp.self
        case .commentAnswered: CommentAnswered.self
        case .commentTurned: CommentTurned.self
        case .remarkWaived: RemarkWaived.self
        case .waiverWithdrawn: WaiverWithdrawn.self
        case .clockSet: ClockSet.self
        case .chaseActed: ChaseActed.self
        case .bundleImported: BundleImported.self
        case .recordCorrected: RecordCorrected.self
        case .recordsTakenBack: RecordsTakenBack.self
        case .contentErased: ContentErased.self
        }
    }
}
