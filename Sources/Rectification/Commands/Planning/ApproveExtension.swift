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
        try standing.requireLevel(paper.level)
        let decision: DecisionID = act.random.identifier()
        return sight.recording([
            try paper.recorded(as: decision, seeing: sight, act: act),
            .extensionApproved(ExtensionApproved(dueExtension: dueExtension, decision: decision)),
        ])
    }
}

extension DueExtension {
    /// Refuses what was decided below the level that set the date.
    func requireLevel(_ level: DecidingLevel?) throws(Refusal) { try requested.former.requireLevel(level) }
}

extension Due? {
    /// Refuses what is decided below the level that set the date.
    fileprivate func requireLevel(_ level: DecidingLevel?) throws(Refusal) {
        guard let wanted = self?.level else { return }
        guard let level, level >= wanted else { throw .office(.belowLevel(wanted)) }
    }

    /// Refuses another date that nobody of the level of this one set.
    func requireLevel(toBecome other: Due?) throws(Refusal) {
        if other != self { try requireLevel(other?.level) }
    }
}
