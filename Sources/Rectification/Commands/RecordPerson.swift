/// Makes a person known to the installation.
public struct RecordPerson: LedgerCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .recordPerson }

    /// The new person's id.
    public var person: PersonID
    /// How the person is shown.
    public var name: String

    /// Creates the command.
    public init(person: PersonID, name: String) {
        self.person = person
        self.name = name
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; refuses an empty name.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        sight.recording([try event()])
    }

    fileprivate func event() throws(Refusal) -> Event {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyName }
        return .personRecorded(PersonRecorded(person: person, name: name))
    }
}

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
