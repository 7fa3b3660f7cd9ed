/// Records a decision on paper that something else will rest on; it counts once its scan was compared.
public struct RecordDecision: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordDecision }

    /// The inspection.
    public var inspection: InspectionID
    /// The new decision's id.
    public var decision: DecisionID
    /// The paper.
    public var paper: PaperDecision

    /// Creates the command.
    public init(inspection: InspectionID, decision: DecisionID, paper: PaperDecision) {
        self.inspection = inspection
        self.decision = decision
        self.paper = paper
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { paper.principal(seeing: sight) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        sight.recording([try paper.recorded(as: decision, seeing: sight, act: act)])
    }
}
