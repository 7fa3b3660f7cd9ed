/// Makes a person known to the installation.
public struct RecordPerson: Sendable {
    public var person: PersonID
    public var name: String

    /// Creates the command.
    public init(person: PersonID, name: String) {
        self.person = person
        self.name = name
    }

    /// Decides what is recorded.
    /// - Parameter installation: Where the installation's stream ends.
    /// - Throws: ``Refusal`` when the name is empty.
    public func decide(seeing installation: StreamTip) throws(Refusal) -> Decision {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyName }
        let event = Event.personRecorded(PersonRecorded(person: person, name: name))
        return Decision([.init(of: StreamState(tip: installation), with: [event])])
    }
}
