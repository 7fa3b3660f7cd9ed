import ArgumentParser
import Rectification
import Workbench

/// `taizhang setting`: what the whole installation is set to.
struct SettingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setting", abstract: "查看、更改台账的设置（记入流水）；本机的设置见 taizhang config。",
        subcommands: [SettingSetCommand.self, SettingListCommand.self])

    @OptionGroup var global: GlobalOptions
}

/// `taizhang setting set`.
struct SettingSetCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "更改一项设置。")

    @Argument(help: ArgumentHelp("设置的名称，见 taizhang setting list。", valueName: "设置"))
    var setting: WordArgument<Rectification.Setting>

    @Argument(help: ArgumentHelp("新的值。", valueName: "值"))
    var value: String

    @Option(help: ArgumentHelp("原因。", valueName: "原因"))
    var why: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let meant = setting.word.value(of: value)
        try await session.giving()(ChangeSetting(setting: setting.word, value: meant, why: why))
        try session.console.say("已更改设置：\(setting.word.title)为 \(setting.word.title(of: meant))")
        return .done
    }
}

/// `taizhang setting list`.
struct SettingListCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出设置、现在的值和可以用的值。")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let access = try await ShowOffice(session.place.open(), for: .local).access()
        var table = TextTable([.init("设置"), .init("名称"), .init("值"), .init("可以怎样设", isFlexible: true)])
        for setting in Rectification.Setting.allCases {
            table.add([
                setting.rawValue, setting.title, access.settings[setting].map(setting.title) ?? "",
                setting.allowed,
            ])
        }
        try session.console.say(table.lines(fitting: session.console.tableWidth))
        return .done
    }
}
