import ArgumentParser
import Rectification
import Store
import StoreSQLite
import Workbench

/// Verifies a ledger and compares it with hashing the same bytes.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Times verifying a ledger against SHA-256 of the bytes that it must hash.")

    @OptionGroup var output: ReportOptions
    @Option(help: "How often each is timed.") var rounds = 5
    @Argument(help: "The ledger.") var path: String

    func run() async throws {
        // Verifying needs no chance.
        let ledger = try SQLiteLedger(path: path, random: RandomSource { [UInt8](repeating: 0, count: $0) })
        let hashed = try await ledger.read { try HashedBytes($0) }
        var times = Times()
        for _ in 0..<rounds {
            var sum: UInt8 = 0
            times.hashing = min(times.hashing, Stopwatch.wallSeconds { sum = hashed.hash() })
            withExtendedLifetime(sum) {}
            let (journal, views) = try await verify(ledger)
            times.journal = min(times.journal, journal)
            times.views = min(times.views, views)
        }
        try report(times, hashed)
    }

    /// Seconds of the fastest round.
    private struct Times {
        var hashing = Double.infinity
        /// Chain, payloads, checkpoints and documents.
        var journal = Double.infinity
        var views = Double.infinity
    }

    /// Verifies as the program does; its views come last.
    private func verify(_ ledger: SQLiteLedger) async throws -> (journal: Double, views: Double) {
        let watched = WatchedLedger(ledger)
        let start = Stopwatch.wallTime
        let verification = try await VerifyLedger(watched, evidence: MemoryEvidence(), files: .local())
            .verify(against: nil)
        let end = Stopwatch.wallTime
        guard verification.isWhole, let middle = watched.timeOfFirstView else {
            throw Files.Failure(description: "\(path) does not verify")
        }
        return (middle - start, end - middle)
    }

    private func report(_ times: Times, _ hashed: HashedBytes) throws {
        output.say(
            """
            verifying \(hashed.count >> 20) MB in \(hashed.pieces.count) pieces: SHA-256 \(rate(hashed, times.hashing)), \
            chain, payloads and documents \(rate(hashed, times.journal)), views \(Int(times.views * 1_000)) ms
            """)
        try output.report(
            Target("verify, views apart / SHA-256", .atLeast(0.5), measured: times.hashing / times.journal))
    }

    private func rate(_ hashed: HashedBytes, _ seconds: Double) -> String {
        "\(Int(Double(hashed.count) / seconds / 1_048_576)) MB/s"
    }
}
