/// A finding as the inspectors wrote and numbered it.
public struct FindingRecorded: Sendable, Equatable {
    /// The finding's id.
    public var finding: FindingID
    /// Where the finding comes from.
    public var origin: OriginID
    /// Where it was read; absent where a person wrote it.
    public var place: DocumentPlace?
    /// Its place among the findings of the inspection, from 1.
    public var position: Int
    /// As printed, without brackets or stop.
    public var number: String?
    /// Every heading above it, outer to inner.
    public var headings: [String]
    /// What was found, in the words of the document.
    public var statement: String
    /// The detail after the statement.
    public var description: String?
    /// The printed words of its own or its section's mark.
    public var statusText: String?
    /// The sponsor's line as printed.
    public var sponsor: String?
    /// The owner's line as printed.
    public var owner: String?
    /// When it is due, in the words as given.
    public var dueText: String?
    /// What the organisation says it will do next.
    public var nextStep: Quotation?

    /// Creates the event.
    public init(
        finding: FindingID, origin: OriginID, place: DocumentPlace?, position: Int, number: String? = nil,
        headings: [String] = [], statement: String, description: String? = nil, statusText: String? = nil,
        sponsor: String? = nil, owner: String? = nil, dueText: String? = nil, nextStep: Quotation? = nil
    ) {
        self.finding = finding
        self.origin = origin
        self.place = place
        self.position = position
        self.number = number
        self.headings = headings
        self.statement = statement
        self.description = description
        self.statusText = statusText
        self.sponsor = sponsor
        self.owner = owner
        self.dueText = dueText
        self.nextStep = nextStep
    }
}

extension FindingRecorded: EventBody {
    static var kind: Event.Kind { .findingRecorded }
    static var title: String { "登记问题" }
    static var mendableFields: [String] {
        ["description", "dueText", "headings", "number", "owner", "sponsor", "statement", "statusText"]
    }
    static var wordFields: [String] {
        [
            "description", "dueText", "headings", "nextStep.text", "number", "owner", "sponsor", "statement",
            "statusText",
        ]
    }
    var event: Event { .findingRecorded(self) }
    var item: Item? { .finding(finding) }
    var namedItems: [Item] { [.origin(origin)] + (place.map { [.document($0.document)] } ?? []) }
    var summary: String? { "\(position) \(statement)" }
}

extension FindingRecorded {
    func write(fields: inout PayloadWriter) {
        fields.put("description", description)
        fields.put("dueText", dueText)
        fields.put("finding", finding)
        fields.put("headings", headings)
        fields.put("nextStep", nextStep)
        fields.put("number", number)
        fields.put("origin", origin)
        fields.put("owner", owner)
        fields.put("place", place)
        fields.put("position", position)
        fields.put("sponsor", sponsor)
        fields.put("statement", statement)
        fields.put("statusText", statusText)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        description = try fields.takeOptional("description")
        dueText = try fields.takeOptional("dueText")
        finding = try fields.take("finding")
        headings = try fields.takeList("headings")
        nextStep = try fields.takeOptional("nextStep")
        number = try fields.takeOptional("number")
        origin = try fields.take("origin")
        owner = try fields.takeOptional("owner")
        place = try fields.takeOptional("place")
        position = try fields.take("position")
        sponsor = try fields.takeOptional("sponsor")
        statement = try fields.take("statement")
        statusText = try fields.takeOptional("statusText")
    }
}
