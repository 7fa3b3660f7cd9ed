import ArgumentParser
import Rectification
import Workbench

/// `taizhang closure`: how matters are let go.
struct ClosureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "closure", abstract: "销号：申请、牵头领导同意、核验、审议，扫描件比对后才算销号。",
        discussion: """
            顺序是 request、endorse、verify、approve；纸面决定的扫描件用 taizhang evidence add 收存，由另一人用
            taizhang decision compare 比对，比对完就销号。申请人不能登记决定，也不能比对。
            """,
        subcommands: [
            ClosureRequestCommand.self, ClosureEndorseCommand.self, ClosureVerifyCommand.self,
            ClosureApproveCommand.self, ClosureReturnCommand.self, ClosureReopenCommand.self, ClosureMeetCommand.self,
            ClosureExemptCommand.self, ClosureListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// The inspection and the matter that a command is about.
struct MatterArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("具体问题：没有拆分过的写问题的序（6），拆分过的写编号（6-1）。", valueName: "具体问题"))
    var matter: String

    /// Gives a command about the matter.
    func give<Command: RecordingCommand>(
        in session: Session, _ make: @escaping @Sendable (InspectionID, MatterID, NamedThings) throws -> Command
    ) async throws {
        let matter = matter
        try await session.giving()(about: inspection) { things in
            try make(try things.requireInspection(), try things.matter(matter).matter.matter, things)
        }
    }
}

/// The inspection and the matters that a command is about.
struct MattersArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("具体问题，可写多个：没有拆分过的写问题的序（6），拆分过的写编号（6-1）。", valueName: "具体问题"))
    var matters: [String]

    /// Gives a command about the matters.
    func give<Command: RecordingCommand>(
        in session: Session, _ make: @escaping @Sendable (InspectionID, [MatterID], NamedThings) throws -> Command
    ) async throws {
        let matters = matters
        try await session.giving()(about: inspection) { things in
            try make(try things.requireInspection(), try matters.map { try things.matter($0).matter.matter }, things)
        }
    }
}

/// `taizhang closure request`.
struct ClosureRequestCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "申请销号，或申请转后续整改、转常态化、终止。")

    @OptionGroup var which: MatterArguments

    @Option(help: ArgumentHelp("去向：销号、转后续整改、转常态化、终止；不写就是销号。", valueName: "去向"))
    var resolution: WordArgument<Resolution.Kind>?

    @Option(help: ArgumentHelp("转后续整改的新时限，照原话写。", valueName: "时限"))
    var due: String?

    @Option(help: ArgumentHelp("转常态化的复核日期，可写多次。", valueName: "日期"))
    var review: [DayArgument] = []

    @Option(help: ArgumentHelp("终止：上级同意的文件。", valueName: "文件"))
    var consent: String?

    @Option(help: ArgumentHelp("申请的说明。", valueName: "说明"))
    var words: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let words = words
        let wanted = Resolution(
            resolution?.word ?? .closure, due: due.map { DueWords.read($0, today: session.today) },
            reviewsOn: review.map(\.day), consent: consent)
        try await which.give(in: session) { inspection, matter, _ in
            RequestClosure(inspection: inspection, matter: matter, resolution: wanted, words: words)
        }
        try session.console.say("已申请\(wanted.kind.title)：\(which.matter)")
        return .done
    }
}

/// `taizhang closure endorse`.
struct ClosureEndorseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "endorse", abstract: "登记牵头领导同意；领导自己办理时不写 --by。")

    @OptionGroup var which: MatterArguments
    @OptionGroup var paper: PaperArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (paper, today) = (paper, session.today)
        try await which.give(in: session) { inspection, matter, things in
            EndorseClosure(
                inspection: inspection, matter: matter,
                paper: try paper.paper(things, usual: .signed, today: today))
        }
        try session.console.say("已登记牵头领导同意：\(which.matter)" + (paper.by == nil ? "" : "（待补签）"))
        return .done
    }
}

/// `taizhang closure verify`.
struct ClosureVerifyCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: "整改办核验通过。")

    @OptionGroup var which: MatterArguments

    @Option(help: ArgumentHelp("核验了什么、情况如何。", valueName: "说明"))
    var words: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let words = words
        try await which.give(in: session) { inspection, matter, _ in
            VerifyClosure(inspection: inspection, matter: matter, words: words)
        }
        try session.console.say("已核验：\(which.matter)")
        return .done
    }
}

