/// Begins a ledger: its first person, who may do what a small office's one person must.
///
/// Nobody else could have granted it, so this alone asks for no permission; it is decided on an empty stream only.
public struct FoundLedger: Sendable {
    /// What the first person of a small office may do: all but auditing, which must be another's.
    public static let roles: [Role] = [
        .rectificationOffice, .meetingSecretary, .systemAdministrator, .securityAdministrator,
    ]

    /// The first person.
    public var person: PersonID
    /// How the person is shown.
    public var name: String

    /// Creates the command.
    public init(person: PersonID, name: String) {
        self.person = person
        self.name = name
    }

    /// Decides what is recorded, after the installation's stream as it ends now; refuses an empty name.
    public func decide(seeing installation: StreamTip, act: Act) throws(Refusal) -> Decision {
        let recorded = try RecordPerson(person: person, name: name).event()
        let grants = Self.roles.map { role in
            Event.grantGiven(
                GrantGiven(
                    grant: act.random.identifier(), person: person, role: role, scope: .installation,
                    secrecy: .internal))
        }
        return Decision([.init(of: StreamState(tip: installation), with: [recorded] + grants)])
    }
}
