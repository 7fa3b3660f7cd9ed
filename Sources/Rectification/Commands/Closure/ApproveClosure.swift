import HashChain

/// Records that the committee decided to let matters go: one decision for as many as it spoke of.
public struct ApproveClosure: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .approveClosure }

    /// The inspection.
    public var inspection: InspectionID
    /// The matters.
    public var matters: [MatterID]
    /// The minutes, or another paper.
    public var paper: PaperDecision
    /// The closure gates that the committee found not to apply to any of them.
    public var notApplicable: [String]

    /// Creates the command.
    public init(inspection: InspectionID, matters: [MatterID], paper: PaperDecision, notApplicable: [String] = []) {
        self.inspection = inspection
        self.matters = matters
        self.paper = paper
        self.notApplicable = notApplicable
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is not what the person asked for, unless one of them is.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, toClosureOf: matters)
    }

    /// Who decided on the paper, where that is somebody with a post.
    public func principal(seeing sight: Sight) -> PersonID? { paper.principal(seeing: sight) }

    /// Decides what is recorded: all matters or none; refuses while a gate is not answered.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard !matters.isEmpty, Set(matters).count == matters.count else { throw .planning(.empty("具体问题")) }
        for gate in notApplicable where !sight.closureGates.contains(gate) { throw .closing(.noSuchGate(gate)) }
        let decision: DecisionID = act.random.identifier()
        var events = [try paper.recorded(as: decision, seeing: sight, act: act)]
        for matter in matters {
            let closure = try sight.state.requireClosure(of: matter, at: .verified)
            try sight.requireApart(from: closure, act: act)
            events.append(try sight.approval(of: closure, by: decision, notApplicable: notApplicable))
        }
        return sight.recording(events)
    }
}

extension Sight {
    /// What is recorded of a closure that a decision approves; what is closed must have its gates answered.
    func approval(of closure: Closure, by decision: DecisionID, notApplicable: [String]) throws(Refusal) -> Event {
        if closure.resolution.kind == .closure { try requireGates(of: closure.matter, but: notApplicable) }
        return .closureApproved(
            ClosureApproved(
                closure: closure.closure, decision: decision, notApplicable: notApplicable,
                bound: .sha256(state.boundContent(of: closure.matter))))
    }

    /// Refuses while a gate of a matter is neither answered nor found not to apply.
    private func requireGates(of matter: MatterID, but notApplicable: [String]) throws(Refusal) {
        let answered = state.gates(of: matter)
        let open = closureGates.filter { answered[$0] == nil && !notApplicable.contains($0) }
        guard open.isEmpty else { throw .closing(.gatesOpen(open)) }
    }
}
