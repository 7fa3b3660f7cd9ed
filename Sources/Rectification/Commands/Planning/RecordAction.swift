/// Adds a corrective action that serves one finding or several.
public struct RecordAction: RecordingCommand {
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
}
