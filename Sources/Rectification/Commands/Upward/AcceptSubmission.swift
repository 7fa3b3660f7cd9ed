/// Records that the superior accepted a submission.
public struct AcceptSubmission: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .acceptSubmission }

    /// The inspection.
    public var inspection: InspectionID
    /// The version.
    public var submission: SubmissionID
    /// The day.
    public var day: CivilDate
    /// What was said to it.
    public var words: String?

    /// Creates the command.
    public init(inspection: InspectionID, submission: SubmissionID, day: CivilDate, words: String? = nil) {
        self.inspection = inspection
        self.submission = submission
        self.day = day
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.submission(submission, at: .sent, .reviewed)
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        if let sent = standing.sent, day < sent.on { throw .office(.before("通过", sent.on)) }
        return sight.recording([.submissionAccepted(SubmissionAccepted(submission: submission, on: day, words: words))])
    }
}
