public import Workbench

/// The world outside, handed in by the composition root.
public struct Surroundings: Sendable {
    let console: Console
    let environment: [String: String]
    let files: FileAccess
    let engine: LedgerEngine
    let circumstances: Circumstances
    let interruption: Interruption
    let pages: PageServer

    /// Creates the surroundings of one run.
    public init(
        console: Console, environment: [String: String], files: FileAccess, engine: LedgerEngine,
        circumstances: Circumstances, interruption: Interruption, pages: PageServer
    ) {
        self.console = console
        self.environment = environment
        self.files = files
        self.engine = engine
        self.circumstances = circumstances
        self.interruption = interruption
        self.pages = pages
    }

    /// The same world with another engine.
    func opening(by engine: LedgerEngine) -> Surroundings {
        Surroundings(
            console: console, environment: environment, files: files, engine: engine, circumstances: circumstances,
            interruption: interruption, pages: pages)
    }
}
