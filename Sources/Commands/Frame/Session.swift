import Store
import Workbench

/// What a running command has at hand.
struct Session {
    let surroundings: Surroundings
    let settings: Settings
    let settingsReader: SettingsReader

    var console: Console { surroundings.console }

    /// The ledger that the settings name.
    var place: LedgerPlace { place(of: settings.ledger) }

    /// A ledger at a path.
    func place(of path: String) -> LedgerPlace {
        LedgerPlace(
            path: path, engine: surroundings.engine, files: surroundings.files,
            circumstances: surroundings.circumstances)
    }

    /// A progress line that keeps silent unless somebody looks.
    func progressLine() -> ProgressLine { ProgressLine(console, isWanted: settings.progress == .auto) }

    /// Says what is being done while it is done, where somebody looks.
    func showing<Value>(_ words: String, _ work: () async throws -> Value) async throws -> Value {
        var line = progressLine()
        try line.show(words)
        do {
            let value = try await work()
            try line.clear()
            return value
        } catch {
            try line.clear()
            throw error
        }
    }
}
