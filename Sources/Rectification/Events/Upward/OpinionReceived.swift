/// The superior said something to a submission, to the whole or to one finding (联审意见).
public struct OpinionReceived: Sendable, Equatable {
    /// The opinion's id.
    public var opinion: OpinionID
    /// The version that it is about.
    public var submission: SubmissionID
    /// Who says so.
    public var by: String
    /// The day.
    public var on: CivilDate
    /// The finding that it is about; absent where it is about the whole.
    public var finding: FindingID?
    /// The words.
    public var words: String

    /// Creates the event.
    public init(
        opinion: OpinionID, submission: SubmissionID, by: String, on: CivilDate, finding: FindingID? = nil,
        words: String
    ) {
        self.opinion = opinion
        self.submission = submission
        self.by = by
        self.on = on
        self.finding = finding
        self.words = words
    }
}

extension OpinionReceived: EventBody {
    static var kind: Event.Kind { .opinionReceived }
    static var title: String { "登记联审意见" }
    static var mendableFields: [String] { ["by", "on", "words"] }
    static var wordFields: [String] { ["by", "words"] }
    var event: Event { .opinionReceived(self) }
    var item: Item? { .opinion(opinion) }
    var namedItems: [Item] { [.submission(submission)] + (finding.map { [.finding($0)] } ?? []) }
    var shownIn: [Item] { [.submission(submission)] }
    var summary: String? { words }
}

extension OpinionReceived {
    func write(fields: inout PayloadWriter) {
        fields.put("by", by)
        fields.put("finding", finding)
        fields.put("on", on)
        fields.put("opinion", opinion)
        fields.put("submission", submission)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        by = try fields.take("by")
        finding = try fields.takeOptional("finding")
        on = try fields.take("on")
        opinion = try fields.take("opinion")
        submission = try fields.take("submission")
        words = try fields.take("words")
    }
}
