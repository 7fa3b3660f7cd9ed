import ArgumentParser
import Rectification
import Workbench

/// `taizhang clock`: which rules of time are in force.
struct ClockCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "查看、设定按哪个规则包亮灯和催办，多久报告一次进展。",
        discussion: "不写检查，设定的是没有单独设定的所有检查。规则包写名称（见 taizhang rules list）或文件（写出 ./ 或 .yaml）；"
            + "文件的全文记入流水，以后查看旧日期仍按当时的规则。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可；不写就是整本台账。", valueName: "检查"))
    var inspection: String?

    @Option(help: ArgumentHelp("规则包的名称或文件。", valueName: "规则包"))
    var pack: String?

    @Option(help: ArgumentHelp("多久报告一次：每日、每周五、每半月、每月、每季度。", valueName: "周期"))
    var cadence: CadenceArgument?

    @Flag(help: "先取消在这里设定过的，回到整本台账的设定或程序的内定。")
    var reset = false

    @Option(help: ArgumentHelp("原因。", valueName: "原因"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let chosen: SetClock.Pack?
        do {
            chosen = try pack.map { try ChooseRules.pack($0, files: session.surroundings.files) }
        } catch let faults as RulePackFaults {
            for fault in faults.all { try session.console.complain(fault) }
            return .refused
        }
        let store = try await session.place.open()
        if pack != nil || cadence != nil || reset {
            let command = SetClock(isAnew: reset, pack: chosen, cadence: cadence?.cadence, why: why)
            try await give(command, session.giving(in: store))
        }
        try await say(ChooseRules(store, for: .local).inForce(for: inspection), session.console)
        return .done
    }

    private func give(_ command: SetClock, _ giving: GiveCommand) async throws {
        guard let inspection else {
            _ = try await giving(command)
            return
        }
        try await giving(about: inspection) { things in
            var command = command
            command.inspection = try things.requireInspection()
            return command
        }
    }

    private func say(_ rules: RulesInForce, _ console: Console) throws {
        let source = rules.isRecorded ? "全文在台账里" : "随程序带来"
        try console.say([
            "规则包：\(rules.pack.name)（\(rules.pack.title)），\(source)，\(rules.packChosen.words)",
            "进展报告：\(rules.pack.reporting.cadence.words)，\(rules.cadenceChosen.words)",
        ])
    }
}

extension RulesInForce.Chosen {
    fileprivate var words: String {
        switch self {
        case .preset: "没有人设定，是程序的内定"
        case .forInstallation: "为整本台账设定"
        case .forInspection: "为这次检查设定"
        case .byPack: "按规则包"
        }
    }
}
