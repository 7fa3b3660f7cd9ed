import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang report`: how far something is.
struct ReportCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "报告整改进展：一个具体问题、一条措施或一项任务现在到了哪一步。",
        discussion: "进展内容可以写几段，每段一条。问题的状态由它的具体问题最近的报告决定，措施和任务的报告不改变它。")

    @OptionGroup var work: WorkArguments

    @Argument(help: ArgumentHelp("进展内容，可写几段；草稿里一行是一段。", valueName: "内容"))
    var paragraphs: [String] = []

    @OptionGroup var draft: DraftOption

    @Option(help: ArgumentHelp("自己申报的状态：已完成、基本完成、长期坚持、阶段性、推进中、未启动。", valueName: "状态"))
    var status: WordArgument<DeclaredStatus>?

    @Option(help: ArgumentHelp("截至哪一天；不写就是今天。", valueName: "日期"))
    var on: DayArgument?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wording = try await draft.wording(
            paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n"), for: .report, in: session)
        let words = try wording.required()
        let clauses = wording.draft == nil ? paragraphs : words.paragraphs
        let (work, status) = (work, status?.word)
        let day = on?.day ?? session.today
        try await session.giving(wording)(about: work.inspection) { things in
            ReportProgress(
                inspection: try things.requireInspection(),
                about: try things.reportSubject(work.thing, unit: work.unit), reportedOn: day, status: status,
                clauses: clauses.map { .init(text: $0) })
        }
        try session.console.say("已登记进展。")
        return .done
    }
}

extension String {
    /// Its lines, without the empty ones.
    fileprivate var paragraphs: [String] {
        split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains { !$0.isWhitespace } }
    }
}
