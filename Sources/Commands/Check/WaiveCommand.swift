import ArgumentParser
import Proofing
import Rectification
import Workbench

/// `taizhang waive`: leaves a place that `check` remarks on as it is, with the reason.
struct WaiveCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "豁免一处审校意见，写明理由；以后审校不再提。",
        discussion: """
            写文件，豁免就写在材料旁边，文件名是材料的名字加 .waivers.jsonl，一行一条，只添不改；
            用 --inspection 写检查，豁免就记进台账，--document 写是哪份文件，只有一份的可以不写。
            那一处或者前后的文字改动以后，豁免就不再有效，审校时会说明。
            """)

    @Argument(help: ArgumentHelp("审校过的文件。", valueName: "文件"))
    var path: String?

    @Option(help: ArgumentHelp("豁免这次检查收存的文件里的一处，记进台账；编号写开头几位即可。", valueName: "检查"))
    var inspection: String?

    @Option(help: ArgumentHelp("这次检查的哪份文件：文件名，或编号的开头几位。", valueName: "文件"))
    var document: String?

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

    func validate() throws {
        if (path == nil) == (inspection == nil) { throw ValidationError("文件和 --inspection 请写一样，只能写一样。") }
        if inspection == nil, document != nil { throw ValidationError("--document 要和 --inspection 一起写。") }
        if inspection != nil, encoding != nil { throw ValidationError("--inspection 豁免的是收存的文字，不写 --encoding。") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let waiver = try await waive(in: session)
        try session.console.say([
            "\(withdraw ? "已收回对" : "已豁免")“\(waiver.words)”（\(waiver.rule.rawValue)）\(withdraw ? "的豁免" : "")：\(reason)"
        ])
        return .done
    }

    private func waive(in session: Session) async throws -> Waiver {
        if let inspection {
            let store = try await session.place.open()
            return try await WaiveInLedger(store, for: .local, giving: session.giving(in: store)).waive(
                in: inspection, at: .init(document: document, at: at, rule: rule), because: reason,
                withdrawing: withdraw)
        }
        return try WaiveRemark(files: session.surroundings.files, encoding: encoding)
            .waive(path ?? "-", at: at, rule: rule, because: reason, withdrawing: withdraw)
    }
}
