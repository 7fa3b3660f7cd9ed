/// A person may do what a role may, so far and so long.
public struct GrantGiven: Sendable, Equatable {
    /// The grant's id.
    public var grant: GrantID
    /// The person.
    public var person: PersonID
    /// The role.
    public var role: Role
    /// Where.
    public var scope: Scope
    /// Up to which secrecy.
    public var secrecy: Secrecy
    /// The first day; absent, from the record on.
    public var from: CivilDate?
    /// The last day; absent, until it is ended.
    public var until: CivilDate?

    /// Creates the event.
    public init(
        grant: GrantID, person: PersonID, role: Role, scope: Scope, secrecy: Secrecy, from: CivilDate? = nil,
        until: CivilDate? = nil
    ) {
        self.grant = grant
        self.person = person
        self.role = role
        self.scope = scope
        self.secrecy = secrecy
        self.from = from
        self.until = until
    }
}

extension GrantGiven: EventBody {
    static var kind: Event.Kind { .grantGiven }
    static var title: String { "授权" }
    var event: Event { .grantGiven(self) }
    var item: Item? { .grant(grant) }
    var namedItems: [Item] { [.person(person)] }
    var shownIn: [Item] { [.person(person)] }
    var summary: String? { role.title }
}

extension GrantGiven {
    func write(fields: inout PayloadWriter) {
        fields.put("from", from)
        fields.put("grant", grant)
        fields.put("person", person)
        fields.put("role", role)
        fields.put("scope", scope)
        fields.put("secrecy", secrecy)
        fields.put("until", until)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        from = try fields.takeOptional("from")
        grant = try fields.take("grant")
        person = try fields.take("person")
        role = try fields.take("role")
        scope = try fields.take("scope")
        secrecy = try fields.take("secrecy")
        until = try fields.takeOptional("until")
    }
}
