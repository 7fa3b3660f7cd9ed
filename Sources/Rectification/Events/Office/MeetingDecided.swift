/// A meeting decided on something of its agenda.
public struct MeetingDecided: Sendable, Equatable {
    /// What came of it.
    public enum Outcome: String, Sendable, CaseIterable {
        case agreed
        case rejected
        case deferred

        /// In the words of the field.
        public var title: String {
            switch self {
            case .agreed: "同意"
            case .rejected: "不同意"
            case .deferred: "缓议"
            }
        }
    }

    /// The meeting.
    public var meeting: MeetingID
    /// Its number on the agenda.
    public var entry: Int
    /// What came of it.
    public var outcome: Outcome
    /// How the votes fell, where they were counted.
    public var votes: Votes?
    /// What was decided, in words.
    public var words: String?

    /// Creates the event.
    public init(meeting: MeetingID, entry: Int, outcome: Outcome, votes: Votes? = nil, words: String? = nil) {
        self.meeting = meeting
        self.entry = entry
        self.outcome = outcome
        self.votes = votes
        self.words = words
    }
}

extension MeetingDecided: EventBody {
    static var kind: Event.Kind { .meetingDecided }
    static var title: String { "会议议定" }
    static var mendableFields: [String] { ["words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .meetingDecided(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.meeting(meeting)] }
    var shownIn: [Item] { [.meeting(meeting)] }
    var summary: String? { words ?? outcome.title }
}

extension MeetingDecided {
    func write(fields: inout PayloadWriter) {
        fields.put("entry", entry)
        fields.put("meeting", meeting)
        fields.put("outcome", outcome)
        fields.put("votes", votes)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        entry = try fields.take("entry")
        meeting = try fields.take("meeting")
        outcome = try fields.take("outcome")
        votes = try fields.takeOptional("votes")
        words = try fields.takeOptional("words")
    }
}

/// How votes fell.
public struct Votes: Sendable, Equatable {
    /// Votes for it.
    public var inFavour: Int
    /// Votes against it.
    public var against: Int
    /// Those who abstained.
    public var abstained: Int

    /// Creates the value.
    public init(inFavour: Int, against: Int, abstained: Int) {
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
    }
}

extension Votes: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("abstained", abstained)
        fields.put("against", against)
        fields.put("inFavour", inFavour)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        abstained = try fields.take("abstained")
        against = try fields.take("against")
        inFavour = try fields.take("inFavour")
    }
}

extension MeetingDecided.Outcome: PayloadWord {}
