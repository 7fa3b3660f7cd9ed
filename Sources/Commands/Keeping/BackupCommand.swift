import ArgumentParser
import Workbench

/// `taizhang backup`: everything in one sealed file.
struct BackupCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "把台账、佐证文件和本机设置备份成一个加密的文件，并试恢复一遍。",
        discussion: """
            备份时可以照常使用台账。私钥不在备份里：只有本台账的收件密钥（和 --recipient 写明的）打得开，请把密钥文件另放一处。
            """)

    @Option(help: ArgumentHelp("写到哪个文件，不能已经存在。", valueName: "文件"))
    var to: String

    @Option(help: ArgumentHelp("还有谁打得开：收件公钥，可写多个。", valueName: "公钥"))
    var recipient: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let place = session.place
        let actor = try await place.actor(session.settings.person, in: place.open())
        var line = session.progressLine()
        let made: MakeBackup.Made
        do {
            made = try await MakeBackup(of: place, as: actor, configuration: SettingsReader.fileName)
                .make(to, recipients: recipient) { try line.show($0.words) }
            try line.clear()
        } catch {
            try line.clear()
            throw error
        }
        try session.console.say(
            "已备份到 \(to)：\(made.streams) 个记录流，\(made.records) 条记录，\(made.evidence) 份佐证文件；已试恢复，校验完好。")
        try session.console.say("清单散列值：\(made.head)")
        try session.console.say(
            "有 \(made.recipients) 把密钥打得开；私钥不在备份里，请把 \(place.openingKeyPath) 和 \(place.keyPath) 另放一处。")
        return .done
    }
}

extension MakeBackup.Stage {
    fileprivate var words: String {
        switch self {
        case .copying: "正在复制台账……"
        case .writing(let done, let total): "正在写备份：\(total > 0 ? done * 100 / total : 100)%"
        case .trying: "正在试恢复……"
        }
    }
}
