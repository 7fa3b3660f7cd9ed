/// Says that an assignment is not to be done any more.
public struct EndAssignment: RecordingCommand {
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
