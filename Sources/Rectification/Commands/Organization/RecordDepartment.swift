/// Adds a department.
public struct RecordDepartment: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordDepartment }

    /// The organisation.
    public var organization: OrganizationID
    /// The department's name.
    public var name: String

    /// Creates the command.
    public init(organization: OrganizationID, name: String) {
        self.organization = organization
        self.name = name
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; refuses a name that an open department has.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("科室名称")
        try sight.state.requireFreeDepartmentName(name)
        let department = DepartmentRecorded(department: act.random.identifier(), name: name)
        return sight.recording([.departmentRecorded(department)])
    }
}

extension StreamState {
    /// The department; refuses one that is not there or is no more.
    func openDepartment(_ id: DepartmentID) throws(Refusal) -> Department {
        guard let department = department(id), !department.isClosed else { throw .planning(.noSuchDepartment) }
        return department
    }

    /// Refuses the name of a department that is there.
    func requireFreeDepartmentName(_ name: String) throws(Refusal) {
        let key = MatchingKey.of(name)
        guard !departments.contains(where: { !$0.isClosed && MatchingKey.of($0.name) == key }) else {
            throw .planning(.nameTaken(name))
        }
    }
}
