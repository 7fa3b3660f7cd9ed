/// Records that the superior sent a submission back.
public struct ReturnSubmission: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .returnSubmission }

    /// The inspection.
    public var inspection: InspectionID
    /// The version.
    public var submission: SubmissionID
    /// The day.
    public var day: CivilDate
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, submission: SubmissionID, day: CivilDate, why: String) {
        self.inspection = inspection
        self.submission = submission
        self.day = day
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.submission(submission, at: .sent, .reviewed)
        try why.requireWords("退回的理由")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        if let sent = standing.sent, day < sent.on { throw .office(.before("退回", sent.on)) }
        return sight.recording([.submissionReturned(SubmissionReturned(submission: submission, on: day, why: why))])
    }
}
