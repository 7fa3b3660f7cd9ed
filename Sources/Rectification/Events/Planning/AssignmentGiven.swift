/// One unit's share of an action (任务).
public struct AssignmentGiven: Sendable, Equatable {
    /// The assignment's id.
    public var assignment: AssignmentID
    /// The action that it is a share of.
    public var action: ActionID
    /// The unit that does it.
    public var unit: Unit
    /// What of the action it is to do, where that is not all.
    public var share: String?
    /// The person who does it.
    public var responsible: PostID?
    /// When it is due, where that is not the action's own day.
    public var due: Due?

    /// Creates the event.
    public init(
        assignment: AssignmentID, action: ActionID, unit: Unit, share: String? = nil, responsible: PostID? = nil,
        due: Due? = nil
    ) {
        self.assignment = assignment
        self.action = action
        self.unit = unit
        self.share = share
        self.responsible = responsible
        self.due = due
    }
}

extension AssignmentGiven: EventBody {
    static var kind: Event.Kind { .assignmentGiven }
    static var title: String { "分派任务" }
    static var mendableFields: [String] { ["share"] }
    static var wordFields: [String] { ["due.words", "share"] }
    var event: Event { .assignmentGiven(self) }
    var item: Item? { .assignment(assignment) }
    var namedItems: [Item] { [.action(action)] }
    var shownIn: [Item] { [.action(action)] }
    var summary: String? { share }
}

extension AssignmentGiven {
    func write(fields: inout PayloadWriter) {
        fields.put("action", action)
        fields.put("assignment", assignment)
        fields.put("due", due)
        fields.put("responsible", responsible)
        fields.put("share", share)
        fields.put("unit", unit)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        action = try fields.take("action")
        assignment = try fields.take("assignment")
        due = try fields.takeOptional("due")
        responsible = try fields.takeOptional("responsible")
        share = try fields.takeOptional("share")
        unit = try fields.take("unit")
    }
}
