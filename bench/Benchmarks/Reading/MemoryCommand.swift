import ArgumentParser
import Glibc

/// Reads a file in a process of its own and tells how much memory that took.
struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory", abstract: "Reads a generated file and compares the peak of memory with its size.")

    @OptionGroup var output: ReportOptions
    @Option(help: "What the file is called in the table.") var name: String
    @Argument(help: "The file.") var path: String

    func run() throws {
        let text = try Files.read(path)
        let run = ReadingRun(text, .json)
        let peak = Self.peakBytes()
        let megabytes = text.count >> 20
        output.say("memory \(megabytes) MB, \(name): peak \(peak >> 20) MB for \(run.findings) findings")
        try output.report(
            Target(
                name: "peak memory / input, \(megabytes) MB, \(name)", bound: .atMost(6),
                measured: Double(peak) / Double(text.count)))
    }

    /// The most that this process has held, as the kernel counts it (VmHWM).
    private static func peakBytes() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss * 1_024
    }
}
