import ArgumentParser
import Notices
import OfficialText
import Proofing

/// Checks generated notices with all rules and compares it with a scan of their bytes.
struct CheckingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checking", abstract: "Times all rules against a scan of the same bytes.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "The smaller text, in megabytes.") var small = 16
    @Option(help: "The larger text, in megabytes.") var large = 64
    @Option(help: "How often each is timed.") var rounds = 3

    func run() throws {
        for shape in CorpusOptions.Shape.allCases {
            let few = times(shape, megabytes: small)
            let many = times(shape, megabytes: large)
            let setting = "\(large) MB, \(shape.words)"
            try output.report(
                Target("all rules / byte scan, \(setting)", .atLeast(1 / 60), measured: many.scan / many.rules))
            // Four times as much work, and what a larger heap costs.
            try output.report(
                Target(
                    "rules: time(\(large) MB) / time(\(small) MB), \(shape.words)",
                    .atMost(1.125 * Double(large) / Double(small)), measured: many.rules / few.rules))
        }
    }

    /// Seconds of the fastest round.
    private struct Times {
        var scan = Double.infinity
        var rules = Double.infinity
        /// Processor time of the rules, of all threads.
        var processors = Double.infinity
    }

    private func times(_ shape: CorpusOptions.Shape, megabytes: Int) -> Times {
        let document = corpus.document(shape, megabytes: megabytes)
        var times = Times()
        var run = CheckingRun()
        for _ in 0..<rounds {
            for _ in 0..<3 {
                times.scan = min(times.scan, Stopwatch.wallSeconds { _ = ByteScan.scan(document.text.span) })
            }
            run = .check(document.text)
            times.rules = min(times.rules, run.seconds)
            times.processors = min(times.processors, run.processorSeconds)
        }
        func rate(_ seconds: Double) -> Int { Int(Double(document.text.count) / seconds / 1_048_576) }
        output.say(
            """
            checking \(megabytes) MB, \(shape.words): byte scan \(rate(times.scan)) MB/s, all rules \(rate(times.rules)) MB/s, \
            \(rate(times.processors)) MB for a second of processor time, \(run.documents) documents, \
            \(run.remarks) remarks: \(run.counts)
            """)
        return times
    }
}

/// What came of checking a text once, document by document.
struct CheckingRun {
    private(set) var documents = 0
    private(set) var remarks = 0
    /// What the rules took on the wall; the reading before them is not counted.
    private(set) var seconds = 0.0
    /// The same in processor time of all threads.
    private(set) var processorSeconds = 0.0
    private var byRule: [RuleName: Int] = [:]

    /// How many remarks each rule made, the most frequent first.
    var counts: String {
        byRule.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    }

    /// How many documents are checked together, as when somebody gives their files to `taizhang check`.
    private static let together = 64

    /// Checks a text.
    static func check(_ text: [UInt8]) -> CheckingRun {
        var run = CheckingRun()
        var rest = ReadingRun.documents(of: text)[...]
        while !rest.isEmpty {
            run.check(rest.prefix(together).map { NoticeReader().read($0) })
            rest = rest.dropFirst(together)
        }
        return run
    }

    private mutating func check(_ readings: [Reading]) {
        var found: [[Remark]] = []
        processorSeconds += Stopwatch.processorSeconds {
            seconds += Stopwatch.wallSeconds { found = Proofreader().remarks(on: readings) }
        }
        documents += readings.count
        for remark in found.joined() {
            remarks += 1
            byRule[remark.rule, default: 0] += 1
        }
    }
}
