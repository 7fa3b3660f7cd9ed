import ArgumentParser
import Foundation
import HashChain
import Rectification
import Store
import StoreSQLite
import Workbench

/// Folds one long inspection and compares it with decoding its records; says also what a command costs at its end.
struct FoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fold", abstract: "Times folding one inspection against decoding its records.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "How often each is timed.") var rounds = 5
    @Option(help: "How many records the inspection has.") var records = 10_000
    @Argument(help: "A folder for the ledger.") var folder: String

    func run() async throws {
        let ledger = try await makeLedger()
        let stream = StreamName.inspection(ledger.inspection)
        let appending = try await appendingSeconds(ledger)
        let (decoding, folding) = try await foldingSeconds(stream)
        output.say(
            String(
                format: """
                    one inspection of %d findings and %d records: decoding %.1f ms, folding %.1f ms; a command at its end \
                    %.3f ms of processor time
                    """, Self.findings, records, decoding * 1e3, folding * 1e3, appending * 1e3))
        try output.report(
            Target("folding / decoding, one inspection of \(records) records", .atMost(3), measured: folding / decoding)
        )
    }

    private static let findings = 80
    private static let commands = 200
    private var path: String { folder + "/fold.db" }

    private struct LongLedger {
        let inspection: InspectionID
        let people: [PersonID]
        let seed: UInt64
    }

    /// Makes a ledger with an inspection that has as many records as wanted, or a few more.
    private func makeLedger() async throws -> LongLedger {
        let notice = folder + "/inspection.txt"
        try Files.write(Corpus(seed: corpus.seed).longNotice(findings: Self.findings).text, to: notice)
        let office = try await Office.make(at: path, importing: [notice])
        let ledger = try SQLiteLedger(path: path, random: .repeatable(seed: 2))
        var seed = corpus.seed
        while true {
            let missing = try await ledger.read {
                try records - $0.tip(of: .inspection(office.inspections[0])).head.sequence
            }
            if missing <= 0 { break }
            // Some commands record several things and some none in this stream.
            _ = try await WorkPlan(
                office.inspections, commands: missing / 2 + 1, in: ledger, by: office.people, seed: seed)
            seed += 1
        }
        try ledger.close()
        return LongLedger(inspection: office.inspections[0], people: office.people, seed: seed)
    }

    /// Gives commands to a copy that were drawn on another.
    /// - Returns: The processor time of one of them.
    private func appendingSeconds(_ long: LongLedger) async throws -> Double {
        let copies = ["plan", "appended"].map { "\(folder)/fold-\($0).db" }
        for copy in copies {
            for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: copy + suffix) {
                try FileManager.default.removeItem(atPath: copy + suffix)
            }
            try FileManager.default.copyItem(atPath: path, toPath: copy)
        }
        let ledgers = try copies.map { try SQLiteLedger(path: $0, random: .repeatable(seed: 2)) }
        let plan = try await WorkPlan(
            [long.inspection], commands: Self.commands, in: ledgers[0], by: long.people, seed: long.seed)
        // What was asked before a person acts: the page that he acted from.
        _ = try await ledgers[1].read { try $0.state(of: .inspection(long.inspection)) }
        let start = Stopwatch.processorTime
        try await plan.give(to: ledgers[1], writers: 1)
        let seconds = Stopwatch.processorTime - start
        for ledger in ledgers { try ledger.close() }
        return seconds / Double(plan.count)
    }

    private func foldingSeconds(_ stream: StreamName) async throws -> (decoding: Double, folding: Double) {
        let ledger = try SQLiteLedger(path: path, random: .repeatable(seed: 2))
        var (decoding, folding) = (Double.infinity, Double.infinity)
        for _ in 0..<rounds {
            let start = Stopwatch.processorTime
            try await ledger.read { reader in try reader.forEachEvent(of: stream) { _ in } }
            let middle = Stopwatch.processorTime
            let state = try await ledger.read { reader in try reader.foldedState(of: stream) }
            let end = Stopwatch.processorTime
            withExtendedLifetime(state) {}
            decoding = min(decoding, middle - start)
            folding = min(folding, end - middle)
        }
        try ledger.close()
        return (decoding, folding)
    }
}
