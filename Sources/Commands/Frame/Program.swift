import ArgumentParser
import Workbench

/// The command line as a whole: words in, an exit status out.
public struct Program: Sendable {
    private let surroundings: Surroundings
    private var console: Console { surroundings.console }

    /// Creates the program in these surroundings.
    public init(in surroundings: Surroundings) { self.surroundings = surroundings }

    /// Runs one command; `arguments` are without the program's own name.
    public func run(_ arguments: [String]) async -> ExitStatus {
        do {
            let status = try await answer(arguments)
            try console.output.flush()
            return status
        } catch {
            return report(error)
        }
    }

    private func answer(_ arguments: [String]) async throws -> ExitStatus {
        if try showHelp(arguments) { return .done }
        switch parse(arguments) {
        case .command(let command as any RunnableCommand):
            do {
                return try await run(command)
            } catch let words as ValidationError {
                // What can only be said of the words when the ledger was looked at is wrong with them all the same.
                return try misused(UsageFailure(parserMessage: words.message), arguments)
            }
        case .command:
            // A command that only has subcommands: what can follow it is what is asked.
            return try showHelp(arguments + ["--help"]) ? .done : .misused
        case .saying(let text):
            try console.say(text)
            return .done
        case .failure(let usage):
            return try misused(usage, arguments)
        }
    }

    private func run(_ command: any RunnableCommand) async throws -> ExitStatus {
        let ledgers = OpenLedgers(surroundings.engine)
        do {
            let status = try await command.run(in: session(command.flags, opening: ledgers.engine))
            try ledgers.close()
            return status
        } catch {
            // What went wrong first is told.
            try? ledgers.close()
            throw error
        }
    }

    private func session(_ flags: [SettingKey: String], opening engine: LedgerEngine) async throws -> Session {
        let reader = SettingsReader(
            flags: flags, environment: surroundings.environment, file: SettingsReader.fileName)
        return Session(
            surroundings: surroundings.opening(by: engine), settings: try await reader.read(), settingsReader: reader)
    }

    // MARK: Words

    private enum Parsed {
        case command(any ParsableCommand)
        /// What the parser itself answers, such as a completion script.
        case saying(String)
        case failure(UsageFailure)
    }

    private func parse(_ arguments: [String]) -> Parsed {
        do {
            return .command(try RootCommand.parseAsRoot(arguments))
        } catch {
            let message = RootCommand.message(for: error)
            guard RootCommand.exitCode(for: error) != .success else { return .saying(message) }
            return .failure(UsageFailure(parserMessage: message))
        }
    }

    private func misused(_ usage: UsageFailure, _ arguments: [String]) throws -> ExitStatus {
        let command = try CommandTree.of(RootCommand.self).descendant(named: arguments)
        try console.complain(usage)
        try console.remark("用法：\(page(command).usage)")
        try console.remark("详见：\(command.path) --help")
        return .misused
    }

    private func showHelp(_ arguments: [String]) throws -> Bool {
        let words = arguments.prefix { $0 != "--" }
        guard words.first == "help" || words.contains("--help") || words.contains("-h") else { return false }
        let command = try CommandTree.of(RootCommand.self).descendant(named: words)
        try console.output.write(Array(page(command).text.utf8))
        return true
    }

    private func page(_ command: CommandTree) -> HelpPage {
        HelpPage(command, global: GlobalOptions.names, columns: console.output.columns)
    }

    // MARK: Errors

    private func report(_ error: any Error) -> ExitStatus {
        if let failure = error as? OutputFailure, failure.isClosedPipe { return .done }
        let explained = error as? any ExplainedError ?? Unforeseen(error: error)
        // Nothing is left to be done when standard error itself is closed.
        try? console.complain(explained)
        return ExitStatus(explained.code)
    }
}
