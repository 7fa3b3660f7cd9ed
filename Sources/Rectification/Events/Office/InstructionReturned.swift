/// What was reported back on an instruction was not enough: it is open again.
public struct InstructionReturned: Sendable, Equatable {
    /// The instruction.
    public var instruction: InstructionID
    /// The reason.
    public var why: String

    /// Creates the event.
    public init(instruction: InstructionID, why: String) {
        self.instruction = instruction
        self.why = why
    }
}

extension InstructionReturned: EventBody {
    static var kind: Event.Kind { .instructionReturned }
    static var title: String { "批示退回再办" }
    static var mendableFields: [String] { ["why"] }
    static var wordFields: [String] { ["why"] }
    var event: Event { .instructionReturned(self) }
    var item: Item? { nil }
    var namedItems: [Item] { [.instruction(instruction)] }
    var shownIn: [Item] { [.instruction(instruction)] }
    var summary: String? { why }
}

extension InstructionReturned {
    func write(fields: inout PayloadWriter) {
        fields.put("instruction", instruction)
        fields.put("why", why)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        instruction = try fields.take("instruction")
        why = try fields.take("why")
    }
}
