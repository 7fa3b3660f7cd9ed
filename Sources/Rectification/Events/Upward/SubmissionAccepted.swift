/// The superior accepted a submission.
public struct SubmissionAccepted: Sendable, Equatable {
    /// The version.
    public var submission: SubmissionID
    /// The day.
    public var on: CivilDate
    /// What was said to it.
    public var words: String?

    /// Creates the event.
    public init(submission: SubmissionID, on: CivilDate, words: String? = nil) {
        self.submission = submission
        self.on = on
        self.words = words
    }
}

extension SubmissionAccepted: EventBody {
    static var kind: Event.Kind { .submissionAccepted }
    static var title: String { "报送件通过" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .submissionAccepted(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.submission(submission)] }
    var shownIn: [Item] { [.submission(submission)] }
    var summary: String? { words }
}

extension SubmissionAccepted {
    func write(fields: inout PayloadWriter) {
        fields.put("on", on)
        fields.put("submission", submission)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        on = try fields.take("on")
        submission = try fields.take("submission")
        words = try fields.takeOptional("words")
    }
}
