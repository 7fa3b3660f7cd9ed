import ArgumentParser
import Foundation
import Glibc

/// Reads a file in a process of its own and tells how much memory that took.
struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory", abstract: "Reads a generated file and compares the peak of memory with its size.")

    @OptionGroup var output: ReportOptions
    @Option(help: "What the file is called in the table.") var name: String
    @Option(help: "The program `taizhang`: it reads the file instead of this one.") var taizhang: String?
    @Argument(help: "The file.") var path: String

    func run() throws {
        let reader = taizhang == nil ? "reading" : "taizhang read"
        let peak = try taizhang.map(peakBytes) ?? peakBytes()
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let setting = "\(reader), \(size >> 20) MB, \(name)"
        output.say("memory of \(setting): peak \(peak >> 20) MB")
        try output.report(Target("peak memory / input, \(setting)", .atMost(6), measured: Double(peak) / Double(size)))
    }

    private func peakBytes() throws -> Int {
        let run = ReadingRun.read(try Files.read(path), .json)
        output.say("read in process: \(run.documents) documents, \(run.findings) findings")
        return Self.peakBytes(RUSAGE_SELF)
    }

    private func peakBytes(of program: String) throws -> Int {
        try Subprocess(program, ["read", path, "--format", "json"]).runSilently()
        return Self.peakBytes(RUSAGE_CHILDREN)
    }

    /// The most that this process or one that it started has held, as the kernel counts it (VmHWM).
    private static func peakBytes(_ who: __rusage_who) -> Int {
        var usage = rusage()
        getrusage(who.rawValue, &usage)
        return usage.ru_maxrss * 1_024
    }
}
