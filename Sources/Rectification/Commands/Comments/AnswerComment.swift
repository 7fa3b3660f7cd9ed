/// Records the answer to a comment.
public struct AnswerComment: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .answerComment }

    /// The inspection.
    public var inspection: InspectionID
    /// The comment.
    public var comment: CommentID
    /// The day.
    public var day: CivilDate
    /// The answer.
    public var words: String

    /// Creates the command.
    public init(inspection: InspectionID, comment: CommentID, day: CivilDate, words: String) {
        self.inspection = inspection
        self.comment = comment
        self.day = day
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(Comment.self, .comment(comment)) else { throw .office(.noSuch("条群众意见")) }
        guard standing.answer == nil else { throw .office(.doneAlready("条群众意见", standing.standing)) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard day >= standing.takenUp.on else { throw .office(.before("答复", standing.takenUp.on)) }
        try words.requireWords("答复的内容")
        return sight.recording([.commentAnswered(CommentAnswered(comment: comment, on: day, words: words))])
    }
}
