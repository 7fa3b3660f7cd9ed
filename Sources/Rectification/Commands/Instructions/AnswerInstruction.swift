/// Reports back on an instruction.
public struct AnswerInstruction: RecordingCommand {
    /// Its name in the table of permissions.
    public static var subject: Permission.Subject { .answerInstruction }

    /// The inspection.
    public var inspection: InspectionID
    /// The instruction.
    public var instruction: InstructionID
    /// The day.
    public var day: CivilDate
    /// What is reported.
    public var words: String

    /// Creates the command.
    public init(inspection: InspectionID, instruction: InstructionID, day: CivilDate, words: String) {
        self.inspection = inspection
        self.instruction = instruction
        self.day = day
        self.words = words
    }

    /// The inspection.
    public var target: CommandTarget { .inspection(inspection) }

    /// It is the person's own where the person's unit is to do it.
    public func relations(of authority: Authority, seeing sight: Sight) -> Set<Permission.Relation> {
        let units = sight.state.entry(Instruction.self, .instruction(instruction))?.given.units ?? []
        return sight.relations(of: authority, to: units)
    }

    /// Decides what is recorded.
    public func decide(seeing sight: Sight, act: Act) throws(Refusal) -> Decision {
        let standing = try sight.state.standingInstruction(instruction)
        guard standing.isOpen else { throw .office(.doneAlready("条批示", standing.standing)) }
        guard day <= act.day else { throw .closing(.dayAhead(day)) }
        guard day >= standing.given.on else { throw .office(.before("反馈", standing.given.on)) }
        try words.requireWords("反馈的内容")
        return sight.recording([
            .instructionAnswered(InstructionAnswered(instruction: instruction, on: day, words: words))
        ])
    }
}
