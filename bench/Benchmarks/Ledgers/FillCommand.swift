import ArgumentParser
import Rectification
import StoreSQLite
import Workbench

/// Makes a ledger with very many findings, quicker than importing them.
struct FillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Makes a ledger with so many findings of generated notices, and its search index.")

    @OptionGroup var corpus: CorpusOptions
    @Option(help: "How many findings.") var findings = 10_000
    @Flag(help: "All of them in one inspection; else every notice opens its own.") var single = false
    @Argument(help: "The ledger, which must not be there yet.") var path: String

    func run() async throws {
        let random = RandomSource.repeatable(seed: corpus.seed)
        let ledger = try SQLiteLedger.create(path: path, random: random)
        var filler = LedgerFiller(ledger, corpus: Corpus(seed: corpus.seed), random: random)
        let start = Stopwatch.wallTime
        try await filler.fill(findings: findings, isSingle: single)
        let filled = Stopwatch.wallTime
        _ = try await FollowJournal(ledger).catchUp()
        let followed = Stopwatch.wallTime
        try ledger.close()
        ReportOptions().say(
            "\(path): \(findings) findings in \(Int(filled - start)) s, search index in \(Int(followed - filled)) s")
    }
}
