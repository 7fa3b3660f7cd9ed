import ArgumentParser

/// A command that does something: it gets the world as a value and says how it ended.
protocol RunnableCommand: ParsableCommand {
    /// The options that every command takes.
    var global: GlobalOptions { get }

    /// The settings that are said on the command line.
    var flags: [SettingKey: String] { get }

    /// Does the work; what is thrown becomes one sentence and an exit status.
    func run(in session: Session) async throws -> ExitStatus
}

extension RunnableCommand {
    var flags: [SettingKey: String] { global.flags }
}

/// How the program ends, for scripts.
public enum ExitStatus: Int32, Sendable {
    /// Everything that was asked is done.
    case done = 0
    /// It ran, and the answer is no: something was refused or not found, or a verification failed.
    case refused = 1
    /// The command line or the configuration is wrong; nothing was done.
    case misused = 2
    /// The machine or the ledger file does not allow it.
    case failed = 3
    /// Ctrl-C.
    case interrupted = 130
}
