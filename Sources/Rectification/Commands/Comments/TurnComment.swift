/// Turns a comment into a finding of its own.
public struct TurnComment: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .turnComment }

    /// The inspection.
    public var inspection: InspectionID
    /// The comment.
    public var comment: CommentID
    /// What is found.
    public var statement: String

    /// Creates the command.
    public init(inspection: InspectionID, comment: CommentID, statement: String) {
        self.inspection = inspection
        self.comment = comment
        self.statement = statement
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; the finding is counted apart from those of the inspection.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard let standing = sight.state.entry(Comment.self, .comment(comment)) else { throw .office(.noSuch("条群众意见")) }
        guard standing.turned == nil else { throw .office(.doneAlready("条群众意见", standing.standing)) }
        let raised = RecordFinding(
            inspection: inspection, source: .new(.comment, raisedOn: standing.takenUp.on, isApart: true),
            statement: statement)
        let events = try raised.decide(seeing: sight, act: act).continuations.flatMap(\.events)
        let finding = events.lazy.compactMap { event -> FindingID? in
            if case .findingRecorded(let recorded) = event { recorded.finding } else { nil }
        }.first
        guard let finding else { throw .planning(.noSuchFinding) }
        return sight.recording(events + [.commentTurned(CommentTurned(comment: comment, finding: finding))])
    }
}
