import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang recurrence`: findings that are earlier ones again.
struct RecurrenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recurrence", abstract: "屡改屡犯：把一个问题和以前的问题连起来，可以是以前的检查。",
        subcommands: [RecurrenceLinkCommand.self, RecurrenceListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang recurrence link`.
struct RecurrenceLinkCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "link", abstract: "登记一个问题是以前问题的再犯。")

    @OptionGroup var finding: FindingArguments
    @Option(help: ArgumentHelp("以前的问题是哪次检查的；不写就是这一次。", valueName: "检查")) var earlier: String?
    @Option(help: ArgumentHelp("以前的问题是第几个。", valueName: "序")) var number: Int
    @Option(help: ArgumentHelp("相同在哪里。", valueName: "说明")) var words: String?
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        try await session.giving()(about: finding.inspection) { things in
            let earlier = try wishes.earlier.map(things.anyInspection) ?? things
            return LinkRecurrence(
                inspection: try things.requireInspection(),
                finding: try things.finding(wishes.finding.position).finding.finding.finding,
                earlierInspection: try earlier.requireInspection(),
                earlierFinding: try earlier.finding(wishes.number).finding.finding.finding, words: wishes.words)
        }
        try session.console.say("已登记屡改屡犯：问题 \(finding.position)")
        return .done
    }
}

/// `taizhang recurrence list`.
struct RecurrenceListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查里屡改屡犯的问题。")

    @OptionGroup var inspection: InspectionArgument
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowRegister(session.place.open(), for: .local)
            .recurrences(of: inspection.inspection)
        return try session.list(
            lines, none: "没有登记屡改屡犯的问题。",
            [
                .init("问题"), .init("内容", isFlexible: true), .init("以前的检查"), .init("以前的问题"),
                .init("以前的内容", isFlexible: true), .init("说明", isFlexible: true),
            ]
        ) { line in
            [
                "\(line.finding.position)", line.finding.statement, line.earlierInspection.description,
                "\(line.earlier.position)", line.earlier.statement, line.words ?? "",
            ]
        }
    }
}
