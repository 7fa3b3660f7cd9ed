/// Records that a submission went out.
public struct SendSubmission: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .sendSubmission }

    /// The inspection.
    public var inspection: InspectionID
    /// The version.
    public var submission: SubmissionID
    /// The day.
    public var day: CivilDate
    /// The number of the letter that it went with.
    public var number: String?

    /// Creates the command.
    public init(inspection: InspectionID, submission: SubmissionID, day: CivilDate, number: String? = nil) {
        self.inspection = inspection
        self.submission = submission
        self.day = day
        self.number = number
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; the approval is confirmed, and every opinion on the version before is answered.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.submission(submission, at: .approved)
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        if let decision = standing.decision, sight.state.standing(of: decision) != .confirmed {
            throw .upward(.notConfirmed(sight.state.standing(of: decision)))
        }
        let open = sight.state.openOpinions(before: standing)
        guard open.isEmpty else { throw .upward(.opinionsOpen(open.count)) }
        return sight.recording([.submissionSent(SubmissionSent(submission: submission, on: day, number: number))])
    }
}
