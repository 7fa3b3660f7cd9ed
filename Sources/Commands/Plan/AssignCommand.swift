import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang assign`: one action, several units.
struct AssignCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "把一条整改措施分派给一个或几个单位，每个单位一项任务。",
        discussion: "不写时限，就是措施的时限。")

    @OptionGroup var which: ActionArguments

    @Argument(help: ArgumentHelp("责任科室或下属单位，可写多个。", valueName: "单位"))
    var units: [String]

    @Option(help: ArgumentHelp("这些单位承担的部分；不写就是全部。", valueName: "内容"))
    var share: String?

    @Option(help: ArgumentHelp("责任人。", valueName: "姓名"))
    var responsible: String?

    @OptionGroup var time: DueArguments

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let wishes = self
        let due = time.read(on: session.today)
        try await session.giving()(about: which.inspection) { things in
            let responsible = try wishes.responsible.map(things.post)
            let shares = try wishes.units.map { name in
                GiveAssignments.Share(
                    unit: try things.unit(name), words: wishes.share, responsible: responsible, due: due)
            }
            return GiveAssignments(
                inspection: try things.requireInspection(),
                action: try things.action(wishes.which.action).action.action,
                shares: shares)
        }
        try session.console.say("已分派 \(units.count) 项任务。")
        return .done
    }
}

/// `taizhang unassign`: an assignment ends.
struct UnassignCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "unassign", abstract: "取消一个单位的任务，说明理由。")

    @OptionGroup var which: ActionArguments

    @Argument(help: ArgumentHelp("责任科室或下属单位。", valueName: "单位"))
    var unit: String

    @Option(help: ArgumentHelp("取消的理由。", valueName: "理由"))
    var why: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let (action, unit, why) = (which.action, unit, why)
        try await session.giving()(about: which.inspection) { things in
            EndAssignment(
                inspection: try things.requireInspection(), assignment: try things.assignment(of: action, to: unit),
                why: why)
        }
        try session.console.say("已取消任务。")
        return .done
    }
}