/// `taizhang closure approve`.
struct ClosureApproveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "登记审议同意，一次会议可以写多个具体问题，要么都登记，要么都不登记。")

    @OptionGroup var which: MattersArguments
    @OptionGroup var paper: PaperArguments

    @Option(help: ArgumentHelp("审议机构定为不涉及的销号条件，可写多次。", valueName: "条件"))
    var notApplicable: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (paper, gates, today) = (paper, notApplicable, session.today)
        try await which.give(in: session) { inspection, matters, things in
            ApproveClosure(
                inspection: inspection, matters: matters,
                paper: try paper.requiredPaper(things, usual: .minutes, today: today), notApplicable: gates)
        }
        try session.console.say("已登记审议同意 \(which.matters.count) 个具体问题（待补签）。")
        return .done
    }
}

/// `taizhang closure return`.
struct ClosureReturnCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "退回销号申请，说明理由；任何一步都可以退回。")

    @OptionGroup var which: MatterArguments

    @Argument(help: ArgumentHelp("退回的理由。", valueName: "理由"))
    var why: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let why = why
        try await which.give(in: session) { inspection, matter, _ in
            ReturnClosure(inspection: inspection, matter: matter, why: why)
        }
        try session.console.say("已退回：\(which.matter)")
        return .done
    }
}

/// `taizhang closure reopen`.
struct ClosureReopenCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "重新打开已经销号、转常态化或终止的具体问题。")

    @OptionGroup var which: MatterArguments

    @Argument(help: ArgumentHelp("重新打开的理由。", valueName: "理由"))
    var why: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let why = why
        try await which.give(in: session) { inspection, matter, _ in
            ReopenMatter(inspection: inspection, matter: matter, why: why)
        }
        try session.console.say("已重新打开：\(which.matter)")
        return .done
    }
}

/// `taizhang closure meet`.
struct ClosureMeetCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meet", abstract: "说明一项销号条件怎样达到，可以一次写多个具体问题。")

    @OptionGroup var which: MattersArguments

    @Option(help: ArgumentHelp("销号条件，见 taizhang setting list。", valueName: "条件"))
    var gate: String

    @Option(help: ArgumentHelp("怎样达到：依据哪份报告、哪项制度、哪次处理。", valueName: "说明"))
    var ground: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (gate, ground) = (gate, ground)
        try await which.give(in: session) { inspection, matters, _ in
            MeetGate(inspection: inspection, matters: matters, gate: gate, ground: ground)
        }
        try session.console.say("已答复“\(gate)”：\(which.matters.count) 个具体问题。")
        return .done
    }
}

/// `taizhang closure exempt`.
struct ClosureExemptCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exempt", abstract: "登记审议机构把一项销号条件定为不涉及，可以一次写多个具体问题。")

    @OptionGroup var which: MattersArguments

    @Option(help: ArgumentHelp("销号条件，见 taizhang setting list。", valueName: "条件"))
    var gate: String

    @Option(help: ArgumentHelp("不涉及的理由。", valueName: "理由"))
    var ground: String

    @OptionGroup var paper: PaperArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (gate, ground, paper, today) = (gate, ground, paper, session.today)
        try await which.give(in: session) { inspection, matters, things in
            ExemptFromGate(
                inspection: inspection, matters: matters, gate: gate, ground: ground,
                paper: try paper.requiredPaper(things, usual: .minutes, today: today))
        }
        try session.console.say("已登记“\(gate)”不涉及 \(which.matters.count) 个具体问题（待补签）。")
        return .done
    }
}

/// `taizhang closure list`.
struct ClosureListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的销号申请和各自到了哪一步。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowClosing(session.place.open(), for: .local).closures(of: inspection)
        guard !lines.isEmpty else {
            try session.console.say("还没有销号申请，用 taizhang closure request 申请。")
            return .done
        }
        var table = TextTable([
            .init("具体问题"), .init("去向"), .init("到哪一步"), .init("还缺"), .init("内容", isFlexible: true),
        ])
        for line in lines {
            let missing = line.unconfirmed.map {
                "\($0.decision.decidedBy)（\($0.decision.decision)）\($0.standing.title)"
            }
            table.add([
                line.label, line.closure.resolution.kind.title,
                line.closure.stage.title + (line.closure.why.map { "：\($0)" } ?? ""),
                missing.joined(separator: "；"), line.words,
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
