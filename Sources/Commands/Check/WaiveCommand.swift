import ArgumentParser
import Proofing
import Workbench

/// `taizhang waive`: leaves a place that `check` remarks on as it is, with the reason.
struct WaiveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "豁免一处审校意见，写明理由；以后审校不再提。",
        discussion: """
            豁免写在材料旁边的文件里，名字是材料的名字加 .waivers.jsonl，一行一条，只添不改。
            那一处或者前后的文字改动以后，豁免就不再有效，审校时会说明。
            """)

    @Argument(help: ArgumentHelp("审校过的文件。", valueName: "文件"))
    var path: String

    @Option(help: ArgumentHelp("哪一处，照 check 打印的“行：列”写。", valueName: "行：列"))
    var at: String

    @Option(help: ArgumentHelp("豁免哪条规则。", valueName: "规则"))
    var rule: String

    @Option(help: ArgumentHelp("为什么不改；收回时是为什么收回。", valueName: "理由"))
    var reason: String

    @Flag(help: "收回先前的豁免。")
    var withdraw = false

    @Option(help: ArgumentHelp("文件的编码，例如 gbk；不写就自动辨认。", valueName: "编码"))
    var encoding: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws -> ExitStatus {
        let waiving = try WaiveRemark(files: session.surroundings.files, encoding: encoding)
        let waiver = try waiving.waive(path, at: at, rule: rule, because: reason, withdrawing: withdraw)
        try session.console.say([
            "\(withdraw ? "已收回对" : "已豁免")“\(waiver.words)”（\(waiver.rule.rawValue)）\(withdraw ? "的豁免" : "")：\(reason)"
        ])
        return .done
    }
}
