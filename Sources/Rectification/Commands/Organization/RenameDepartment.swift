/// Gives a department another name; what was done under the old one keeps it.
public struct RenameDepartment: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .renameDepartment }

    /// The organisation.
    public var organization: OrganizationID
    /// The department.
    public var department: DepartmentID
    /// Its new name.
    public var name: String

    /// Creates the command.
    public init(organization: OrganizationID, department: DepartmentID, name: String) {
        self.organization = organization
        self.department = department
        self.name = name
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; refuses a closed department and a name that is taken.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("科室名称")
        let known = try sight.state.openDepartment(department)
        guard known.name != name else { throw .planning(.nothingNew) }
        try sight.state.requireFreeDepartmentName(name)
        return sight.recording([.departmentRenamed(DepartmentRenamed(department: department, name: name))])
    }
}
