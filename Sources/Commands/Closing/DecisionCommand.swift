import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang decision`: decisions on paper.
struct DecisionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decision", abstract: "纸面决定：登记，查看哪些待补签、待比对，对照扫描件比对。",
        subcommands: [DecisionRecordCommand.self, DecisionListCommand.self, DecisionCompareCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang decision record`.
struct DecisionRecordCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "登记一项纸面决定，供以后的事项作依据；收存扫描件并由另一人比对后才算数。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @OptionGroup var paper: PaperArguments

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (paper, today) = (paper, session.today)
        let decision: DecisionID = session.newID()
        try await session.giving()(about: inspection) { things in
            RecordDecision(
                inspection: try things.requireInspection(), decision: decision,
                paper: try paper.requiredPaper(things, usual: .signed, today: today))
        }
        try session.console.say("已登记，编号是 \(decision)，\(DecisionStanding.awaitingScan.title)。")
        return .done
    }
}

/// `taizhang decision list`.
struct DecisionListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出一次检查的纸面决定。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let rows = try await ShowClosing(session.place.open(), for: .local).decisions(of: inspection)
        guard !rows.isEmpty else {
            try session.console.say("还没有纸面决定。")
            return .done
        }
        var table = TextTable([
            .init("编号"), .init("纸件"), .init("谁决定"), .init("哪一级"), .init("日期"), .init("现在"),
            .init("内容", isFlexible: true),
        ])
        for row in rows {
            let decision = row.decision
            table.add([
                decision.decision.description, decision.form.title,
                decision.decidedBy + (decision.capacity.map { "（\($0)）" } ?? ""), decision.level?.title ?? "",
                decision.decidedOn.description, row.standing.title, decision.words ?? "",
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}

/// `taizhang decision compare`.
struct DecisionCompareCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "对照扫描件比对一项纸面决定，由登记人和申请人以外的人办理；作出决定的人可以当面确认。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Argument(help: ArgumentHelp("纸面决定的编号，写开头几位即可。", valueName: "决定"))
    var decision: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let decision = decision
        let receipt = try await session.giving()(about: inspection) { things in
            CompareDecision(
                inspection: try things.requireInspection(), decision: try things.decision(decision))
        }
        // Beside the comparison itself there is a record for each matter that is closed by it.
        let closed = receipt.extents.reduce(0) { $0 + $1.last - $1.first }
        try session.console.say("已比对。" + (closed == 0 ? "" : "\(closed) 个具体问题销号。"))
        return .done
    }
}
