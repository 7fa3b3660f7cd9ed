/// Asks for more time (延期).
public struct RequestExtension: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .requestExtension }

    /// The inspection.
    public var inspection: InspectionID
    /// What is due: a finding, an action or an assignment.
    public var subject: Item
    /// When it is to be due.
    public var due: Due
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, subject: Item, due: Due, why: String) {
        self.inspection = inspection
        self.subject = subject
        self.due = due
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is the person's own where the work is the person's unit's.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        sight.relations(of: authority, to: sight.units(dueWith: subject))
    }

    /// Decides what is recorded; the new date is later than the one that holds.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try sight.state.requireDue(subject)
        try why.requireWords("延期的理由")
        let former = sight.state.due(of: subject)
        var due = due
        due.level = former?.level
        guard due != former else { throw .planning(.nothingNew) }
        if let before = former?.on, let after = due.on, after <= before { throw .office(.notLater(before)) }
        guard !sight.state.extensions(of: subject).contains(where: \.isOpen) else {
            throw .office(.doneAlready("项延期申请", DueExtension.Stage.requested.title))
        }
        let requested = ExtensionRequested(
            dueExtension: act.random.identifier(), subject: subject, former: former, due: due, why: why)
        return sight.recording([.extensionRequested(requested)])
    }
}
