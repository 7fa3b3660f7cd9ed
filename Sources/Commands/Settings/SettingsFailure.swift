import Workbench

/// Why the settings cannot be used.
enum SettingsFailure: ExplainedError, Equatable {
    case emptyLedger
    case unknownProgress(String, Setting.Origin)
    case noPort(SettingKey, String, Setting.Origin)
    case unreadableFile
    case notText(SettingKey)

    var code: ErrorCode { .configuration }

    var description: String {
        switch self {
        case .emptyLedger: "台账文件的路径是空的，请用 --ledger 写出路径，例如 --ledger ./taizhang.db。"
        case .unknownProgress(let word, let origin):
            "\(Self.place(origin, .progress))是“\(Quoted(word))”，只能是：auto、off。"
        case .noPort(let key, let word, let origin):
            "\(Self.place(origin, key))是“\(Quoted(word))”，应当是 0 到 65535 的端口号"
                + (key == .healthPort ? "，或者 off。" : "。")
        case .unreadableFile:
            "配置文件 \(SettingsReader.fileName) 读不懂，它应当是一个 JSON 对象，例如 {\"ledger\": \"./taizhang.db\"}。"
        case .notText(let key): "配置文件 \(SettingsReader.fileName) 中的 \(key.rawValue) 应当是带引号的文字。"
        }
    }

    private static func place(_ origin: Setting.Origin, _ key: SettingKey) -> String {
        switch origin {
        case .flag: "选项 --\(key.option) "
        case .environment: "环境变量 \(key.variable) "
        case .file: "配置文件 \(SettingsReader.fileName) 中的 \(key.rawValue) "
        case .fallback: "\(key.rawValue) "
        }
    }
}
