/// Something was sent because of time (催办): a letter around a due day, a request for a report, an alarm about age.
///
/// It says all that a letter is written from. What bears the same key is not sent again.
public struct ChaseActed: Sendable, Equatable {
    /// To whom it goes.
    public struct Addressee: Sendable, Hashable {
        /// The rank that the rules name.
        public var rank: RulePack.Rank
        /// Who that is, where the plan names a post.
        public var post: PostID?
        /// Which unit that is, where the plan names one.
        public var unit: Unit?
        /// Who that is in the words of a document, where nobody put a name to a plan.
        public var printed: String?

        /// Creates the value.
        public init(_ rank: RulePack.Rank, post: PostID? = nil, unit: Unit? = nil, printed: String? = nil) {
            self.rank = rank
            self.post = post
            self.unit = unit
            self.printed = printed
        }
    }

    /// What it is known by: item, day and step.
    public var key: String
    /// The matter, action or assignment.
    public var subject: ReportSubject
    /// The step's name in the rules.
    public var step: String
    /// The kind of letter.
    public var letter: RulePack.Letter
    /// To whom it goes, from the lowest rank to the highest.
    public var addressees: [Addressee]
    /// The day on which it was to be sent.
    public var day: CivilDate
    /// When the subject is due, where a day is known.
    public var due: CivilDate?
    /// How many reports are owed, where it asks for one.
    public var missed: Int?
    /// The points that it takes from the year's score.
    public var points: Int
    /// The rule pack that it follows.
    public var pack: String

    /// Creates the event.
    public init(
        key: String, subject: ReportSubject, step: String, letter: RulePack.Letter, addressees: [Addressee] = [],
        day: CivilDate, due: CivilDate? = nil, missed: Int? = nil, points: Int = 0, pack: String
    ) {
        self.key = key
        self.subject = subject
        self.step = step
        self.letter = letter
        self.addressees = addressees
        self.day = day
        self.due = due
        self.missed = missed
        self.points = points
        self.pack = pack
    }
}

extension ChaseActed: EventBody {
    static var kind: Event.Kind { .chaseActed }
    static var title: String { "催办" }
    static var wordFields: [String] { ["addressees.printed"] }
    var event: Event { .chaseActed(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [subject.item] }
    var summary: String? { "\(step)（\(letter.word)，\(day)）" }
}

extension ChaseActed {
    func write(fields: inout PayloadWriter) {
        fields.put("addressees", addressees)
        fields.put("day", day)
        fields.put("due", due)
        fields.put("key", key)
        fields.put("letter", letter)
        fields.put("missed", missed)
        fields.put("pack", pack)
        fields.put("points", points)
        fields.put("step", step)
        fields.put("subject", subject)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        addressees = try fields.takeList("addressees")
        day = try fields.take("day")
        due = try fields.takeOptional("due")
        key = try fields.take("key")
        letter = try fields.take("letter")
        missed = try fields.takeOptional("missed")
        pack = try fields.take("pack")
        points = try fields.take("points")
        step = try fields.take("step")
        subject = try fields.take("subject")
    }
}

extension ChaseActed.Addressee: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("post", post)
        fields.put("printed", printed)
        fields.put("rank", rank)
        fields.put("unit", unit)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        post = try fields.takeOptional("post")
        printed = try fields.takeOptional("printed")
        rank = try fields.take("rank")
        unit = try fields.takeOptional("unit")
    }
}
