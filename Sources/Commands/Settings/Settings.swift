/// What can be set by flag, environment or file.
enum SettingKey: String, CaseIterable {
    case ledger
    case person = "as"
    case progress

    /// The environment variable: `TAIZHANG_LEDGER`.
    var variable: String { "TAIZHANG_" + rawValue.uppercased() }

    /// What holds where nobody says anything.
    var fallback: String? {
        switch self {
        case .ledger: "./taizhang.db"
        case .person: nil
        case .progress: ProgressChoice.auto.rawValue
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
    }
}
