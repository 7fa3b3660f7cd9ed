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
    }

    private func times(_ shape: CorpusOptions.Shape, megabytes: Int) -> Times {
        let document = corpus.document(shape, megabytes: megabytes)
        var times = Times()
        var run = CheckingRun()
        for _ in 0..<rounds {
            for _ in 0..<3 {
                times.scan = min(times.scan, Stopwatch.processorSeconds { _ = ByteScan.scan(document.text.span) })
            }
            run = .check(document.text)
            times.rules = min(times.rules, run.seconds)
        }
        let rate = Int(Double(document.text.count) / times.rules / 1_048_576)
        output.say(
            """
            checking \(megabytes) MB, \(shape.words): all rules \(rate) MB/s, \(run.documents) documents, \
            \(run.remarks) remarks: \(run.counts)
            """)
        return times
    }
}

/// What came of checking a text once, document by document.
struct CheckingRun {
    private(set) var documents = 0
    private(set) var remarks = 0
    /// Processor time that the rules took; the reading before them is not counted.
    private(set) var seconds = 0.0
    private var byRule: [RuleName: Int] = [:]

    /// How many remarks each rule made, the most frequent first.
    var counts: String {
        byRule.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    }

    /// Checks a text.
    static func check(_ text: [UInt8]) -> CheckingRun {
        var run = CheckingRun()
        let proofreader = Proofreader()
        for part in ReadingRun.parts(of: text) {
            let reading = NoticeReader().read(Manuscript(text: part.count == text.count ? text : Array(text[part])))
            var found: [Remark] = []
            run.seconds += Stopwatch.processorSeconds { found = proofreader.remarks(on: reading) }
            run.documents += 1
            run.remarks += found.count
            for remark in found { run.byRule[remark.rule, default: 0] += 1 }
        }
        return run
    }
}
