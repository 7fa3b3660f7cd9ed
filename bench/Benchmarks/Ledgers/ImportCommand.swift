import ArgumentParser
import Foundation

/// Imports generated notices and compares it with a program that only writes the rows.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Times `taizhang import` against a C program that writes the same rows.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "How many notices are imported.") var notices = 2_000
    @Option(help: "How often each is timed.") var rounds = 3
    @Option(help: "The program `taizhang`.") var taizhang: String
    @Option(help: "The program of bench/c/import.c.") var writer: String
    @Argument(help: "A folder for the notices and the ledgers; ledger.db stays there.") var folder: String

    func run() throws {
        let files = try corpus.writeNotices(notices, to: folder + "/notices")
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<rounds {
            ours.append(try importSeconds(files))
            theirs.append(try writingSeconds())
        }
        output.say("import of \(notices) notices: \(rate(ours.median)), the C program \(rate(theirs.median))")
        let ratio = theirs.median / ours.median
        try output.report(Target("import / C program that writes the same rows", .atLeast(0.4), measured: ratio))
    }

    private func importSeconds(_ files: [String]) throws -> Double {
        try remove("ledger.db")
        return try Stopwatch.wallSeconds {
            _ = try Subprocess(taizhang, ["import", "--ledger", folder + "/ledger.db"] + files).run()
        }
    }

    /// What the C program says that the writing took; its preparations do not count.
    private func writingSeconds() throws -> Double {
        try remove("rows.db")
        let said = try Subprocess(writer, [folder + "/ledger.db", folder + "/rows.db"]).run()
        guard let seconds = said.split(separator: " ").first.flatMap({ Double($0) }) else {
            throw Files.Failure(description: "\(writer) said no seconds: \(said)")
        }
        return seconds
    }

    private func remove(_ name: String) throws {
        for suffix in ["", "-wal", "-shm", ".key"] {
            let path = "\(folder)/\(name)\(suffix)"
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        }
    }

    private func rate(_ seconds: Double) -> String {
        String(format: "%.2f s (%.0f a second)", seconds, Double(notices) / seconds)
    }
}
