/// Lets a person do what a role may.
public struct GiveGrant: LedgerCommand {
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

/// Ends a grant now.
public struct EndGrant: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .endGrant }

    /// The grant.
    public var grant: GrantID
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(grant: GrantID, why: String? = nil) {
        self.grant = grant
        self.why = why
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; the last security administrator stays, or nobody could ever be granted anything again.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let grants = sight.state.grants
        guard let ending = grants.first(where: { $0.grant == grant }) else { throw .access(.noSuchGrant) }
        let isLast = !grants.contains { $0.grant != grant && $0.role == .securityAdministrator && $0.until == nil }
        if ending.role == .securityAdministrator, isLast { throw .access(.lastSecurityAdministrator) }
        return sight.recording([.grantEnded(GrantEnded(grant: grant, why: why))])
    }
}

/// Changes a setting of the installation.
public struct ChangeSetting: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .changeSetting }

    /// The setting.
    public var setting: Setting
    /// Its value.
    public var value: String
    /// The reason, where one is given.
    public var why: String?

    /// Creates the command.
    public init(setting: Setting, value: String, why: String? = nil) {
        self.setting = setting
        self.value = value
        self.why = why
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; refuses a value that the setting does not allow.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard setting.values.contains(value) else { throw .access(.unfitValue(setting, value)) }
        guard sight.state.value(of: setting) != value else { throw .planning(.nothingNew) }
        if setting == .separations, value == Separations.full.rawValue { try requireApart(sight.state.grants) }
        return sight.recording([.settingChanged(SettingChanged(setting: setting, value: value, why: why))])
    }

    /// Refuses to switch the separations on while somebody holds what they keep apart.
    private func requireApart(_ grants: [GrantGiven]) throws(Refusal) {
        var held: [PersonID: Set<Role>] = [:]
        for grant in grants {
            if let other = Separations.full.conflict(of: grant.role, with: held[grant.person] ?? []) {
                throw .access(.administratorsApart(grant.role, other))
            }
            held[grant.person, default: []].insert(grant.role)
        }
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
