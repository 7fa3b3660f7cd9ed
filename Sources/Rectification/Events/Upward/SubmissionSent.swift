/// A submission went out.
public struct SubmissionSent: Sendable, Equatable {
    /// The version.
    public var submission: SubmissionID
    /// The day.
    public var on: CivilDate
    /// The number of the letter that it went with.
    public var number: String?

    /// Creates the event.
    public init(submission: SubmissionID, on: CivilDate, number: String? = nil) {
        self.submission = submission
        self.on = on
        self.number = number
    }
}

extension SubmissionSent: EventBody {
    static var kind: Event.Kind { .submissionSent }
    static var title: String { "报送" }
    static var mendableFields: [String] { ["on", "number"] }
    static var wordFields: [String] { ["number"] }
    var event: Event { .submissionSent(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.submission(submission)] }
    var shownIn: [Item] { [.submission(submission)] }
    var summary: String? { number }
}

extension SubmissionSent {
    func write(fields: inout PayloadWriter) {
        fields.put("number", number)
        fields.put("on", on)
        fields.put("submission", submission)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        number = try fields.takeOptional("number")
        on = try fields.take("on")
        submission = try fields.take("submission")
    }
}
