/// Makes a person known to the installation.
public struct RecordPerson: Sendable {
    /// The new person's id.
    public var person: PersonID
    /// How the person is shown.
    public var name: String

    /// Creates the command.
    public init(person: PersonID, name: String) {
        self.person = person
        self.name = name
    }

    /// Decides what is recorded, after the installation's stream as it ends now; refuses an empty name.
    public func decide(seeing installation: StreamTip) throws(Refusal) -> Decision {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyName }
        let event = Event.personRecorded(PersonRecorded(person: person, name: name))
        return Decision([.init(of: StreamState(tip: installation), with: [event])])
    }
}
