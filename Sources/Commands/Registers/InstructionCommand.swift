import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang instruction`: what leaders wrote, open until it is reported back.
struct InstructionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instruction", abstract: "批示：登记领导批示，反馈办理结果，没有反馈的一直挂账。",
        subcommands: [
            InstructionGiveCommand.self, InstructionAnswerCommand.self, InstructionReturnCommand.self,
            InstructionListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang instruction give`.
struct InstructionGiveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "give", abstract: "登记一条批示。")

    @OptionGroup var inspection: InspectionArgument
    @Option(help: ArgumentHelp("批示人。", valueName: "姓名")) var by: String
    @Option(help: ArgumentHelp("批示的原话。", valueName: "内容")) var words: String
    @Option(help: ArgumentHelp("批示日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @Option(help: ArgumentHelp("关于第几个问题，可写多次。", valueName: "序")) var finding: [Int] = []
    @Option(help: ArgumentHelp("要办什么。", valueName: "要求")) var task: String?
    @Option(help: ArgumentHelp("由谁办，可写多次。", valueName: "单位")) var unit: [String] = []
    @Option(help: ArgumentHelp("何时办完，照原话写。", valueName: "时限")) var due: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let today = session.today
        try await session.giving()(about: inspection.inspection) { things in
            GiveInstruction(
                inspection: try things.requireInspection(), by: wishes.by, post: try things.postIfKnown(wishes.by),
                day: wishes.on?.day ?? today, words: wishes.words,
                findings: try wishes.finding.map { try things.finding($0).finding.finding.finding },
                task: wishes.task, units: try wishes.unit.map(things.unit),
                due: wishes.due.map { DueWords.read($0, today: today) })
        }
        try session.console.say("已登记批示：\(by)")
        return .done
    }
}

/// The instruction that a command is about.
struct WhichInstructionArguments: ParsableArguments {
    @OptionGroup var inspection: InspectionArgument

    @Argument(help: ArgumentHelp("批示的编号，写开头几位即可。", valueName: "批示"))
    var instruction: String
}

/// `taizhang instruction answer`.
struct InstructionAnswerCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "answer", abstract: "反馈一条批示的办理结果。")

    @OptionGroup var which: WhichInstructionArguments
    @Option(help: ArgumentHelp("办理结果。", valueName: "内容")) var words: String?
    @OptionGroup var draft: DraftOption
    @Option(help: ArgumentHelp("反馈日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (instruction, day) = (which.instruction, on?.day ?? session.today)
        let wording = try await draft.wording(words, for: .instructionAnswer, in: session)
        let words = try wording.required()
        try await session.giving(wording)(about: which.inspection.inspection) { things in
            AnswerInstruction(
                inspection: try things.requireInspection(), instruction: try things.instruction(instruction),
                day: day, words: words)
        }
        try session.console.say("已反馈批示。")
        return .done
    }
}

/// `taizhang instruction return`.
struct InstructionReturnCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "return", abstract: "反馈不合要求，退回再办，说明理由。")

    @OptionGroup var which: WhichInstructionArguments
    @Option(help: ArgumentHelp("理由。", valueName: "理由")) var why: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (instruction, why) = (which.instruction, why)
        try await session.giving()(about: which.inspection.inspection) { things in
            ReturnInstruction(
                inspection: try things.requireInspection(), instruction: try things.instruction(instruction), why: why)
        }
        try session.console.say("已退回再办。")
        return .done
    }
}

/// `taizhang instruction list`.
struct InstructionListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的批示和反馈。")

    @OptionGroup var inspection: InspectionArgument
    @Flag(help: "只列还没有反馈的。") var open = false
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Instruction.self, of: inspection.inspection) { $0.given.findings.map { .finding($0) } }
        return try session.list(
            lines.filter { !open || $0.entry.isOpen }, none: open ? "没有还没反馈的批示。" : "还没有批示。",
            [
                .init("编号"), .init("批示人"), .init("日期"), .init("事项"), .init("内容", isFlexible: true), .init("时限"),
                .init("现在"), .init("反馈", isFlexible: true),
            ]
        ) { line in
            let given = line.entry.given
            return [
                given.instruction.description, given.by, given.on.description, line.about.joined(separator: "、"),
                given.words, given.due?.words ?? "", line.entry.standing,
                line.entry.answer?.words ?? line.entry.why ?? "",
            ]
        }
    }
}
