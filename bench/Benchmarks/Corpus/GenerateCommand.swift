import ArgumentParser

/// Writes generated notices to a file.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Writes fictional notices to a file or, one each, to files of a folder.")

    @OptionGroup var corpus: CorpusOptions
    @Option(help: "Stop at so many megabytes.") var megabytes = 16
    @Option(help: "Write so many notices to files of their own; PATH is their folder.") var notices: Int?
    @Argument(help: "The file or folder.") var path: String

    func run() throws {
        if let notices {
            _ = try corpus.writeNotices(notices, to: path)
        } else {
            try Files.write(corpus.document(corpus.shape, megabytes: megabytes).text, to: path)
        }
    }
}
