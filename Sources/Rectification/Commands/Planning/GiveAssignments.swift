/// Gives one action to units, one assignment each.
public struct GiveAssignments: RecordingCommand {
    /// One unit's share.
    public struct Share: Sendable, Equatable {
        /// The unit.
        public var unit: Unit
        /// What of the action it is to do, where that is not all.
        public var words: String?
        /// The person who does it.
        public var responsible: PostID?
        /// When it is due, where that is not the action's own day.
        public var due: Due?

        /// Creates a share.
        public init(unit: Unit, words: String? = nil, responsible: PostID? = nil, due: Due? = nil) {
            self.unit = unit
            self.words = words
            self.responsible = responsible
            self.due = due
        }
    }

    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .giveAssignments }

    /// The inspection.
    public var inspection: InspectionID
    /// The action.
    public var action: ActionID
    /// One for each unit.
    public var shares: [Share]

    /// Creates the command.
    public init(inspection: InspectionID, action: ActionID, shares: [Share]) {
        self.inspection = inspection
        self.action = action
        self.shares = shares
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded: all or none; refuses a unit that has one already, and, for a unit whose assignment ended, another
    /// date that is set below the level that set the former.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        _ = try sight.state.standingAction(action)
        guard !shares.isEmpty else { throw .planning(.empty("责任单位")) }
        var units = Set(sight.state.standingAssignments(of: action).map(\.unit))
        for share in shares {
            guard units.insert(share.unit).inserted else { throw .planning(.assignedAlready(share.unit)) }
            try sight.requireUnit(share.unit)
            if let responsible = share.responsible { try sight.requirePost(responsible) }
            let former = sight.state.assignments(of: action).last { $0.unit == share.unit }
            try former.flatMap { sight.state.due(of: .assignment($0.assignment)) }.requireLevel(toBecome: share.due)
        }
        return sight.recording(
            shares.map { share in
                .assignmentGiven(
                    AssignmentGiven(
                        assignment: act.random.identifier(), action: action, unit: share.unit, share: share.words,
                        responsible: share.responsible, due: share.due))
            })
    }
}
