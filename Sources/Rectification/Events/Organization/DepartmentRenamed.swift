/// A department has another name from now on.
public struct DepartmentRenamed: Sendable, Equatable {
    /// The department.
    public var department: DepartmentID
    /// Its new name.
    public var name: String

    /// Creates the event.
    public init(department: DepartmentID, name: String) {
        self.department = department
        self.name = name
    }
}

extension DepartmentRenamed: EventBody {
    static var kind: Event.Kind { .departmentRenamed }
    static var title: String { "科室更名" }
    static var mendableFields: [String] { ["name"] }
    var event: Event { .departmentRenamed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.department(department)] }
    var shownIn: [Item] { [.department(department)] }
    var summary: String? { name }
}

extension DepartmentRenamed {
    func write(fields: inout PayloadWriter) {
        fields.put("department", department)
        fields.put("name", name)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        department = try fields.take("department")
        name = try fields.take("name")
    }
}
