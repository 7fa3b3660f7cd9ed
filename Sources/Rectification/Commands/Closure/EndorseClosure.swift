/// Says that the sponsor agrees: the sponsor himself, or somebody who has it on paper.
public struct EndorseClosure: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .endorseClosure }

    /// The inspection.
    public var inspection: InspectionID
    /// The matter.
    public var matter: MatterID
    /// The paper; absent where the sponsor does it himself.
    public var paper: PaperDecision?

    /// Creates the command.
    public init(inspection: InspectionID, matter: MatterID, paper: PaperDecision? = nil) {
        self.inspection = inspection
        self.matter = matter
        self.paper = paper
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is not what the person asked for, unless it is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, toClosureOf: [matter])
    }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { paper?.principal(seeing: sight) }

    /// Decides what is recorded; without paper only a sponsor of the finding may say it.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let closure = try sight.closureUnderWay(of: matter)
        guard closure.stage == .requested else { throw .closing(.notNext(closure.stage)) }
        try sight.requireApart(from: closure, act: act)
        guard let paper else {
            guard sight.isSponsor(act.actor, of: matter) else {
                throw .closing(.notSponsor)
            }
            return sight.recording([.closureEndorsed(ClosureEndorsed(closure: closure.closure))])
        }
        let decision: DecisionID = act.random.identifier()
        return sight.recording([
            try paper.recorded(as: decision, seeing: sight, act: act),
            .closureEndorsed(ClosureEndorsed(closure: closure.closure, decision: decision)),
        ])
    }
}

extension Sight {
    /// Whether a person is one of the leaders who answer for a matter's finding.
    fileprivate func isSponsor(_ person: PersonID, of matter: MatterID) -> Bool {
        guard let finding = state.matter(matter)?.finding, let plan = state.plan(of: finding) else { return false }
        return plan.sponsors.contains { organization?.post($0.post)?.person == person }
    }
}
