/// Records that the deciding body found a closure gate not to apply to matters (不涉及).
public struct ExemptFromGate: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .exemptFromGate }

    /// The inspection.
    public var inspection: InspectionID
    /// The matters.
    public var matters: [MatterID]
    /// The gate, in the words of the setting.
    public var gate: String
    /// Why it does not apply.
    public var ground: String
    /// The minutes, or another paper.
    public var paper: PaperDecision

    /// Creates the command.
    public init(inspection: InspectionID, matters: [MatterID], gate: String, ground: String, paper: PaperDecision) {
        self.inspection = inspection
        self.matters = matters
        self.gate = gate
        self.ground = ground
        self.paper = paper
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is not what the person asked for, unless one of them is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, toClosureOf: matters)
    }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { paper.principal(seeing: sight) }

    /// Decides what is recorded: all matters or none.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try ground.requireWords("不涉及的理由")
        let decision: DecisionID = act.random.identifier()
        let recorded = try paper.recorded(as: decision, seeing: sight, act: act)
        return sight.recording(
            [recorded] + (try sight.answers(to: gate, of: matters, ground: ground, decision: decision)))
    }
}
