/// Makes a person known to the installation.
public struct RecordPerson: RecordingCommand {
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

    func event() throws(Refusal) -> Event {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyName }
        return .personRecorded(PersonRecorded(person: person, name: name))
    }
}
