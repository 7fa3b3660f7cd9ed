import ArgumentParser
import Rectification
import Workbench

/// `taizhang restore`: a ledger from its backup.
struct RestoreCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "从备份恢复台账，校验完好才落名；不覆盖任何文件。")

    @Argument(help: ArgumentHelp("备份文件。", valueName: "文件"))
    var file: String

    @Option(help: ArgumentHelp("恢复到哪里，不能已经存在。", valueName: "台账"))
    var to: String

    @Option(help: ArgumentHelp("收件密钥文件；不写就用恢复处或当前台账旁边的。", valueName: "文件"))
    var key: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let target = session.place(of: to)
        let restored = try await session.showing("正在恢复……") {
            try await RestoreBackup(to: target).restore(file, keyPath: key, other: session.place)
        }
        try session.console.say(
            "已恢复到 \(to)：\(WallTime(restored.time)) 的备份，\(restored.streams) 个记录流，\(restored.records) 条记录，校验完好。")
        try session.console.say("清单散列值：\(restored.head)")
        try session.console.say("签名公钥：\(restored.signer)")
        for path in restored.missingKeys { try session.console.say("还缺密钥文件 \(path)，请从另外保管的地方放回。") }
        return .done
    }
}
