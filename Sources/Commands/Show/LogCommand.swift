import ArgumentParser
import Rectification
import Workbench

/// `taizhang log`: what was recorded about an inspection.
struct LogCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "列出一次检查的全部记录：谁在何时登记了什么。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let lines = try await ShowLog(session.place.open(), for: .local).lines(of: inspection)
        var table = TextTable([
            .init("条", alignment: .right), .init("时间"), .init("经办人"), .init("事项"), .init("内容", isFlexible: true),
            .init("操作"),
        ])
        for line in lines {
            table.add([
                "\(line.sequence)", WallTime(line.time).description, line.actor, line.event.kind.title,
                line.event.subject ?? "", line.command,
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
