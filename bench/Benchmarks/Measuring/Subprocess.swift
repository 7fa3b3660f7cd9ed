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
        var printed = Data()
        try run(printingTo: output) { printed = try output.fileHandleForReading.readToEnd() ?? Data() }
        return String(decoding: printed, as: UTF8.self)
    }

    /// Runs the program; nobody wants to know what it printed.
    func runSilently() throws {
        try run(printingTo: FileHandle.nullDevice) {}
    }

    private func run(printingTo output: Any, _ whileRunning: () throws -> Void) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        try whileRunning()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Files.Failure(description: "\(path) ended with status \(process.terminationStatus)")
        }
    }
}
