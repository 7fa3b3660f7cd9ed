/// Records what the superior said to a submission (联审意见).
public struct RecordOpinion: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordOpinion }

    /// The inspection.
    public var inspection: InspectionID
    /// The version.
    public var submission: SubmissionID
    /// Who says so.
    public var by: String
    /// The day.
    public var day: CivilDate
    /// The finding that it is about; absent where it is about the whole.
    public var finding: FindingID?
    /// The words.
    public var words: String

    /// Creates the command.
    public init(
        inspection: InspectionID, submission: SubmissionID, by: String, day: CivilDate, finding: FindingID? = nil,
        words: String
    ) {
        self.inspection = inspection
        self.submission = submission
        self.by = by
        self.day = day
        self.finding = finding
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.submission(submission, at: .sent, .reviewed)
        try by.requireWords("提出意见的单位")
        try words.requireWords("意见的内容")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        if let sent = standing.sent, day < sent.on { throw .office(.before("意见", sent.on)) }
        if let finding, sight.state.finding(finding) == nil { throw .planning(.noSuchFinding) }
        let opinion = OpinionReceived(
            opinion: act.random.identifier(), submission: submission, by: by, on: day, finding: finding, words: words)
        return sight.recording([.opinionReceived(opinion)])
    }
}
