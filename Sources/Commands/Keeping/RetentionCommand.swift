import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang retention`: what need not be kept any longer.
struct RetentionCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "列出保管期限已满的检查、久未动过的草稿；只列出，不清除。",
        discussion: "期限是设置 retention（taizhang setting），从最后一条记录算起；清除要有依据和决定。")

    @Option(help: ArgumentHelp("到哪一天为止；不写就是今天。", valueName: "日期"))
    var date: DayArgument?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let day = date?.day ?? session.today
        let answer = try await ListRetention(session.place.open(), for: .local).answer(on: day)
        try list(answer, on: day, in: session)
        try list(answer.desk, in: session)
        return .done
    }

    private func list(_ answer: ListRetention.Answer, on day: CivilDate, in session: Session) throws {
        guard case .years(let years) = answer.period else {
            try session.console.say("保管期限：长期，\(answer.count) 次检查都要一直保管。")
            return
        }
        try session.console.say(
            "保管期限：最后一条记录之后 \(years) 年；到 \(day)，共 \(answer.count) 次检查，期满 \(answer.over.count) 次。")
        guard !answer.over.isEmpty else { return }
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
    }

    private func list(_ desk: ListRetention.Desk, in session: Session) throws {
        if desk.over > 0 {
            try session.console.say("登记满 \(desk.days) 天的草稿 \(desk.over) 份，下次有人存草稿时清除。")
        }
        guard !desk.untouched.isEmpty else { return }
        try session.console.say("满 \(desk.days) 天没有动过、也没有登记的草稿 \(desk.untouched.count) 份：")
        var table = TextTable([
            .init("编号"), .init("用途"), .init("事项"), .init("谁起草"), .init("最后保存"),
        ])
        for line in desk.untouched {
            let draft = line.draft
            table.add([
                draft.id.description, draft.use.title, draft.subject, line.name(of: draft.owner),
                WallTime(draft.savedAt).description,
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
    }
}
