import ArgumentParser
import Foundation
import Glibc

/// Has a file read in a process of its own and tells how much memory that took.
struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory", abstract: "Has a generated file read and compares the peak of memory with its size.")

    @OptionGroup var output: ReportOptions
    @Option(help: "What the file is called in the table.") var name: String
    @Option(help: "The program `taizhang`, when it is to read the file; else the reader does it in process.")
    var taizhang: String?
    @Option(help: "Give up after so many seconds.") var patience = 120
    @Argument(help: "The file.") var path: String

    func run() throws {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let setting = "\(taizhang == nil ? "reading" : "taizhang read"), \(size >> 20) MB, \(name)"
        let program = taizhang ?? CommandLine.arguments[0]
        guard try Subprocess(program, ["read", path, "--format", "json"]).run(seconds: patience) else {
            output.say("memory of \(setting): given up after \(patience) seconds")
            return try report(setting, measured: .infinity)
        }
        let peak = Self.peakBytesOfChildren()
        output.say("memory of \(setting): peak \(peak >> 20) MB")
        try report(setting, measured: Double(peak) / Double(size))
    }

    private func report(_ setting: String, measured: Double) throws {
        try output.report(Target("peak memory / input, \(setting)", .atMost(6), measured: measured))
    }

    /// The most that a process started here has held, as the kernel counts it (VmHWM).
    private static func peakBytesOfChildren() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        return usage.ru_maxrss * 1_024
    }
}
