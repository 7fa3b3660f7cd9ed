public import Workbench

/// What a running command has at hand.
struct Session {
    let surroundings: Surroundings
    let settings: Settings
    let settingsReader: SettingsReader

    var console: Console { surroundings.console }

    /// A progress line that keeps silent unless somebody looks.
    func progressLine() -> ProgressLine { ProgressLine(console, isWanted: settings.progress == .auto) }
}

/// The world outside, handed in by the composition root.
public struct Surroundings: Sendable {
    let console: Console
    let environment: [String: String]
    let files: FileAccess

    /// Creates the surroundings of one run.
    public init(console: Console, environment: [String: String], files: FileAccess) {
        self.console = console
        self.environment = environment
        self.files = files
    }
}
