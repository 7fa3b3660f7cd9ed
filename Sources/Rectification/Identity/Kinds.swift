/// The id of a person.
public typealias PersonID = Identifier<PersonRecorded>
/// The id of an organisation.
public typealias OrganizationID = Identifier<OrganizationRecorded>
/// The id of an inspection.
public typealias InspectionID = Identifier<InspectionOpened>
/// The id of a document.
public typealias DocumentID = Identifier<DocumentRecorded>
/// The id of an `Origin`.
public typealias OriginID = Identifier<OriginRecorded>
/// The id of a finding.
public typealias FindingID = Identifier<FindingRecorded>
/// The id of a matter.
public typealias MatterID = Identifier<MatterRecorded>
/// The id of a corrective action.
public typealias ActionID = Identifier<ActionRecorded>
/// The id of a progress report.
public typealias ReportID = Identifier<ProgressReported>
/// The id of a command: what one act of one person recorded.
public typealias CommandID = Identifier<Act>
/// The id of an assignment.
public typealias AssignmentID = Identifier<AssignmentGiven>
/// The id of a department.
public typealias DepartmentID = Identifier<DepartmentRecorded>
/// The id of a post: one person in one office.
public typealias PostID = Identifier<PostTaken>
/// The id of an added column.
public typealias ColumnID = Identifier<ColumnAdded>
/// The id of a grant.
public typealias GrantID = Identifier<GrantGiven>
/// The id of a piece of evidence.
public typealias EvidenceID = Identifier<EvidenceReceived>
/// The id of a decision on paper.
public typealias DecisionID = Identifier<DecisionRecorded>
/// The id of a closure: one asking and what came of it.
public typealias ClosureID = Identifier<ClosureRequested>
/// The id of a meeting.
public typealias MeetingID = Identifier<MeetingCalled>
/// The id of a letter.
public typealias LetterID = Identifier<LetterRecorded>
/// The id of a leader's instruction.
public typealias InstructionID = Identifier<InstructionGiven>
/// The id of an obstacle.
public typealias ObstacleID = Identifier<ObstacleRaised>
/// The id of an extension of a due date.
public typealias ExtensionID = Identifier<ExtensionRequested>
/// The id of one version of a submission.
public typealias SubmissionID = Identifier<SubmissionDrafted>
/// The id of a review opinion.
public typealias OpinionID = Identifier<OpinionReceived>
/// The id of a recognition.
public typealias RecognitionID = Identifier<MatterRecognized>
/// The id of a look-back.
public typealias FollowUpID = Identifier<FollowUpDrawn>
/// The id of a link between a finding and an earlier one.
public typealias RecurrenceID = Identifier<RecurrenceLinked>
/// The id of a policy.
public typealias PolicyID = Identifier<PolicyRecorded>
/// The id of an outcome.
public typealias OutcomeID = Identifier<OutcomeRecorded>
/// The id of a performance indicator.
public typealias IndicatorID = Identifier<IndicatorSet>
/// The id of a special fund.
public typealias FundID = Identifier<FundSet>
/// The id of a reorganisation.
public typealias ReorganizationID = Identifier<ReorganizationRecorded>
/// The id of a hand-over.
public typealias HandOverID = Identifier<HandedOver>
/// The id of a comment.
public typealias CommentID = Identifier<CommentTakenUp>
/// The id of a waiver.
public typealias WaiverID = Identifier<RemarkWaived>
