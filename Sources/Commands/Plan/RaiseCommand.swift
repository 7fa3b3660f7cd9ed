import ArgumentParser
import Rectification
import Workbench

/// `taizhang raise`: a finding that somebody writes down.
struct RaiseCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise", abstract: "登记一个不是从文件里读出的问题，如立行立改、自查和群众意见。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("问题的内容。", valueName: "问题"))
    var statement: String

    @Option(help: ArgumentHelp("来源：反馈意见、立行立改通知书、举一反三自查、群众意见等。", valueName: "来源"))
    var origin: WordArgument<OriginKind>

    @Option(help: ArgumentHelp("来源文件的编号，或在其中的序号。", valueName: "编号"))
    var number: String?

    @Option(help: ArgumentHelp("提出的日期。", valueName: "年-月-日"))
    var raised: DayArgument?

    @Flag(help: "另行计数，不计入这次检查反馈的问题总数。")
    var apart = false

    @Option(help: ArgumentHelp("所属的标题，由外到内，可写多次。", valueName: "标题"))
    var heading: [String] = []

    @Option(help: ArgumentHelp("具体表现。", valueName: "说明"))
    var description: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let source = RecordFinding.Source.new(
            origin.word, number: number, raisedOn: raised?.day, isApart: apart)
        let (heading, statement, description) = (heading, statement, description)
        try await session.giving()(about: inspection) { things in
            RecordFinding(
                inspection: try things.requireInspection(), source: source, headings: heading, statement: statement,
                description: description)
        }
        try session.console.say("已登记问题。")
        return .done
    }
}
