import ArgumentParser
import Glibc

/// Finds resembling passages among a million, beside a library of MinHash, and adds to an index of a million.
struct ResemblingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Compares finding all resembling passages with rensa from PyPI, and judges what both found.")

    @OptionGroup var output: ReportOptions
    @Option(help: "The interpreter that has rensa.") var python: String
    @Option(help: "The program that uses it.") var script: String
    @Option(help: "So many passages.") var count = 1_000_000
    @Option(help: "So many passages are held against all others, to see whether any was missed.") var sample = 40
    @Argument(help: "The folder for what is written.") var folder: String

    private var passages: String { folder + "/passages.txt" }
    private var copies: String { folder + "/copies.txt" }

    func run() throws {
        let program = CommandLine.arguments[0]
        _ = try Subprocess(program, ["passages", "--count", "\(count)", passages, copies]).run()
        let own = try found(
            "Taizhang", by: Subprocess(program, ["resemble", passages, folder + "/own.txt"]), "/own.txt")
        // The peak of all children so far: those before held less, which is printed with them.
        let peak = Self.peakBytesOfChildren()
        output.say("peak memory \(peak >> 20) MB")
        let other = try found(
            "rensa", by: Subprocess(python, [script, passages, folder + "/rensa.txt"]), "/rensa.txt")
        try judge(own, other, peak)
    }

    /// What a program found, and the seconds it took.
    private func found(_ name: String, by program: Subprocess, _ file: String) throws -> (Set<PassagePair>, Double) {
        let printed = try program.run().split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        let pairs = try PassagePair.read(folder + file)
        output.say(
            "\(name), \(count) passages: \(printed.map { "\($0) s" }.joined(separator: ", ")), \(pairs.count) pairs")
        return (pairs, printed.first ?? .infinity)
    }

    private func judge(
        _ own: (pairs: Set<PassagePair>, seconds: Double), _ other: (pairs: Set<PassagePair>, seconds: Double),
        _ peak: Int
    ) throws {
        let judge = ResemblingJudge(passages: try Files.read(passages), copies: try PassagePair.read(copies))
        let truth = judge.planted.union(judge.all(ofSample: sample))
        output.say(
            "\(truth.count) pairs are known to be there; rensa has \(judge.recall(of: other.pairs, in: truth)) of them")
        let setting = "\(count) passages"
        try output.report(
            Target("rensa / resembling, processor time, \(setting)", .atLeast(2), measured: other.seconds / own.seconds)
        )
        try output.report(
            Target("recall, \(setting)", .atLeast(0.97), measured: judge.recall(of: own.pairs, in: truth)))
        try output.report(Target("precision, \(setting)", .atLeast(1), measured: judge.precision(of: own.pairs)))
        try output.report(
            Target("peak memory / 2 GB, \(setting)", .atMost(1), measured: Double(peak) / Double(2 << 30)))
    }

    private static func peakBytesOfChildren() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        return usage.ru_maxrss * 1_024
    }
}
