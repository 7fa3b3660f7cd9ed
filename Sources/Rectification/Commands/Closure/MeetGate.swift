/// Says by what a closure gate of matters is met.
public struct MeetGate: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .meetGate }

    /// The inspection.
    public var inspection: InspectionID
    /// The matters.
    public var matters: [MatterID]
    /// The gate, in the words of the setting.
    public var gate: String
    /// What meets it.
    public var ground: String

    /// Creates the command.
    public init(inspection: InspectionID, matters: [MatterID], gate: String, ground: String) {
        self.inspection = inspection
        self.matters = matters
        self.gate = gate
        self.ground = ground
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// The matters are the person's own where their findings were given to the person's unit.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        !matters.isEmpty && matters.allSatisfy { !sight.relations(of: authority, to: [sight.owner(of: $0)]).isEmpty }
            ? [.ownAssignment] : []
    }

    /// Decides what is recorded: all matters or none.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try ground.requireWords("怎样达到")
        return sight.recording(try sight.answers(to: gate, of: matters, ground: ground, decision: nil))
    }
}

extension Sight {
    /// The same answer to a gate of several matters.
    func answers(
        to gate: String, of matters: [MatterID], ground: String, decision: DecisionID?
    ) throws(Refusal) -> [Event] {
        guard closureGates.contains(gate) else { throw .closing(.noSuchGate(gate)) }
        guard !matters.isEmpty, Set(matters).count == matters.count else { throw .planning(.empty("具体问题")) }
        for matter in matters {
            guard state.matter(matter) != nil else { throw .planning(.noSuchMatter) }
            guard state.division(of: matter) == nil else { throw .planning(.dividedAlready) }
        }
        return matters.map {
            .gateAnswered(GateAnswered(matter: $0, gate: gate, ground: ground, decision: decision))
        }
    }
}
