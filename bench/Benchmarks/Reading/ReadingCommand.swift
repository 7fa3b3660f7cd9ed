import ArgumentParser
import OfficialText

/// Reads generated notices and compares it with a scan of their bytes.
struct ReadingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading", abstract: "Times the reader against a scan of the same bytes.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "The smaller text, in megabytes.") var small = 16
    @Option(help: "The larger text, in megabytes.") var large = 256
    @Option(help: "How often each is timed.") var rounds = 5
    @Option(help: "Do not read the larger text when it would take longer than so many seconds.") var patience = 60.0

    func run() throws {
        for shape in CorpusOptions.Shape.allCases { try run(shape) }
    }

    private func run(_ shape: CorpusOptions.Shape) throws {
        var few = Timing(corpus.document(shape, megabytes: small))
        few.measure()
        guard few.value * Double(large / small) <= patience else {
            output.say("reading \(large) MB, \(shape.words): not tried, it would take more than \(patience) seconds")
            return try report(shape, few, scale: .infinity, megabytes: small)
        }
        // In turns, so that what the machine does meanwhile meets both.
        var many = Timing(corpus.document(shape, megabytes: large))
        for _ in 0..<rounds {
            many.measure()
            few.measure()
        }
        output.say(few.words("\(small) MB, \(shape.words)"))
        output.say(many.words("\(large) MB, \(shape.words)"))
        try report(shape, many, scale: many.value / few.value, megabytes: large)
    }

    private func report(_ shape: CorpusOptions.Shape, _ times: Timing, scale: Double, megabytes: Int) throws {
        let setting = "\(megabytes) MB, \(shape.words)"
        try output.report(
            Target("reading / byte scan, \(setting)", .atLeast(1 / 12), measured: times.scan / times.value))
        try output.report(
            Target("reading to JSON / byte scan, \(setting)", .atLeast(1 / 25), measured: times.scan / times.json))
        try output.report(
            Target("time(\(large) MB) / time(\(small) MB), \(shape.words)", .atMost(18), measured: scale))
    }

    /// Seconds of the fastest round of a text: the one that others on the machine disturbed least.
    private struct Timing {
        let document: Corpus.Document
        /// Apart before the time begins: to part a file into its documents is none of the reader's doing.
        private let manuscripts: [Manuscript]
        private(set) var scan = Double.infinity
        private(set) var value = Double.infinity
        private(set) var json = Double.infinity
        private var found = ByteScan()
        private var run = ReadingRun()

        init(_ document: Corpus.Document) {
            self.document = document
            manuscripts = Array(ReadingRun.documents(of: document.text))
        }

        mutating func measure() {
            for _ in 0..<3 {
                scan = min(scan, Stopwatch.processorSeconds { found = .scan(document.text.span) })
            }
            FreedMemory.giveBack()
            value = min(value, Stopwatch.processorSeconds { run = .read(manuscripts, .value) })
            FreedMemory.giveBack()
            json = min(json, Stopwatch.processorSeconds { run = .read(manuscripts, .json) })
        }

        func words(_ setting: String) -> String {
            """
            reading \(setting):
              byte scan \(rate(scan)): \(found.lines) lines, \(found.numbered) of them numbered
              reading \(rate(value)), to JSON \(rate(json)): \(run.documents) documents, \(run.findings) of \
            \(document.findings) findings, \(run.unreadBytes) bytes unread, \(run.outputBytes) bytes of JSON
            """
        }

        private func rate(_ seconds: Double) -> String {
            "\(Int(Double(document.text.count) / seconds / 1_048_576)) MB/s"
        }
    }
}
