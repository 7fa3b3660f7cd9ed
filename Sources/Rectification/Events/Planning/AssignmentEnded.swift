/// An assignment is not to be done any more.
public struct AssignmentEnded: Sendable, Equatable {
    /// The assignment.
    public var assignment: AssignmentID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(assignment: AssignmentID, why: String) {
        self.assignment = assignment
        self.why = why
    }
}

extension AssignmentEnded: EventBody {
    static var kind: Event.Kind { .assignmentEnded }
    static var title: String { "取消任务" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .assignmentEnded(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.assignment(assignment)] }
    var shownIn: [Item] { [.assignment(assignment)] }
    var summary: String? { why }
}

extension AssignmentEnded {
    func write(fields: inout PayloadWriter) {
        fields.put("assignment", assignment)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        assignment = try fields.take("assignment")
        why = try fields.take("why")
    }
}
