import ArgumentParser

/// Reads generated notices and compares it with a scan of their bytes.
struct ReadingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading", abstract: "Times the reader against a scan of the same bytes.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "The smaller text, in megabytes.") var small = 16
    @Option(help: "The larger text, in megabytes.") var large = 256
    @Option(help: "How often each is timed.") var rounds = 3
    @Option(help: "Do not read the larger text when it would take longer than so many seconds.") var patience = 60.0

    func run() throws {
        for shape in CorpusOptions.Shape.allCases { try run(shape) }
    }

    private func run(_ shape: CorpusOptions.Shape) throws {
        let few = times(shape, megabytes: small)
        guard few.value * Double(large / small) <= patience else {
            output.say("reading \(large) MB, \(shape.words): not tried, it would take more than \(patience) seconds")
            return try report(shape, few, scale: .infinity, megabytes: small)
        }
        let many = times(shape, megabytes: large)
        try report(shape, many, scale: many.value / few.value, megabytes: large)
    }

    private func report(_ shape: CorpusOptions.Shape, _ times: Times, scale: Double, megabytes: Int) throws {
        let setting = "\(megabytes) MB, \(shape.words)"
        try output.report(
            Target("reading / byte scan, \(setting)", .atLeast(1 / 12), measured: times.scan / times.value))
        try output.report(
            Target("reading to JSON / byte scan, \(setting)", .atLeast(1 / 25), measured: times.scan / times.json))
        try output.report(
            Target("time(\(large) MB) / time(\(small) MB), \(shape.words)", .atMost(18), measured: scale))
    }

    /// Seconds of the fastest round: the one that others on the machine disturbed least.
    private struct Times {
        var scan = Double.infinity
        var value = Double.infinity
        var json = Double.infinity
    }

    private func times(_ shape: CorpusOptions.Shape, megabytes: Int) -> Times {
        let document = corpus.document(shape, megabytes: megabytes)
        var times = Times()
        var scan = ByteScan()
        var run = ReadingRun()
        for _ in 0..<rounds {
            for _ in 0..<3 {
                times.scan = min(times.scan, Stopwatch.processorSeconds { scan = .scan(document.text.span) })
            }
            FreedMemory.giveBack()
            times.value = min(times.value, Stopwatch.processorSeconds { run = .read(document.text, .value) })
            FreedMemory.giveBack()
            times.json = min(times.json, Stopwatch.processorSeconds { run = .read(document.text, .json) })
        }
        output.say(
            """
            reading \(megabytes) MB, \(shape.words):
              byte scan \(rate(document, times.scan)): \(scan.lines) lines, \(scan.numbered) of them numbered
              reading \(rate(document, times.value)), to JSON \(rate(document, times.json)): \(run.documents) documents, \
            \(run.findings) of \(document.findings) findings, \(run.unreadBytes) bytes unread, \
            \(run.outputBytes) bytes of JSON
            """)
        return times
    }

    private func rate(_ document: Corpus.Document, _ seconds: Double) -> String {
        "\(Int(Double(document.text.count) / seconds / 1_048_576)) MB/s"
    }
}
