/// Adds an organisation below this one, which can be given work; an account or a ledger of its own is not needed.
public struct RecordSubordinate: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordDepartment }

    /// The organisation.
    public var organization: OrganizationID
    /// The name of the one below.
    public var name: String

    /// Creates the command.
    public init(organization: OrganizationID, name: String) {
        self.organization = organization
        self.name = name
    }

    /// The organisation.
    public var target: CommandTarget { .organization(organization) }

    /// Decides what is recorded; refuses a name that is there.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        try name.requireWords("下属单位名称")
        let key = MatchingKey.of(name)
        guard !sight.state.listedSubordinates.contains(where: { MatchingKey.of($0.name) == key }) else {
            throw .planning(.nameTaken(name))
        }
        let listed = SubordinateListed(organization: act.random.identifier(), name: name)
        return sight.recording([.subordinateListed(listed)])
    }
}
