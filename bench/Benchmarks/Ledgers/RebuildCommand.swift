import ArgumentParser
import HashChain
import Rectification
import Store
import StoreSQLite

/// Rebuilds the views of a ledger and compares it with decoding its records.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Times rebuilding a ledger's views against decoding its records.")

    @OptionGroup var output: ReportOptions
    @Option(help: "How often each is timed.") var rounds = 3
    @Option(help: "What the ledger is called in the table.") var name: String
    @Argument(help: "The ledger.") var path: String

    func run() async throws {
        let ledger = try SQLiteLedger(path: path, random: .repeatable(seed: 0))
        var decoding = Double.infinity
        var rebuilding = Double.infinity
        var records = 0
        for _ in 0..<rounds {
            records = 0
            let start = Stopwatch.processorTime
            records = try await ledger.read { try $0.decodeAll() }
            let middle = Stopwatch.processorTime
            try await ledger.rebuildViews(order: nil)
            let end = Stopwatch.processorTime
            decoding = min(decoding, middle - start)
            rebuilding = min(rebuilding, end - middle)
        }
        try ledger.close()
        let (decoded, rebuilt) = (Double(records) / decoding, Double(records) / rebuilding)
        output.say("\(name): rebuilding \(Int(rebuilt)) records a second, decoding \(Int(decoded)), \(records) records")
        // Either is enough: so many a second, or so much of the rate of decoding.
        let target =
            rebuilt >= 30_000
            ? Target("rebuild, records a second, \(name)", .atLeast(30_000), measured: rebuilt)
            : Target("rebuild / decoding the records, \(name)", .atLeast(0.5), measured: rebuilt / decoded)
        try output.report(target)
    }
}

extension LedgerReader {
    /// Reads and decodes every record, and nothing else.
    /// - Returns: How many there are.
    func decodeAll() throws(StoreError) -> Int {
        var count = 0
        for head in try heads() { try forEachEvent(of: head.stream) { _ in count += 1 } }
        return count
    }
}
