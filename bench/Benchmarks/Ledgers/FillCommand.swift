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
        let filling = try await Self.seconds { try await filler.fill(findings: findings, isSingle: single) }
        let following = try await Self.seconds { _ = try await FollowJournal(ledger).catchUp() }
        try ledger.close()
        ReportOptions().say("\(path): \(findings) findings in \(filling), their search index in \(following)")
    }

    /// How long work takes on the wall and on the processor.
    private static func seconds(_ work: () async throws -> Void) async throws -> String {
        let (wall, processor) = (Stopwatch.wallTime, Stopwatch.processorTime)
        try await work()
        return "\(Int(Stopwatch.wallTime - wall)) s (\(Int(Stopwatch.processorTime - processor)) s of processor time)"
    }
}
