public import HashChain
public import Rectification

/// The id of a draft.
public typealias DraftID = Identifier<Draft>

/// A text that people write on over days, until one of them puts his name to a version of it.
///
/// It is no part of the journal: of all its versions the journal gets the one that becomes a record.
public struct Draft: Sendable, Equatable {
    /// What became of it.
    public struct Giving: Sendable, Equatable {
        /// The command whose records hold the text.
        public let command: CommandID
        /// Who put his name to it.
        public let person: PersonID
        /// When, in milliseconds since 1970 UTC.
        public let time: Int64

        /// Creates what became of a draft.
        public init(command: CommandID, person: PersonID, time: Int64) {
            self.command = command
            self.person = person
            self.time = time
        }
    }

    /// The id.
    public let id: DraftID
    /// What it is to become.
    public let use: DraftUse
    /// Where it is to be recorded.
    public let stream: StreamName
    /// What it is about, and then what that belongs to.
    public let items: [Item]
    /// What it is about, as the person named it.
    public let subject: String
    /// What it is called; absent where it has no name.
    public let title: String?
    /// Who began it.
    public let owner: PersonID
    /// To whom it was passed, in that order.
    public var others: [PersonID]
    /// The number of the last version, from 1.
    public var version: Int
    /// Who saved the last version.
    public var savedBy: PersonID
    /// When, in milliseconds since 1970 UTC.
    public var savedAt: Int64
    /// What became of it; absent while it is written on.
    public var given: Giving?

    /// Creates a draft.
    public init(
        id: DraftID, use: DraftUse, stream: StreamName, items: [Item], subject: String, title: String? = nil,
        owner: PersonID, others: [PersonID] = [], version: Int = 1, savedBy: PersonID, savedAt: Int64,
        given: Giving? = nil
    ) {
        self.id = id
        self.use = use
        self.stream = stream
        self.items = items
        self.subject = subject
        self.title = title
        self.owner = owner
        self.others = others
        self.version = version
        self.savedBy = savedBy
        self.savedAt = savedAt
        self.given = given
    }

    /// Whether a person may go on with it and put his name to it.
    public func isOpen(to person: PersonID) -> Bool { person == owner || others.contains(person) }
}

/// What a draft said at one time.
public struct DraftVersion: Sendable, Equatable {
    /// Its number, from 1.
    public let number: Int
    /// What it says.
    public let text: String
    /// Who saved it.
    public let savedBy: PersonID
    /// When, in milliseconds since 1970 UTC.
    public let savedAt: Int64

    /// Creates a version.
    public init(number: Int, text: String, savedBy: PersonID, savedAt: Int64) {
        self.number = number
        self.text = text
        self.savedBy = savedBy
        self.savedAt = savedAt
    }
}
