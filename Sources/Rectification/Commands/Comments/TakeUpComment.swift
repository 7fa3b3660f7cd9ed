/// Takes up something that people said (群众意见).
public struct TakeUpComment: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .takeUpComment }

    /// The inspection.
    public var inspection: InspectionID
    /// How it came.
    public var channel: CommentTakenUp.Channel
    /// The day on which it came.
    public var day: CivilDate
    /// The finding that it is about.
    public var finding: FindingID?
    /// What was said, without who said it.
    public var words: String
    /// By when it is to be answered.
    public var due: CivilDate?

    /// Creates the command.
    public init(
        inspection: InspectionID, channel: CommentTakenUp.Channel, day: CivilDate, finding: FindingID? = nil,
        words: String, due: CivilDate? = nil
    ) {
        self.inspection = inspection
        self.channel = channel
        self.day = day
        self.finding = finding
        self.words = words
        self.due = due
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try words.requireWords("意见的内容")
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        if let due, due < day { throw .office(.before("答复期限", day)) }
        if let finding, sight.state.finding(finding) == nil { throw .planning(.noSuchFinding) }
        let comment = CommentTakenUp(
            comment: act.random.identifier(), channel: channel, on: day, finding: finding, words: words, due: due)
        return sight.recording([.commentTakenUp(comment)])
    }
}
