/// Says that what was reported back is not enough: the instruction is open again.
public struct ReturnInstruction: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .returnInstruction }

    /// The inspection.
    public var inspection: InspectionID
    /// The instruction.
    public var instruction: InstructionID
    /// The reason.
    public var why: String

    /// Creates the command.
    public init(inspection: InspectionID, instruction: InstructionID, why: String) {
        self.inspection = inspection
        self.instruction = instruction
        self.why = why
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.standingInstruction(instruction)
        guard !standing.isOpen else { throw .office(.notYet("条批示", standing.standing)) }
        try why.requireWords("退回的理由")
        return sight.recording([.instructionReturned(InstructionReturned(instruction: instruction, why: why))])
    }
}
