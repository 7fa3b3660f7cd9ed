/// Gives one action to units, one assignment each.
public struct GiveAssignments: LedgerCommand {
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

    /// Decides what is recorded: all or none; refuses a unit that has one already.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        _ = try sight.state.standingAction(action)
        guard !shares.isEmpty else { throw .planning(.empty("责任单位")) }
        var units = Set(sight.state.standingAssignments(of: action).map(\.unit))
        for share in shares {
            guard units.insert(share.unit).inserted else { throw .planning(.assignedAlready(share.unit)) }
            try sight.requireUnit(share.unit)
            if let responsible = share.responsible { try sight.requirePost(responsible) }
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

/// Says that an assignment is not to be done any more.
public struct EndAssignment: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .endAssignment }

    /// The inspection.
    public var inspection: InspectionID
    /// The assignment.
    public var assignment: AssignmentID
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, assignment: AssignmentID, why: String) {
        self.inspection = inspection
        self.assignment = assignment
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.assignment(assignment) != nil else { throw .planning(.noSuchAssignment) }
        guard sight.state.end(of: assignment) == nil else { throw .planning(.ended) }
        try why.requireWords("取消的理由")
        return sight.recording([.assignmentEnded(AssignmentEnded(assignment: assignment, why: why))])
    }
}
