/// Whoever has to say so agreed that a submission goes out.
public struct SubmissionApproved: Sendable, Equatable {
    /// The version.
    public var submission: SubmissionID
    /// The decision.
    public var decision: DecisionID

    /// Creates the event.
    public init(submission: SubmissionID, decision: DecisionID) {
        self.submission = submission
        self.decision = decision
    }
}

extension SubmissionApproved: EventBody {
    static var kind: Event.Kind { .submissionApproved }
    static var title: String { "审定报送件" }
    var event: Event { .submissionApproved(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.submission(submission), .decision(decision)] }
    var shownIn: [Item] { [.submission(submission)] }
    var summary: String? { nil }
}

extension SubmissionApproved {
    func write(fields: inout PayloadWriter) {
        fields.put("decision", decision)
        fields.put("submission", submission)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        decision = try fields.take("decision")
        submission = try fields.take("submission")
    }
}
