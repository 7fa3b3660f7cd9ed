import Configuration
import Foundation
import Synchronization

/// Reads settings from flags, then `TAIZHANG_*`, then the file `taizhang.json` in the current folder.
struct SettingsReader {
    /// Where the file is looked for.
    static let fileName = "taizhang.json"

    let flags: [SettingKey: String]
    let environment: [String: String]
    let file: String

    /// The value and origin of every setting.
    func read() async throws -> Settings {
        let witness = OriginWitness()
        let reader = ConfigReader(
            providers: [flagProvider, environmentProvider, try await fileProvider()], accessReporter: witness)
        var settings: [SettingKey: Setting] = [:]
        for key in SettingKey.allCases {
            let value = reader.string(forKey: ConfigKey(key.rawValue))
            let origin = try witness.origin(of: key)
            settings[key] = Setting(value: value ?? key.fallback, origin: origin)
        }
        return try Settings(settings)
    }

    /// Keys of the file and variables of the environment that no setting reads: most often slips of the pen.
    func strangers() -> [String] {
        let known = Set(SettingKey.allCases.map(\.variable))
        let variables = environment.keys.filter { $0.hasPrefix("TAIZHANG_") && !known.contains($0) }
        let keys = fileKeys().filter { SettingKey(rawValue: $0) == nil }
        return variables.sorted() + keys.sorted().map { "\(Self.fileName) 的 \($0)" }
    }

    private var flagProvider: InMemoryProvider {
        let values = flags.map { key, value in
            (AbsoluteConfigKey([key.rawValue]), ConfigValue(.string(value), isSecret: false))
        }
        return InMemoryProvider(values: Dictionary(uniqueKeysWithValues: values))
    }

    /// An empty variable is one that is not set.
    private var environmentProvider: some ConfigProvider {
        EnvironmentVariablesProvider(environmentVariables: environment.filter { !$0.value.isEmpty })
            .prefixKeys(with: "taizhang")
    }

    private func fileProvider() async throws -> FileProvider<JSONSnapshot> {
        let place = InMemoryProvider(values: [
            "filePath": ConfigValue(.string(file), isSecret: false), "allowMissing": true,
        ])
        do {
            return try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: place))
        } catch {
            throw SettingsFailure.unreadableFile
        }
    }

    private func fileKeys() -> [String] {
        guard let bytes = FileManager.default.contents(atPath: file),
            let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        else { return [] }
        return Array(object.keys)
    }
}

/// Notes which provider answered, in the order in which they are asked.
private final class OriginWitness: AccessReporter {
    private static let order: [Setting.Origin] = [.flag, .environment, .file]
    private let events = Mutex<[String: AccessEvent]>([:])

    func report(_ event: AccessEvent) {
        events.withLock { $0[event.metadata.key.components.joined(separator: ".")] = event }
    }

    func origin(of key: SettingKey) throws -> Setting.Origin {
        guard let event = events.withLock({ $0[key.rawValue] }) else { return .fallback }
        for (origin, answer) in zip(Self.order, event.providerResults) {
            switch answer.result {
            case .success(let found) where found.value != nil: return origin
            case .success: continue
            case .failure: throw SettingsFailure.notText(key)
            }
        }
        return .fallback
    }
}
