import ArgumentParser

/// What `make bench` runs: each part measures, says what it found, and leaves rows for the closing table.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures Taizhang against named programs on generated notices; scripts/bench.sh runs the parts.",
        subcommands: [
            GenerateCommand.self, ReadingCommand.self, ReadCommand.self, MemoryCommand.self, CheckingCommand.self,
            ImportCommand.self,
            VerifyCommand.self, RecordCommand.self, RebuildCommand.self, FoldCommand.self, FillCommand.self,
            QueryCommand.self, PagesCommand.self, HandCommand.self, PassagesCommand.self, ResembleCommand.self,
            ResemblingCommand.self, AddingCommand.self,
        ])
}
