/// The superior sent a submission back.
public struct SubmissionReturned: Sendable, Equatable {
    /// The version.
    public var submission: SubmissionID
    /// The day.
    public var on: CivilDate
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(submission: SubmissionID, on: CivilDate, why: String) {
        self.submission = submission
        self.on = on
        self.why = why
    }
}

extension SubmissionReturned: EventBody {
    static var kind: Event.Kind { .submissionReturned }
    static var title: String { "报送件退回" }
    static var mendableFields: [String] { ["on", "why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .submissionReturned(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.submission(submission)] }
    var shownIn: [Item] { [.submission(submission)] }
    var summary: String? { why }
}

extension SubmissionReturned {
    func write(fields: inout PayloadWriter) {
        fields.put("on", on)
        fields.put("submission", submission)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        on = try fields.take("on")
        submission = try fields.take("submission")
        why = try fields.take("why")
    }
}
