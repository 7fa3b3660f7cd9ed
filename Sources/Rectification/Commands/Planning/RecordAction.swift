/// Adds a corrective action that serves one finding or several.
public struct RecordAction: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordAction }

    /// The inspection.
    public var inspection: InspectionID
    /// One service for each finding.
    public var serves: [ActionRecorded.Service]
    /// What will be done.
    public var text: String
    /// At once, by a day, or for good.
    public var term: Term?
    /// When it is due.
    public var due: Due?

    /// Creates the command.
    public init(
        inspection: InspectionID, serves: [ActionRecorded.Service], text: String, term: Term? = nil, due: Due? = nil
    ) {
        self.inspection = inspection
        self.serves = serves
        self.text = text
        self.term = term
        self.due = due
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try text.requireWords("整改措施的内容")
        try sight.state.require(serves)
        let action = ActionRecorded(
            action: act.random.identifier(), serves: serves, text: text, term: term, due: due)
        return sight.recording([.actionRecorded(action)])
    }
}

/// Says anew, whole, what an action is.
public struct ReviseAction: LedgerCommand {
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
        return sight.recording([.actionRevised(revision)])
    }
}

/// Says that an action will not be done.
public struct WithdrawAction: LedgerCommand {
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

extension StreamState {
    /// Refuses services that name no finding, one twice, or one that is not there.
    func require(_ services: [ActionRecorded.Service]) throws(Refusal) {
        let findings = services.map(\.finding)
        guard !findings.isEmpty, Set(findings).count == findings.count else { throw .planning(.unfitServices) }
        guard findings.allSatisfy({ finding($0) != nil }) else { throw .planning(.noSuchFinding) }
    }

    /// The action; refuses one that is not there or was withdrawn.
    func standingAction(_ id: ActionID) throws(Refusal) -> CorrectiveAction {
        guard let action = action(id) else { throw .planning(.noSuchAction) }
        guard action.withdrawn == nil else { throw .planning(.withdrawn) }
        return action
    }

    /// The assignments of an action that did not end.
    func standingAssignments(of action: ActionID) -> [AssignmentGiven] {
        assignments(of: action).filter { end(of: $0.assignment) == nil }
    }
}
