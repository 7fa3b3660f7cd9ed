/// Records that more time was granted, by whoever set the date.
public struct ApproveExtension: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .approveExtension }

    /// The inspection.
    public var inspection: InspectionID
    /// The extension.
    public var dueExtension: ExtensionID
    /// The paper.
    public var paper: PaperDecision

    /// Creates the command.
    public init(inspection: InspectionID, dueExtension: ExtensionID, paper: PaperDecision) {
        self.inspection = inspection
        self.dueExtension = dueExtension
        self.paper = paper
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is not what the person asked for, unless it is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, toExtension: dueExtension)
    }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { paper.principal(seeing: sight) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.dueExtension(dueExtension)
        guard standing.isOpen else { throw .office(.doneAlready("项延期申请", standing.stage.title)) }
        let decision: DecisionID = act.random.identifier()
        return sight.recording([
            try paper.recorded(as: decision, seeing: sight, act: act),
            .extensionApproved(ExtensionApproved(dueExtension: dueExtension, decision: decision)),
        ])
    }
}
