/// Records that a person holds a post.
public struct RecordPost: RecordingCommand {
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
