/// Says what was done about a review opinion.
public struct AnswerOpinion: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .answerOpinion }

    /// The inspection.
    public var inspection: InspectionID
    /// The opinion.
    public var opinion: OpinionID
    /// What was done about it.
    public var words: String

    /// Creates the command.
    public init(inspection: InspectionID, opinion: OpinionID, words: String) {
        self.inspection = inspection
        self.opinion = opinion
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(Opinion.self, .opinion(opinion)) else { throw .office(.noSuch("条联审意见")) }
        guard standing.isOpen else { throw .office(.doneAlready("条联审意见", standing.standing)) }
        try words.requireWords("答复的内容")
        return sight.recording([.opinionAnswered(OpinionAnswered(opinion: opinion, words: words))])
    }
}
