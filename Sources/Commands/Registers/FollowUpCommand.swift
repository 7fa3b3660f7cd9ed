import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang followup`: looking back at what was closed.
struct FollowUpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "followup", abstract: "回头看：从已销号的具体问题里抽样核查；反弹回潮的重新打开。",
        discussion: "样本由种子决定：对每个已销号的具体问题算“种子/编号”的 SHA-256，从小到大取前几个，任何人都可以重抽核对。",
        subcommands: [FollowUpDrawCommand.self, FollowUpCheckCommand.self, FollowUpListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang followup draw`.
struct FollowUpDrawCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "draw", abstract: "抽取回头看样本。")

    @OptionGroup var inspection: InspectionArgument
    @Option(help: ArgumentHelp("抽几个。", valueName: "个数")) var size: Int
    @Option(help: ArgumentHelp("谁来看：本单位、上级；不写就是本单位。", valueName: "谁")) var by: WordArgument<FollowUpDrawn.By>?
    @Option(help: ArgumentHelp("抽样的种子，任意文字；不写就是今天的日期。", valueName: "种子")) var seed: String?
    @Option(help: ArgumentHelp("何时核查完。", valueName: "日期")) var due: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let seed = seed ?? session.today.description
        let store = try await session.place.open()
        let receipt = try await session.giving(in: store)(about: inspection.inspection) { things in
            DrawFollowUp(
                inspection: try things.requireInspection(), by: wishes.by?.word ?? .unit, size: wishes.size,
                seed: seed, due: wishes.due?.day)
        }
        let drawn = try await ShowRegister(store, for: .local)
            .entry(FollowUp.self, recordedBy: receipt) { $0.drawn.drawn.map { .matter($0) } }
        guard let drawn else { return .done }
        try session.console.say(
            "种子“\(seed)”，从 \(drawn.entry.drawn.among) 个已销号的具体问题里抽出 \(drawn.about.count) 个："
                + drawn.about.joined(separator: "、"))
        return .done
    }
}

/// `taizhang followup check`.
struct FollowUpCheckCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "登记一个具体问题的核查结果。")

    @OptionGroup var which: MatterArguments
    @Option(help: ArgumentHelp("结果：保持、反弹回潮。", valueName: "结果")) var result: WordArgument<FollowUpChecked.Result>
    @Option(help: ArgumentHelp("看了什么，见到什么。", valueName: "内容")) var words: String?
    @OptionGroup var draft: DraftOption
    @Option(help: ArgumentHelp("哪一次回头看的编号；不写就是最近一次。", valueName: "回头看")) var followUp: String?
    @Option(help: ArgumentHelp("核查日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let day = on?.day ?? session.today
        let wording = try await draft.wording(words, for: .followUpCheck, in: session)
        let words = try wording.required()
        try await session.giving(wording)(about: which.inspection) { things in
            CheckFollowUp(
                inspection: try things.requireInspection(), followUp: try things.followUp(wishes.followUp),
                matter: try things.matter(wishes.which.matter).matter.matter, result: wishes.result.word, day: day,
                words: words)
        }
        try session.console.say("已登记核查：\(which.matter) \(result.word.title)")
        return .done
    }
}

/// `taizhang followup list`.
struct FollowUpListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的回头看，抽中的具体问题和核查结果。")

    @OptionGroup var inspection: InspectionArgument
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(FollowUp.self, of: inspection.inspection) { $0.drawn.drawn.map { .matter($0) } }
        let rows = lines.flatMap { line in
            zip(line.entry.drawn.drawn, line.about).map { (line.entry, $0.0, $0.1) }
        }
        return try session.list(
            rows, none: "还没有回头看，用 taizhang followup draw 抽样。",
            [
                .init("编号"), .init("谁"), .init("抽样日期"), .init("种子"), .init("具体问题"), .init("结果"), .init("核查日期"),
                .init("内容", isFlexible: true),
            ]
        ) { followUp, matter, name in
            let (drawn, checked) = (followUp.drawn, followUp.checked[matter])
            return [
                drawn.followUp.description, drawn.by.title, drawn.on.description, drawn.seed, name,
                checked?.result.title ?? "待核查", checked?.on.description ?? "", checked?.words ?? "",
            ]
        }
    }
}
