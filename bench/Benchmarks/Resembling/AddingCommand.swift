import ArgumentParser
import Foundation
import OfficialText
import Rectification
import Resemblance
import Store
import StoreSQLite
import Workbench

/// Adds passages to an index of very many, as following the journal does, beside a program that only writes the rows.
struct AddingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adding", abstract: "Times adding passages to an index of a million against a C program.")

    @OptionGroup var output: ReportOptions
    @Option(help: "The seed of chance.") var seed: UInt64 = 20_240_808
    @Option(help: "So many passages are there before.") var count = 1_000_000
    @Option(help: "So many are added at a time.") var added = 300
    @Option(help: "How often.") var rounds = 5
    @Option(help: "The program of bench/c/adding.c.") var writer: String
    @Argument(help: "A folder for the ledgers.") var folder: String

    func run() async throws {
        var passages = PassageWriter(seed: seed)
        var ledger = try await base(&passages)
        var (ours, theirs): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            let texts = (0..<added).map { _ in passages.passage() }
            ours.append(try await follow(texts, in: &ledger))
            let said = try Subprocess(writer, ["add", path("rows"), path("index")]).run()
            let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard numbers.count == 3, Int(numbers[1]) == added else {
                throw Files.Failure(description: "\(writer) added something else: \(said)")
            }
            theirs.append(numbers[0])
            output.say("  \(added) passages, \(Int(numbers[2])) shingles: \(Self.milliseconds(ours[ours.count - 1]))")
        }
        output.say(
            """
            adding \(added) passages to \(count): \(Self.milliseconds(ours.median)), \
            the C program \(Self.milliseconds(theirs.median))
            """)
        try output.report(
            Target(
                "adding \(added) passages to an index of \(count) / C program that writes the same rows", .atMost(3),
                measured: ours.median / theirs.median))
    }

    /// Two ledgers whose indexes have so many passages, and who records in the one.
    private func base(_ passages: inout PassageWriter) async throws -> PassageLedger {
        let random = RandomSource.repeatable(seed: seed)
        let store = try SQLiteLedger.create(path: path("index"), random: random)
        let ledger = try await PassageLedger(store, random: random)
        _ = try await FollowJournal(store).catchUp()
        try store.close()
        try Files.write(script(&passages), to: folder + "/index.script")
        _ = try Subprocess(writer, ["fill", path("index"), folder + "/index.script"]).run()
        try FileManager.default.copyItem(atPath: path("index"), toPath: path("rows"))
        return ledger
    }

    /// What the index is filled with: for each passage its size, how many shingles it is filed under, and these.
    private func script(_ passages: inout PassageWriter) -> [UInt8] {
        var script: [UInt8] = []
        for _ in 0..<count {
            let text = FoldedText(Array(passages.passage().utf8))
            let filing = Filing(OwnWords(text, 0..<text.count).letters)
            for number in [filing.size, filing.shingles.count] + filing.shingles {
                withUnsafeBytes(of: Int64(number)) { script.append(contentsOf: $0) }
            }
        }
        return script
    }

    /// Records findings with these measures, and then follows the journal in one transaction.
    /// - Returns: The seconds that following took.
    private func follow(_ texts: [String], in ledger: inout PassageLedger) async throws -> Double {
        let store = try SQLiteLedger(path: path("index"), random: .repeatable(seed: seed))
        try await ledger.record(texts, in: store)
        let start = Stopwatch.wallTime
        let coverage = try await store.followJournal(limit: 100_000)
        let seconds = Stopwatch.wallTime - start
        guard coverage.isComplete else { throw Files.Failure(description: "the index did not follow to the end") }
        try store.close()
        return seconds
    }

    private static func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1_000) }

    private func path(_ name: String) -> String { "\(folder)/\(name).db" }
}
