/// Notes that an inspection's record came from another installation, so that it can be shown here.
///
/// The records themselves are kept as they are, beside what this decides and in the same step.
public struct ImportBundle: RecordingCommand {
    /// A person whom the records name.
    public struct Person: Sendable, Hashable {
        /// The person's id.
        public let person: PersonID
        /// How the person is shown.
        public let name: String

        /// Creates a person.
        public init(person: PersonID, name: String) {
            self.person = person
            self.name = name
        }
    }

    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .importBundle }

    /// What came.
    public var bundle: BundleImported
    /// Who is named in it.
    public var people: [Person]
    /// How secret the most secret thing in it is.
    public var secrecy: Secrecy

    /// Creates the command.
    public init(_ bundle: BundleImported, people: [Person], secrecy: Secrecy) {
        self.bundle = bundle
        self.people = people
        self.secrecy = secrecy
    }

    /// The installation.
    public var target: CommandTarget { .installation }

    /// Decides what is recorded; refuses more than may be held here, or than the person may know.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        guard secrecy <= sight.highestSecrecy else {
            throw .planning(.tooSecret(secrecy, highest: sight.highestSecrecy))
        }
        guard sight.authority.permits(.importBundle, at: .installation, knowing: secrecy) else {
            throw .access(.notPermitted(.importBundle))
        }
        let listing = OrganizationListed(organization: bundle.organization)
        let listed: [Event] = sight.state.lists(bundle.organization) ? [] : [.organizationListed(listing)]
        let named = people.filter { !sight.state.knows($0.person) }
            .map { Event.personRecorded(PersonRecorded(person: $0.person, name: $0.name)) }
        return sight.recording(listed + named + [.bundleImported(bundle)])
    }
}
