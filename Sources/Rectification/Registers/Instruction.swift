/// A leader's instruction, open until it is reported back (批示).
public struct Instruction: RegisterEntry {
    /// The instruction.
    public let given: InstructionGiven
    /// What was reported back, and holds.
    public private(set) var answer: InstructionAnswered?
    /// Why what was reported before was not enough.
    public private(set) var why: String?

    /// The register of instructions.
    public static var register: Register { .instruction }

    /// Begins with the instruction.
    public init?(opening: Event) {
        guard case .instructionGiven(let given) = opening else { return nil }
        self.given = given
    }

    /// Follows what was reported.
    public mutating func take(_ event: Event) {
        switch event {
        case .instructionAnswered(let event): (answer, why) = (event, nil)
        case .instructionReturned(let event): (answer, why) = (nil, event.why)
        default: break
        }
    }

    /// Whether it is still to be reported back.
    public var isOpen: Bool { answer == nil }

    /// Until when.
    public var dueOn: CivilDate? { isOpen ? given.due?.on : nil }

    /// How far it is, in the words of the field.
    public var standing: String { isOpen ? why == nil ? "待反馈" : "退回再办" : "已反馈" }
}
