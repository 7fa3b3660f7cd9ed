import ArgumentParser

/// Options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("台账文件（不写为 ./taizhang.db）。", valueName: "路径"))
    var ledger: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("以谁的身份办理；不写就是台账里的第一个人。", valueName: "人员编号"))
    var person: String?

    @Option(help: ArgumentHelp("进度显示：auto 只在终端上显示，off 不显示。", valueName: "auto|off"))
    var progress: String?

    @Flag(name: .shortAndLong, help: "显示这一页。")
    var help = false

    /// What was said on the command line, by setting.
    var flags: [SettingKey: String] {
        [.ledger: ledger, .person: person, .progress: progress].compactMapValues(\.self)
    }

    static let names: Set<String> = ["--ledger", "--as", "--progress", "--help", "-h"]
}
