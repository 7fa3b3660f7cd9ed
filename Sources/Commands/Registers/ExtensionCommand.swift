import ArgumentParser
import Rectification
import Workbench

/// `taizhang extension`: more time, granted by whoever set the date.
struct ExtensionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extension", abstract: "延期：申请、批准或不批准；原来的时限留在记录里，由定时限的一级批准。",
        subcommands: [
            ExtensionRequestCommand.self, ExtensionApproveCommand.self, ExtensionRefuseCommand.self,
            ExtensionListCommand.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang extension request`.
struct ExtensionRequestCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "request", abstract: "申请延期：问题（6）、措施（6.2），或一个单位的任务。")

    @OptionGroup var work: WorkArguments
    @Option(help: ArgumentHelp("延到何时，照原话写。", valueName: "时限")) var due: String
    @Option(help: ArgumentHelp("理由。", valueName: "理由")) var why: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (work, why, due) = (work, why, DueWords.read(due, today: session.today))
        try await session.giving()(about: work.inspection) { things in
            RequestExtension(
                inspection: try things.requireInspection(), subject: try things.dueItem(work.thing, unit: work.unit),
                due: due, why: why)
        }
        try session.console.say("已申请延期至\(due.words)：\(work.thing)")
        return .done
    }
}

/// The extension that a command is about.
struct WhichExtensionArguments: ParsableArguments {
    @OptionGroup var inspection: InspectionArgument

    @Argument(help: ArgumentHelp("延期申请的编号，写开头几位即可。", valueName: "延期"))
    var dueExtension: String
}

/// `taizhang extension approve`.
struct ExtensionApproveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "approve", abstract: "登记批准延期的纸面决定，时限随之改变。")

    @OptionGroup var which: WhichExtensionArguments
    @OptionGroup var paper: PaperArguments
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (which, paper, today) = (which, paper, session.today)
        try await session.giving()(about: which.inspection.inspection) { things in
            ApproveExtension(
                inspection: try things.requireInspection(), dueExtension: try things.dueExtension(which.dueExtension),
                paper: try paper.requiredPaper(things, usual: .signed, today: today))
        }
        try session.console.say("已登记批准延期（待补签）。")
        return .done
    }
}

/// `taizhang extension refuse`.
struct ExtensionRefuseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "refuse", abstract: "不批准延期，说明理由。")

    @OptionGroup var which: WhichExtensionArguments
    @Option(help: ArgumentHelp("理由。", valueName: "理由")) var why: String
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (which, why) = (which, why)
        try await session.giving()(about: which.inspection.inspection) { things in
            RefuseExtension(
                inspection: try things.requireInspection(), dueExtension: try things.dueExtension(which.dueExtension),
                why: why)
        }
        try session.console.say("已登记不批准延期。")
        return .done
    }
}

/// `taizhang extension list`.
struct ExtensionListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的延期申请，原时限和新时限并列。")

    @OptionGroup var inspection: InspectionArgument
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(DueExtension.self, of: inspection.inspection) { [$0.requested.subject] }
        return try session.list(
            lines, none: "还没有延期申请。",
            [
                .init("编号"), .init("事项"), .init("原时限"), .init("延至"), .init("理由", isFlexible: true), .init("现在"),
                .init("不批准的理由", isFlexible: true),
            ]
        ) { line in
            let requested = line.entry.requested
            return [
                requested.dueExtension.description, line.about.joined(), requested.former?.words ?? "没有",
                requested.due.words, requested.why, line.entry.stage.title, line.entry.why ?? "",
            ]
        }
    }
}
