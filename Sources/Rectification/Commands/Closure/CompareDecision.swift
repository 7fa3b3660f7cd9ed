/// Confirms a decision on paper: a second person compared it with its scan, or who decided says so in person.
public struct CompareDecision: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .compareDecision }

    /// The inspection.
    public var inspection: InspectionID
    /// The decision.
    public var decision: DecisionID

    /// Creates the command.
    public init(inspection: InspectionID, decision: DecisionID) {
        self.inspection = inspection
        self.decision = decision
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is not what the person asked for, unless one of the closures that rest on it is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, toClosureOf: sight.state.closuresResting(on: decision).map(\.matter))
    }

    /// Decides what is recorded: the comparison, and that every matter is closed for which nothing else is wanting.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let state = sight.state
        guard let recorded = state.decision(decision) else { throw .closing(.noSuchDecision) }
        guard state.standing(of: decision) != .confirmed else { throw .closing(.confirmedAlready) }
        let resting = state.closuresResting(on: decision)
        for closure in resting { try sight.requireApart(from: closure, act: act) }
        let compared: DecisionCompared
        if let post = recorded.post, sight.organization?.post(post)?.person == act.actor {
            compared = DecisionCompared(decision: decision)
        } else {
            guard state.recorder(of: .decision(decision)) != act.actor.description else {
                throw .closing(.recordedBySelf)
            }
            guard let scan = state.scans(of: decision).last else { throw .closing(.noScan) }
            compared = DecisionCompared(decision: decision, scan: scan.evidence)
        }
        let closed = resting.filter { $0.stage == .approved && state.unconfirmedDecisions(of: $0) == [decision] }
        return sight.recording(
            [.decisionCompared(compared)]
                + closed.map { .matterClosed(MatterClosed(closure: $0.closure)) })
    }
}

extension StreamState {
    /// The closures under way that wait for a decision.
    func closuresResting(on decision: DecisionID) -> [Closure] {
        standingClosures.filter { $0.stage.isUnderWay && unconfirmedDecisions(of: $0).contains(decision) }
    }
}
