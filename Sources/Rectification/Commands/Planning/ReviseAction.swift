/// Says anew, whole, what an action is.
public struct ReviseAction: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .reviseAction }

    /// The inspection.
    public var inspection: InspectionID
    /// The action as it is to be.
    public var revision: ActionRevised
    /// The sequence of the last record that the person saw of the action.
    public var basedOn: Int

    /// Creates the command.
    public init(inspection: InspectionID, revision: ActionRevised, basedOn: Int) {
        self.inspection = inspection
        self.revision = revision
        self.basedOn = basedOn
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; refuses a withdrawn action and one that is so already.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let action = try sight.state.standingAction(revision.action)
        try sight.state.requireUnchanged(.action(revision.action), since: basedOn)
        try revision.text.requireWords("整改措施的内容")
        try sight.state.require(revision.serves)
        guard
            (action.serves, action.text) != (revision.serves, revision.text)
                || (action.term, action.due) != (revision.term, revision.due)
        else { throw .planning(.nothingNew) }
        try action.due.requireLevel(toBecome: revision.due)
        return sight.recording([.actionRevised(revision)])
    }
}
