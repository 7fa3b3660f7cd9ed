import ArgumentParser
import Rectification
import Workbench

/// `taizhang finding`: one finding with everything that hangs on it.
struct FindingCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finding", abstract: "看一个问题：原文、措施、进展和出处。",
        discussion: "出处是在材料文字里的字节位置，taizhang read --text 输出的就是这段文字。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("第几个问题，是 taizhang ledger 里的“序”，不是原号。", valueName: "序"))
    var position: Int

    @OptionGroup var lit: LitOptions
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (detail, lights, entries) = try await ShowFinding(
            session.place.open(), for: .local, asOf: lit.past.day(in: session)
        )
        .detail(of: inspection, at: position, litOn: lit.day(in: session))
        try session.console.say(FindingText(detail, lights, entries).lines(fitting: session.console.tableWidth))
        return .done
    }
}
