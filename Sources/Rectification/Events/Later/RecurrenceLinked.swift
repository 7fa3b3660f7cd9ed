/// A finding is an earlier one again (屡改屡犯).
public struct RecurrenceLinked: Sendable, Equatable {
    /// The link's id.
    public var recurrence: RecurrenceID
    /// The finding.
    public var finding: FindingID
    /// The inspection of the earlier one.
    public var earlierInspection: InspectionID
    /// The earlier one.
    public var earlierFinding: FindingID
    /// What they have in common.
    public var words: String?

    /// Creates the event.
    public init(
        recurrence: RecurrenceID, finding: FindingID, earlierInspection: InspectionID, earlierFinding: FindingID,
        words: String? = nil
    ) {
        self.recurrence = recurrence
        self.finding = finding
        self.earlierInspection = earlierInspection
        self.earlierFinding = earlierFinding
        self.words = words
    }
}

extension RecurrenceLinked: EventBody {
    static var kind: Event.Kind { .recurrenceLinked }
    static var title: String { "登记屡改屡犯" }
    static var mendableFields: [String] { ["words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .recurrenceLinked(self) }
    var item: Item? { .recurrence(recurrence) }
    var namedItems: [Item] { [.finding(finding)] }
    var summary: String? { words }
}

extension RecurrenceLinked {
    func write(fields: inout PayloadWriter) {
        fields.put("earlierFinding", earlierFinding)
        fields.put("earlierInspection", earlierInspection)
        fields.put("finding", finding)
        fields.put("recurrence", recurrence)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        earlierFinding = try fields.take("earlierFinding")
        earlierInspection = try fields.take("earlierInspection")
        finding = try fields.take("finding")
        recurrence = try fields.take("recurrence")
        words = try fields.takeOptional("words")
    }
}
