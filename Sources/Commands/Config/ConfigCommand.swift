import ArgumentParser

/// `taizhang config`: what the program is set to.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "查看设置。", subcommands: [ConfigCheckCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang config check`: every setting, its value and where it comes from.
struct ConfigCheckCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "列出每一项设置的值和来源，并指出写错的名字。",
        discussion: """
            来源由近到远：命令行选项，环境变量 TAIZHANG_*，当前文件夹里的 taizhang.json，内定值。
            文件的写法：{"ledger": "./taizhang.db", "as": "人员编号", "progress": "auto", "port": "8080"}
            """)

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) throws -> ExitStatus {
        var table = TextTable([.init("设置"), .init("值"), .init("来源")])
        for key in SettingKey.allCases {
            guard let setting = session.settings.all[key] else { continue }
            table.add([key.rawValue, setting.value ?? "（无）", Self.words(setting.origin, key)])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        let strangers = session.settingsReader.strangers()
        for name in strangers { try session.console.remark("注意：没有叫 \(name) 的设置，请核对拼写。") }
        return strangers.isEmpty ? .done : .refused
    }

    private static func words(_ origin: Setting.Origin, _ key: SettingKey) -> String {
        switch origin {
        case .flag: "选项 --\(key.option)"
        case .environment: "环境变量 \(key.variable)"
        case .file: "文件 \(SettingsReader.fileName)"
        case .fallback: "内定值"
        }
    }
}
