import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang obstacle`: what work waits for.
struct ObstacleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obstacle", abstract: "需协调事项：等谁、等什么、从何时起；是下一次调度会的议程。",
        subcommands: [ObstacleRaiseCommand.self, ObstacleLiftCommand.self, ObstacleListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang obstacle raise`.
struct ObstacleRaiseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "raise", abstract: "登记一项需协调事项。")

    @OptionGroup var work: WorkArguments
    @Option(name: .customLong("for"), help: ArgumentHelp("等谁。", valueName: "单位")) var waitingFor: String
    @Option(help: ArgumentHelp("等什么。", valueName: "内容")) var what: String?
    @OptionGroup var draft: DraftOption
    @Option(help: ArgumentHelp("从哪天起；不写就是今天。", valueName: "日期")) var since: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (work, waitingFor, since) = (work, waitingFor, since?.day ?? session.today)
        let wording = try await draft.wording(what, for: .obstacle, in: session)
        let what = try wording.required()
        try await session.giving(wording)(about: work.inspection) { things in
            RaiseObstacle(
                inspection: try things.requireInspection(),
                subject: try things.reportSubject(work.thing, unit: work.unit), waitingFor: waitingFor, what: what,
                since: since)
        }
        try session.console.say("已登记需协调事项：等\(waitingFor)\(what)")
        return .done
    }
}

/// `taizhang obstacle lift`.
struct ObstacleLiftCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "lift", abstract: "登记一项需协调事项已经解决。")

    @OptionGroup var inspection: InspectionArgument
    @Argument(help: ArgumentHelp("需协调事项的编号，写开头几位即可。", valueName: "编号")) var obstacle: String
    @Option(help: ArgumentHelp("协调的结果。", valueName: "内容")) var words: String
    @Option(help: ArgumentHelp("解决的日期；不写就是今天。", valueName: "日期")) var on: DayArgument?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (obstacle, words, day) = (obstacle, words, on?.day ?? session.today)
        try await session.giving()(about: inspection.inspection) { things in
            LiftObstacle(
                inspection: try things.requireInspection(), obstacle: try things.obstacle(obstacle), day: day,
                words: words)
        }
        try session.console.say("已登记解决。")
        return .done
    }
}

/// `taizhang obstacle list`.
struct ObstacleListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的需协调事项和等待的天数。")

    @OptionGroup var inspection: InspectionArgument
    @Flag(help: "只列还在等的。") var open = false
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let today = session.today
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .entries(Obstacle.self, of: inspection.inspection) { [$0.raised.subject.item] }
        return try session.list(
            lines.filter { !open || $0.entry.isOpen }, none: open ? "没有在等的需协调事项。" : "还没有需协调事项。",
            [
                .init("编号"), .init("事项"), .init("等谁", isFlexible: true), .init("等什么", isFlexible: true), .init("起始日期"),
                .init("现在"), .init("结果", isFlexible: true),
            ]
        ) { line in
            let raised = line.entry.raised
            let days = raised.since.days(until: line.entry.lifted?.on ?? today)
            return [
                raised.obstacle.description, line.about.joined(), raised.waitingFor, raised.what,
                raised.since.description, "\(line.entry.standing)（\(days) 天）", line.entry.lifted?.words ?? "",
            ]
        }
    }
}
