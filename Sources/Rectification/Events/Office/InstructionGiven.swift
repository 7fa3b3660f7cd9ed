/// A leader wrote a comment that asks for something (批示).
public struct InstructionGiven: Sendable, Equatable {
    /// The instruction's id.
    public var instruction: InstructionID
    /// Who gave it.
    public var by: String
    /// The post of whoever gave it, where it is known.
    public var post: PostID?
    /// The day that stands beside it.
    public var on: CivilDate
    /// The words.
    public var words: String
    /// The findings that it is about.
    public var findings: [FindingID]
    /// What is to be done.
    public var task: String?
    /// Who is to do it.
    public var units: [Unit]
    /// Until when.
    public var due: Due?

    /// Creates the event.
    public init(
        instruction: InstructionID, by: String, post: PostID? = nil, on: CivilDate, words: String,
        findings: [FindingID] = [], task: String? = nil, units: [Unit] = [], due: Due? = nil
    ) {
        self.instruction = instruction
        self.by = by
        self.post = post
        self.on = on
        self.words = words
        self.findings = findings
        self.task = task
        self.units = units
        self.due = due
    }
}

extension InstructionGiven: EventBody {
    static var kind: Event.Kind { .instructionGiven }
    static var title: String { "登记批示" }
    static var mendableFields: [String] { ["by", "on", "words", "task"] }
    static var wordFields: [String] { ["by", "due.words", "task", "words"] }
    var event: Event { .instructionGiven(self) }
    var item: Item? { .instruction(instruction) }
    var namedItems: [Item] { findings.map { .finding($0) } }
    var summary: String? { words }
}

extension InstructionGiven {
    func write(fields: inout PayloadWriter) {
        fields.put("by", by)
        fields.put("due", due)
        fields.put("findings", findings)
        fields.put("instruction", instruction)
        fields.put("on", on)
        fields.put("post", post)
        fields.put("task", task)
        fields.put("units", units)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        by = try fields.take("by")
        due = try fields.takeOptional("due")
        findings = try fields.takeList("findings")
        instruction = try fields.take("instruction")
        on = try fields.take("on")
        post = try fields.takeOptional("post")
        task = try fields.takeOptional("task")
        units = try fields.takeList("units")
        words = try fields.take("words")
    }
}
