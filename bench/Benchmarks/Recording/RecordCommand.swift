import ArgumentParser
import Foundation
import Rectification
import Store
import StoreSQLite
import Synchronization
import Workbench

/// Records commands into many inspections and compares it with a program that only writes the rows.
struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Times recording commands against a C program that writes the same rows.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "How many inspections, each of an organisation of its own.") var inspections = 64
    @Option(help: "How many commands about each.") var commands = 100
    @Option(help: "How often each is timed.") var rounds = 3
    @Option(help: "The program of bench/c/record.c.") var writer: String
    @Argument(help: "A folder for the ledgers.") var folder: String

    func run() async throws {
        let office = try await Office.make(at: path("base"), inspections: inspections, corpus: corpus, in: folder)
        let plan = try await plan(office)
        for (writers, least) in [(1, 0.7), (64, 0.4)] {
            var ours: [Double] = []
            var theirs: [Double] = []
            for _ in 0..<rounds {
                let groups = try await recordSeconds(plan, writers: writers, &ours)
                theirs.append(try await writingSeconds(office, groups))
            }
            output.say(
                """
                recording \(plan.count) commands into \(inspections) inspections, \(writers) at a time: \
                \(rate(plan, ours.median)), the C program \(rate(plan, theirs.median))
                """)
            try output.report(
                Target(
                    "recording / C program that writes the same rows, \(writers) at a time", .atLeast(least),
                    measured: theirs.median / ours.median))
        }
    }

    private func plan(_ office: Office) async throws -> WorkPlan {
        let ledger = try copy(of: "base", to: "plan")
        let plan = try await WorkPlan(
            office.inspections, commands: commands, in: ledger, by: office.people, seed: corpus.seed)
        try ledger.close()
        return plan
    }

    /// - Returns: How many commands shared each transaction.
    private func recordSeconds(_ plan: WorkPlan, writers: Int, _ seconds: inout [Double]) async throws -> [Int] {
        let groups = CommitSizes()
        let ledger = try copy(of: "base", to: "recorded") { groups.append($0) }
        let (start, processor) = (Stopwatch.wallTime, Stopwatch.processorTime)
        try await plan.give(to: ledger, writers: writers)
        try ledger.close()
        seconds.append(Stopwatch.wallTime - start)
        output.say("  \(Stopwatch.processorTime - processor) s of processor time, \(groups.sizes.count) commits")
        return groups.sizes
    }

    private func writingSeconds(_ office: Office, _ groups: [Int]) async throws -> Double {
        let ledger = try SQLiteLedger(path: path("recorded"), random: .repeatable(seed: 0))
        let script = try await ledger.read { try RowScript($0, after: office.lastArrival, groups: groups).bytes }
        try ledger.close()
        try Files.write(script, to: folder + "/rows.script")
        try remove("rows")
        try FileManager.default.copyItem(atPath: path("base"), toPath: path("rows"))
        let said = try Subprocess(writer, [folder + "/rows.script", path("rows"), path("recorded")]).run()
        guard let seconds = said.split(separator: " ").first.flatMap({ Double($0) }) else {
            throw Files.Failure(description: "\(writer) said no seconds: \(said)")
        }
        return seconds
    }

    private func copy(
        of name: String, to copy: String, onCommit: (@Sendable (Int) -> Void)? = nil
    ) throws -> SQLiteLedger {
        try remove(copy)
        try FileManager.default.copyItem(atPath: path(name), toPath: path(copy))
        return try SQLiteLedger(path: path(copy), random: .repeatable(seed: 2), onCommit: onCommit)
    }

    private func remove(_ name: String) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path(name) + suffix) {
            try FileManager.default.removeItem(atPath: path(name) + suffix)
        }
    }

    private func path(_ name: String) -> String { "\(folder)/\(name).db" }

    private func rate(_ plan: WorkPlan, _ seconds: Double) -> String {
        String(format: "%.2f s (%.0f a second)", seconds, Double(plan.count) / seconds)
    }
}

/// How many commands shared each transaction, as the writer tells it.
private final class CommitSizes: Sendable {
    private let stored = Mutex<[Int]>([])

    var sizes: [Int] { stored.withLock { $0 } }

    func append(_ size: Int) { stored.withLock { $0.append(size) } }
}
