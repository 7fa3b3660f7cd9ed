/// What somebody decided on paper, recorded by another on his behalf: until its scan is there and compared it is 待补签.
public struct DecisionRecorded: Sendable, Equatable {
    /// The decision's id.
    public var decision: DecisionID
    /// What the paper is.
    public var form: PaperForm
    /// Who decided: a name, or the name of a body.
    public var decidedBy: String
    /// The post of the person who decided, where it is known.
    public var post: PostID?
    /// In what capacity.
    public var capacity: String?
    /// At which level, where that was said.
    public var level: DecidingLevel?
    /// The day that stands on the paper.
    public var decidedOn: CivilDate
    /// The meeting that decided it, of which the paper is the minutes.
    public var meeting: MeetingID?
    /// What was decided, in the words of the paper.
    public var words: String?

    /// Creates the event.
    public init(
        decision: DecisionID, form: PaperForm, decidedBy: String, post: PostID? = nil, capacity: String? = nil,
        level: DecidingLevel? = nil, decidedOn: CivilDate, meeting: MeetingID? = nil, words: String? = nil
    ) {
        self.decision = decision
        self.form = form
        self.decidedBy = decidedBy
        self.post = post
        self.capacity = capacity
        self.level = level
        self.decidedOn = decidedOn
        self.meeting = meeting
        self.words = words
    }
}

extension DecisionRecorded: EventBody {
    static var kind: Event.Kind { .decisionRecorded }
    static var title: String { "登记纸面决定" }
    static var mendableFields: [String] { ["capacity", "decidedBy", "words"] }
    static var wordFields: [String] { ["capacity", "decidedBy", "words"] }
    var event: Event { .decisionRecorded(self) }
    var item: Item? { .decision(decision) }
    var summary: String? { words ?? decidedBy }
}

extension DecisionRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("capacity", capacity)
        fields.put("decidedBy", decidedBy)
        fields.put("decidedOn", decidedOn)
        fields.put("decision", decision)
        fields.put("form", form)
        fields.put("level", level)
        fields.put("meeting", meeting)
        fields.put("post", post)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        capacity = try fields.takeOptional("capacity")
        decidedBy = try fields.take("decidedBy")
        decidedOn = try fields.take("decidedOn")
        decision = try fields.take("decision")
        form = try fields.take("form")
        level = try fields.takeOptional("level")
        meeting = try fields.takeOptional("meeting")
        post = try fields.takeOptional("post")
        words = try fields.takeOptional("words")
    }
}
