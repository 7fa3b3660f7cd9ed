/// Says that an action will not be done.
public struct WithdrawAction: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .withdrawAction }

    /// The inspection.
    public var inspection: InspectionID
    /// The action.
    public var action: ActionID
    /// The reason.
    public var why: String
    /// The sequence of the last record that the person saw of the action.
    public var basedOn: Int

    /// Creates the command.
    public init(inspection: InspectionID, action: ActionID, why: String, basedOn: Int) {
        self.inspection = inspection
        self.action = action
        self.why = why
        self.basedOn = basedOn
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded; refuses while units still have assignments of it.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        _ = try sight.state.standingAction(action)
        try sight.state.requireUnchanged(.action(action), since: basedOn)
        try why.requireWords("取消的理由")
        let open = sight.state.standingAssignments(of: action).count
        guard open == 0 else { throw .planning(.hasAssignments(open)) }
        return sight.recording([.actionWithdrawn(ActionWithdrawn(action: action, why: why))])
    }
}
