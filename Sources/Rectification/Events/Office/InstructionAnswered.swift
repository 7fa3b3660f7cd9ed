/// What an instruction asked for was reported back.
public struct InstructionAnswered: Sendable, Equatable {
    /// The instruction.
    public var instruction: InstructionID
    /// The day.
    public var on: CivilDate
    /// What was reported.
    public var words: String

    /// Creates the event.
    public init(instruction: InstructionID, on: CivilDate, words: String) {
        self.instruction = instruction
        self.on = on
        self.words = words
    }
}

extension InstructionAnswered: EventBody {
    static var kind: Event.Kind { .instructionAnswered }
    static var title: String { "批示反馈" }
    static var mendableFields: [String] { ["on", "words"] }
    static var wordFields: [String] { ["words"] }
    var event: Event { .instructionAnswered(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.instruction(instruction)] }
    var shownIn: [Item] { [.instruction(instruction)] }
    var summary: String? { words }
}

extension InstructionAnswered {
    func write(fields: inout PayloadWriter) {
        fields.put("instruction", instruction)
        fields.put("on", on)
        fields.put("words", words)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        instruction = try fields.take("instruction")
        on = try fields.take("on")
        words = try fields.take("words")
    }
}
