/// Lets a person do what a role may.
public struct GiveGrant: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .giveGrant }

    /// The person.
    public var person: PersonID
    /// The role.
    public var role: Role
    /// Where.
    public var scope: Scope
    /// Up to which secrecy.
    public var secrecy: Secrecy
    /// The first day; absent, from now on.
    public var from: CivilDate?
    /// The last day; absent, until it is ended.
    public var until: CivilDate?

    /// Creates the command.
    public init(
        person: PersonID, role: Role, scope: Scope = .installation, secrecy: Secrecy = .internal,
        from: CivilDate? = nil, until: CivilDate? = nil
    ) {
        self.person = person
        self.role = role
        self.scope = scope
        self.secrecy = secrecy
        self.from = from
        self.until = until
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; nobody grants to himself, and administrators are apart.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard person != act.actor, person != act.principal else { throw .access(.ownGrant) }
        guard sight.state.body(PersonRecorded.self, of: .person(person)) != nil else { throw .access(.noSuchPerson) }
        if let from, let until, until < from { throw .access(.noDays) }
        let held = Set(sight.state.grants.filter { $0.person == person }.map(\.role))
        let separations = Separations(rawValue: sight.state.value(of: .separations)) ?? .full
        if let other = separations.conflict(of: role, with: held) { throw .access(.administratorsApart(role, other)) }
        let grant = GrantGiven(
            grant: act.random.identifier(), person: person, role: role, scope: scope, secrecy: secrecy, from: from,
            until: until)
        return sight.recording([.grantGiven(grant)])
    }
}

extension Separations {
    /// A role that one holds and that may not go together with another; absent where all go together.
    func conflict(of role: Role, with held: Set<Role>) -> Role? {
        guard role.isAdministrator else { return nil }
        return held.sorted { $0.rawValue < $1.rawValue }.first { other in
            guard other.isAdministrator, other != role else { return false }
            return self == .full || role == .auditAdministrator || other == .auditAdministrator
        }
    }
}
