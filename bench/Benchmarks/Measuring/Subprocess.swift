import Foundation

/// A program that is run to its end.
struct Subprocess {
    private let path: String
    private let arguments: [String]

    init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// Runs the program.
    /// - Returns: What it printed.
    func run() throws -> String {
        let output = Pipe()
        let process = try started(printingTo: output)
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try check(process.terminationStatus)
        return String(decoding: printed, as: UTF8.self)
    }

    /// Runs the program for so many seconds at most; nobody wants to know what it printed.
    /// - Returns: Whether it came to its end.
    func run(seconds: Int) throws -> Bool {
        let process = try Subprocess("/usr/bin/timeout", ["\(seconds)", path] + arguments)
            .started(printingTo: FileHandle.nullDevice)
        process.waitUntilExit()
        let timedOut: Int32 = 124
        guard process.terminationStatus != timedOut else { return false }
        try check(process.terminationStatus)
        return true
    }

    private func started(printingTo output: Any) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        return process
    }

    private func check(_ status: Int32) throws {
        guard status == 0 else { throw Files.Failure(description: "\(path) ended with status \(status)") }
    }
}
