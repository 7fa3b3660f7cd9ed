/// Adds a department.
public struct RecordDepartment: LedgerCommand {
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

/// Gives a department another name; what was done under the old one keeps it.
public struct RenameDepartment: LedgerCommand {
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

/// Says that a department is no more.
public struct CloseDepartment: LedgerCommand {
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

/// Records that a person holds a post.
public struct RecordPost: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordPost }

    /// The organisation.
    public var organization: OrganizationID
    /// The person, where known to the ledger already.
    public var person: PersonID?
    /// How the person is shown.
    public var name: String
    /// The office that is held.
    public var title: String?
    /// The department; absent for the organisation's leaders.
    public var department: DepartmentID?
    /// The office telephone.
    public var telephone: String?
    /// The first day.
    public var since: CivilDate?

    /// Creates the command.
    public init(
        organization: OrganizationID, person: PersonID? = nil, name: String, title: String? = nil,
        department: DepartmentID? = nil, telephone: String? = nil, since: CivilDate? = nil
    ) {
        self.organization = organization
        self.person = person
        self.name = name
        self.title = title
        self.department = department
        self.telephone = telephone
        self.since = since
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; refuses an empty name and a department that is not there.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("姓名")
        if let department { _ = try sight.state.openDepartment(department) }
        let post = PostTaken(
            post: act.random.identifier(), person: person ?? act.random.identifier(), name: name, title: title,
            department: department, telephone: telephone, since: since)
        return sight.recording([.postTaken(post)])
    }
}

/// Records that a person holds a post no longer.
public struct LeavePost: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .leavePost }

    /// The organisation.
    public var organization: OrganizationID
    /// The post.
    public var post: PostID
    /// The last day.
    public var day: CivilDate?
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(organization: OrganizationID, post: PostID, day: CivilDate? = nil, why: String? = nil) {
        self.organization = organization
        self.post = post
        self.day = day
        self.why = why
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard sight.state.post(post) != nil, sight.state.leaving(post) == nil else { throw .planning(.noSuchPost) }
        return sight.recording([.postLeft(PostLeft(post: post, on: day, why: why))])
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
