import Foundation

/// A server of pages under way, as the system accounts for it: its own processor time and memory, not those of who asks.
struct WatchedServer {
    /// Where its pages are.
    let address: String
    /// How long it took until the first page came, in seconds.
    let start: Double
    private let process: Process

    /// Starts a program that serves at a port, and waits until the page at a path comes.
    init(_ program: String, _ arguments: [String], port: Int, first path: String) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        let start = Stopwatch.wallTime
        try process.run()
        self.process = process
        address = "http://127.0.0.1:\(port)"
        for _ in 0..<2_000 {
            if (try? Subprocess(Self.curl, ["--silent", "--fail", "--output", "/dev/null", address + path]).run())
                != nil
            {
                self.start = Stopwatch.wallTime - start
                return
            }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(5))
        }
        process.terminate()
        throw Files.Failure(description: "nobody answers at \(address)")
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    // MARK: What the system says of it

    /// Processor time so far, in seconds.
    private var processorTime: Double {
        get throws {
            let stat = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
            // The second field is the name in brackets, which may have spaces in it.
            let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
            guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
                throw Files.Failure(description: "/proc does not tell the server's processor time")
            }
            return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
    }

    /// What it holds in memory, and the most that it held.
    var memory: String { "\(megabytes("VmRSS")) MB, at most \(megabytes("VmHWM")) MB" }

    private func megabytes(_ field: String) -> Int {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix(field + ":") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }

    // MARK: Asking

    private static let curl = "/usr/bin/curl"

    /// What comes over the line for a path, kept in a file; packed as browsers take it, or not.
    func fetch(_ path: String, packed isPacked: Bool = false, into file: String) throws -> [UInt8] {
        let coding = isPacked ? ["--header", "Accept-Encoding: gzip"] : []
        _ = try Subprocess(Self.curl, ["--silent", "--fail", "--output", file] + coding + [address + path]).run()
        return try Files.read(file)
    }

    /// Asks for a page over and over, on 32 connections that stay open.
    /// - Returns: The server's processor time for one answer, in seconds, and how many answers there were.
    func load(_ path: String, seconds: Int) throws -> (cost: Double, answers: Int) {
        let before = try processorTime
        let said = try Subprocess("/usr/bin/wrk", ["-t1", "-c32", "-d\(seconds)s", address + path]).run()
        let spent = try processorTime - before
        guard let count = said.firstMatch(of: /(\d+) requests in/).flatMap({ Double($0.1) }), count > 0,
            !said.contains("Non-2xx"), !said.contains("Socket errors")
        else { throw Files.Failure(description: "\(path) was not answered:\n\(said)") }
        return (spent / count, Int(count))
    }
}
