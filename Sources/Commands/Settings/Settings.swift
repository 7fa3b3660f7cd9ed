/// What can be set by flag, environment or file.
enum SettingKey: String, CaseIterable {
    case ledger
    case person = "as"
    case progress
    case port
    case healthPort

    /// The option on the command line: `--health-port`.
    var option: String { words.joined(separator: "-") }

    /// The environment variable: `TAIZHANG_HEALTH_PORT`.
    var variable: String { "TAIZHANG_" + words.joined(separator: "_").uppercased() }

    private var words: [String] {
        switch self {
        case .healthPort: ["health", "port"]
        default: [rawValue]
        }
    }

    /// What holds where nobody says anything.
    var fallback: String? {
        switch self {
        case .ledger: "./taizhang.db"
        case .person: nil
        case .progress: ProgressChoice.auto.rawValue
        case .port: "8080"
        case .healthPort: "8081"
        }
    }
}

/// A value and where it was set.
struct Setting: Equatable {
    /// Who said so, the nearest first.
    enum Origin: Equatable {
        case flag
        case environment
        case file
        case fallback
    }

    let value: String?
    let origin: Origin
}

/// When progress is shown.
enum ProgressChoice: String, CaseIterable {
    case auto
    case off
}

/// Every setting with its origin, checked.
struct Settings {
    let all: [SettingKey: Setting]
    let ledger: String
    let person: String?
    let progress: ProgressChoice
    /// Where `serve` shows pages; 0 is any free port.
    let port: Int
    /// Where `serve` tells how it is; absent, nowhere.
    let healthPort: Int?

    init(_ all: [SettingKey: Setting]) throws {
        self.all = all
        guard let ledger = all[.ledger]?.value, !ledger.isEmpty else { throw SettingsFailure.emptyLedger }
        let word = all[.progress]?.value ?? ""
        guard let progress = ProgressChoice(rawValue: word) else {
            throw SettingsFailure.unknownProgress(word, all[.progress]?.origin ?? .fallback)
        }
        self.ledger = ledger
        self.person = all[.person]?.value
        self.progress = progress
        port = try Self.port(all, .port)
        healthPort = all[.healthPort]?.value == "off" ? nil : try Self.port(all, .healthPort)
    }

    private static func port(_ all: [SettingKey: Setting], _ key: SettingKey) throws(SettingsFailure) -> Int {
        let word = all[key]?.value ?? ""
        guard let port = Int(word), (0...65_535).contains(port) else {
            throw .noPort(key, word, all[key]?.origin ?? .fallback)
        }
        return port
    }
}
