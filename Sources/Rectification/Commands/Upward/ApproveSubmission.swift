/// Records that whoever has to say so agreed that a submission goes out.
public struct ApproveSubmission: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .approveSubmission }

    /// The inspection.
    public var inspection: InspectionID
    /// The version.
    public var submission: SubmissionID
    /// The paper.
    public var paper: PaperDecision

    /// Creates the command.
    public init(inspection: InspectionID, submission: SubmissionID, paper: PaperDecision) {
        self.inspection = inspection
        self.submission = submission
        self.paper = paper
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is not what the person drafted, unless it is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.state.recorder(of: .submission(submission)) == authority.person.description ? [] : [.notOwnRequest]
    }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { paper.principal(seeing: sight) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try sight.state.submission(submission, at: .drafted)
        let decision: DecisionID = act.random.identifier()
        return sight.recording([
            try paper.recorded(as: decision, seeing: sight, act: act),
            .submissionApproved(SubmissionApproved(submission: submission, decision: decision)),
        ])
    }
}
