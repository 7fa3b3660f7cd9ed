/// A department is no more; nothing new can be given to it.
public struct DepartmentClosed: Sendable, Equatable {
    /// The department.
    public var department: DepartmentID
    /// The reason, where one is given.
    public var why: String?

    /// Creates the event.
    public init(department: DepartmentID, why: String? = nil) {
        self.department = department
        self.why = why
    }
}

extension DepartmentClosed: EventBody {
    static var kind: Event.Kind { .departmentClosed }
    static var title: String { "撤销科室" }
    var event: Event { .departmentClosed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.department(department)] }
    var shownIn: [Item] { [.department(department)] }
    var summary: String? { why }
}

extension DepartmentClosed {
    func write(fields: inout PayloadWriter) {
        fields.put("department", department)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        department = try fields.take("department")
        why = try fields.takeOptional("why")
    }
}
