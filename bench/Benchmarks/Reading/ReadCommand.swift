import ArgumentParser

/// Reads a file as the program of that name would, with as little beside the reader as there can be.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Reads a file in process, for `memory`.")

    @Option(help: "As the program has it; only `json` is known.") var format = "json"
    @Argument(help: "The file.") var path: String

    func run() throws {
        let run = ReadingRun.read(ReadingRun.documents(of: try Files.read(path)), .json)
        print("\(run.documents) documents, \(run.findings) findings")
    }
}
