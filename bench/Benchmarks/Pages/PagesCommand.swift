import ArgumentParser
import Foundation
import Rectification
import Store
import StoreSQLite

/// Compares what a page costs the program with what it costs a handler written by hand.
struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Compares processor time per page with that of handlers written by hand.")

    @OptionGroup var output: ReportOptions
    @Option(help: "The program.") var taizhang: String
    @Option(help: "How long each page is asked for, in seconds.") var seconds = 8
    @Argument(help: "The ledger.") var path: String
    @Argument(help: "A folder for what is needed on the way.") var folder: String

    private static let port = 18_080

    func run() async throws {
        let place = try await largestInspection()
        let address = "http://127.0.0.1:\(Self.port)/inspections/\(place.id)"
        let pages = [("ledger page", address + "/ledger"), ("finding page", address + "/findings/\(place.position)")]
        let files = ["\(folder)/ledger.html", "\(folder)/finding.html"]
        let start = Stopwatch.wallTime
        var ours: [Double] = []
        try await withServer(taizhang, ["serve", "--port", "\(Self.port)", "--health-port", "off", "--ledger", path]) {
            for (page, file) in zip(pages, files) { try await fetch(page.1, into: file) }
            output.say(
                "start to first answers: \(Int((Stopwatch.wallTime - start) * 1_000)) ms, memory \($0.megabytes) MB")
            for page in pages { ours.append(try load(page, $0)) }
            output.say("memory after the load: \($0.megabytes) MB")
        }
        let hand = [
            "serve-by-hand", "--port", "\(Self.port)", "--inspection", "\(place.id)", "--position", "\(place.position)",
            "--ledger-page", files[0], "--finding-page", files[1], path,
        ]
        var theirs: [Double] = []
        try await withServer(CommandLine.arguments[0], hand) {
            for (page, file) in zip(pages, files) {
                try await fetch(page.1, into: file + ".by-hand")
                guard try Files.read(file) == Files.read(file + ".by-hand") else {
                    throw Files.Failure(description: "the handler written by hand does not write the same \(page.0)")
                }
            }
            for page in pages { theirs.append(try load(page, $0)) }
        }
        for (index, page) in pages.enumerated() {
            try output.report(
                Target("processor time, \(page.0) / written by hand", .atMost(5), measured: ours[index] / theirs[index])
            )
        }
    }

    private func largestInspection() async throws -> (id: InspectionID, position: Int) {
        let ledger = try SQLiteLedger(path: path, random: RandomSource { [UInt8](repeating: 0, count: $0) })
        let places = try await ledger.read { reader in
            try reader.counts(RowQuery(.finding), by: ["inspection"])
        }
        try ledger.close()
        guard case (let key, let count)? = places.max(by: { $0.value < $1.value }), case .text(let text) = key[0],
            let id = InspectionID(text)
        else { throw Files.Failure(description: "the ledger has no findings") }
        return (id, count / 2)
    }

    // MARK: Servers

    /// A server under way, as the system accounts for it.
    private struct Server {
        let process: Process

        /// Processor time so far, in seconds.
        var processorTime: Double {
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

        /// What it holds in memory.
        var megabytes: Int {
            let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
            let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
            return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
        }
    }

    private func withServer(
        _ program: String, _ arguments: [String], _ body: (Server) async throws -> Void
    ) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        try await body(Server(process: process))
    }

    /// Keeps what is answered, as soon as somebody answers.
    private func fetch(_ address: String, into file: String) async throws {
        for _ in 0..<200 {
            let curl = Subprocess("/usr/bin/curl", ["--silent", "--fail", "--output", file, address])
            if (try? curl.run()) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Files.Failure(description: "nobody answers at \(address)")
    }

    /// Asks for a page over and over from 32 connections.
    /// - Returns: The server's processor time for one answer, in seconds.
    private func load(_ page: (name: String, address: String), _ server: Server) throws -> Double {
        let before = try server.processorTime
        let said = try Subprocess("/usr/bin/wrk", ["-t1", "-c32", "-d\(seconds)s", page.address]).run()
        let spent = try server.processorTime - before
        guard let count = said.firstMatch(of: /(\d+) requests in/).flatMap({ Double($0.1) }), count > 0,
            !said.contains("Non-2xx")
        else { throw Files.Failure(description: "\(page.name) was not answered:\n\(said)") }
        output.say("\(page.name): \(Int(count)) answers, \(Int(spent / count * 1e6)) µs of processor time each")
        return spent / count
    }
}
