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

    func run() throws {
        for shape in CorpusOptions.Shape.allCases { try run(shape) }
    }

    private func run(_ shape: CorpusOptions.Shape) throws {
        let few = times(shape, megabytes: small)
        let many = times(shape, megabytes: large)
        let setting = "\(large) MB, \(shape.words)"
        try output.report(
            Target(name: "reading / byte scan, \(setting)", bound: .atLeast(1 / 12), measured: many.scan / many.value))
        try output.report(
            Target(
                name: "reading to JSON / byte scan, \(setting)", bound: .atLeast(1 / 25),
                measured: many.scan / many.json))
        try output.report(
            Target(
                name: "time(\(large) MB) / time(\(small) MB), \(shape.words)", bound: .atMost(18),
                measured: many.value / few.value))
    }

    private struct Times {
        var scan: Double
        var value: Double
        var json: Double
    }

    private func times(_ shape: CorpusOptions.Shape, megabytes: Int) -> Times {
        let document = corpus.document(shape, megabytes: megabytes)
        var scans: [Double] = []
        var values: [Double] = []
        var jsons: [Double] = []
        for round in 0..<rounds {
            scans.append(Stopwatch.processorSeconds { tell(ByteScan.scan(document.text.span), round) })
            values.append(Stopwatch.processorSeconds { tell(ReadingRun(document.text, .value), document, round) })
            jsons.append(Stopwatch.processorSeconds { tell(ReadingRun(document.text, .json), document, round) })
        }
        let times = Times(scan: scans.median, value: values.median, json: jsons.median)
        output.say(
            "reading \(megabytes) MB, \(shape.words): byte scan \(rate(document, times.scan)), "
                + "reading \(rate(document, times.value)), to JSON \(rate(document, times.json))")
        return times
    }

    // What was found is said once: it shows that the work was done, and done right.
    private func tell(_ scan: ByteScan, _ round: Int) {
        if round == 0 { output.say("  scanned: \(scan.lines) lines, \(scan.numbered) numbered") }
    }

    private func tell(_ run: ReadingRun, _ document: Corpus.Document, _ round: Int) {
        guard round == 0 else { return }
        output.say(
            "  read: \(run.documents) documents, \(run.findings) of \(document.findings) findings, "
                + "\(run.unreadBytes) bytes unread, \(run.outputBytes) bytes of JSON")
    }

    private func rate(_ document: Corpus.Document, _ seconds: Double) -> String {
        "\(Int(Double(document.text.count) / seconds / 1_048_576)) MB/s"
    }
}
