/// Says that a department is no more.
public struct CloseDepartment: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .closeDepartment }

    /// The organisation.
    public var organization: OrganizationID
    /// The department.
    public var department: DepartmentID
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(organization: OrganizationID, department: DepartmentID, why: String? = nil) {
        self.organization = organization
        self.department = department
        self.why = why
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        _ = try sight.state.openDepartment(department)
        return sight.recording([.departmentClosed(DepartmentClosed(department: department, why: why))])
    }
}
