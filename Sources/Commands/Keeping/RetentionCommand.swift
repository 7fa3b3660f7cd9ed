import ArgumentParser
import Rectification
import Workbench

/// `taizhang retention`: what need not be kept any longer.
struct RetentionCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "列出保管期限已满的检查；只列出，不清除。",
        discussion: "期限是设置 retention（taizhang setting），从最后一条记录算起；清除要有依据和决定。")

    @Option(help: ArgumentHelp("到哪一天为止；不写就是今天。", valueName: "日期"))
    var date: DayArgument?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let day = date?.day ?? session.today
        let answer = try await ListRetention(session.place.open(), for: .local).answer(on: day)
        guard case .years(let years) = answer.period else {
            try session.console.say("保管期限：长期，\(answer.count) 次检查都要一直保管。")
            return .done
        }
        try session.console.say(
            "保管期限：最后一条记录之后 \(years) 年；到 \(day)，共 \(answer.count) 次检查，期满 \(answer.over.count) 次。")
        guard !answer.over.isEmpty else { return .done }
        var table = TextTable([
            .init("编号"), .init("被检查单位", isFlexible: true), .init("检查组", isFlexible: true),
            .init("记录", alignment: .right), .init("末条日期"), .init("期满"),
        ])
        for line in answer.over {
            table.add([
                line.inspection.description, line.organization ?? "", line.team ?? "", "\(line.records)",
                line.lastDay.description, line.end.description,
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
