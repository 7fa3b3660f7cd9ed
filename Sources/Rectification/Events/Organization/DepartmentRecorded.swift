/// An organisation has a department (科室).
public struct DepartmentRecorded: Sendable, Equatable {
    /// The department's id.
    public var department: DepartmentID
    /// Its name.
    public var name: String

    /// Creates the event.
    public init(department: DepartmentID, name: String) {
        self.department = department
        self.name = name
    }
}

extension DepartmentRecorded: EventBody {
    static var kind: Event.Kind { .departmentRecorded }
    static var title: String { "登记科室" }
    static var mendableFields: [String] { ["name"] }
    var event: Event { .departmentRecorded(self) }
    var item: Item? { .department(department) }
    var summary: String? { name }
}

extension DepartmentRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("department", department)
        fields.put("name", name)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        department = try fields.take("department")
        name = try fields.take("name")
    }
}
