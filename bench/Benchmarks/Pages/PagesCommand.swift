import ArgumentParser
import Foundation
import Rectification
import Store
import StoreSQLite
import Workbench

/// Compares what a page costs the program with what it costs a handler written by hand, and weighs the pages.
struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Compares processor time per page with that of handlers written by hand.")

    @OptionGroup var output: ReportOptions
    @Option(help: "The program.") var taizhang: String
    @Option(help: "How long each page is asked for in a round, in seconds.") var seconds = 4
    @Option(help: "How many rounds; the cheapest one counts.") var rounds = 5
    @Argument(help: "The ledger.") var path: String
    @Argument(help: "A folder for what is needed on the way.") var folder: String

    private static let ports = (ours: 18_080, byHand: 18_081)

    func run() async throws {
        let place = try await largestInspection()
        let program = try await WatchedServer(
            taizhang, ["serve", "--port", "\(Self.ports.ours)", "--health-port", "off", "--ledger", path],
            port: Self.ports.ours, first: place.ledger)
        defer { program.stop() }
        output.say("start to first answer \(Int(program.start * 1_000)) ms, memory then \(program.memory)")
        let files = [place.ledger: "\(folder)/ledger.html", place.finding: "\(folder)/finding.html"]
        for (page, file) in files { _ = try program.fetch(page, into: file) }
        let hand = try await WatchedServer(
            CommandLine.arguments[0],
            [
                "serve-by-hand", "--port", "\(Self.ports.byHand)", "--inspection", "\(place.id)",
                "--position", "\(place.position)", "--ledger-page", "\(folder)/ledger.html",
                "--finding-page", "\(folder)/finding.html", path,
            ],
            port: Self.ports.byHand, first: place.ledger)
        defer { hand.stop() }
        for (name, page) in [("ledger page", place.ledger), ("finding page", place.finding)] {
            try compare(program, hand, name: name, page)
        }
        try await sayQueryCosts(of: place)
        output.say("memory after the load \(program.memory); of the handlers written by hand \(hand.memory)")
        try weigh(place, program)
    }

    /// A large inspection and what is asked of it.
    private struct Place {
        let id: InspectionID
        let position: Int

        var overview: String { "/inspections/\(id)" }
        var ledger: String { overview + "/ledger" }
        var finding: String { overview + "/findings/\(position)" }
    }

    private func largestInspection() async throws -> Place {
        let ledger = try SQLiteLedger(path: path, random: RandomSource { [UInt8](repeating: 0, count: $0) })
        let places = try await ledger.read { reader in try reader.counts(RowQuery(.finding), by: ["inspection"]) }
        try ledger.close()
        guard case (let key, let count)? = places.max(by: { $0.value < $1.value }), case .text(let text) = key[0],
            let id = InspectionID(text)
        else { throw Files.Failure(description: "the ledger has no findings") }
        return Place(id: id, position: count / 2)
    }

    // MARK: Cost

    /// Both are asked in turns, so that what others do on the machine meanwhile meets both.
    private func compare(_ program: WatchedServer, _ hand: WatchedServer, name: String, _ page: String) throws {
        guard try program.fetch(page, into: "\(folder)/ours") == hand.fetch(page, into: "\(folder)/by-hand") else {
            throw Files.Failure(description: "the handler written by hand does not write the same \(name)")
        }
        var cheapest = (ours: Double.infinity, byHand: Double.infinity)
        var answers = (ours: 0, byHand: 0)
        for _ in 0..<rounds {
            let (ours, byHand) = (
                try program.load(page, seconds: seconds), try hand.load(page, seconds: seconds)
            )
            cheapest = (min(cheapest.ours, ours.cost), min(cheapest.byHand, byHand.cost))
            answers = (answers.ours + ours.answers, answers.byHand + byHand.answers)
        }
        output.say(
            "\(name): \(microseconds(cheapest.ours)) of processor time for an answer (\(answers.ours) answers), "
                + "by hand \(microseconds(cheapest.byHand)) (\(answers.byHand))")
        try output.report(
            Target("processor time, \(name) / written by hand", .atMost(5), measured: cheapest.ours / cheapest.byHand))
    }

    /// What is asked of the ledger for a page, in the program and by hand, without a server.
    private func sayQueryCosts(of place: Place) async throws {
        let ledger = try SQLiteLedger(path: path, random: RandomSource { [UInt8](repeating: 0, count: $0) })
        let query = FindingQuery(FindingFilter(inspection: place.id))
        let page = try await Self.cost { _ = try await BrowseFindings(ledger, for: .local).page(of: place.id, query) }
        let finding = try await Self.cost {
            _ = try await ShowFinding(ledger, for: .local).page(at: place.position, among: query)
        }
        try ledger.close()
        output.say("the query alone: ledger page \(microseconds(page)), finding page \(microseconds(finding))")
    }

    /// Processor time that something takes once, the cheapest of some rounds.
    private static func cost(_ work: () async throws -> Void) async throws -> Double {
        let times = 50
        var cheapest = Double.infinity
        for _ in 0..<10 {
            let start = Stopwatch.processorTime
            for _ in 0..<times { try await work() }
            cheapest = min(cheapest, (Stopwatch.processorTime - start) / Double(times))
        }
        return cheapest
    }

    private func microseconds(_ seconds: Double) -> String { "\(Int(seconds * 1e6)) µs" }

    // MARK: Weight

    private static let mostKilobytes = 150.0

    /// Weighs each page with all that a browser loads for it, packed as browsers take it.
    private func weigh(_ place: Place, _ server: WatchedServer) throws {
        let pages = [
            ("inspections", "/"), ("inspection", place.overview), ("ledger", place.ledger),
            ("finding", place.finding), ("journal", place.overview + "/journal"),
        ]
        var heaviest = 0.0
        for (name, page) in pages {
            let html = String(decoding: try server.fetch(page, into: "\(folder)/page"), as: UTF8.self)
            let files = [page] + Set(html.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/).map { String($0.1) }).sorted()
            func kilobytes(packed isPacked: Bool) throws -> Double {
                let file = "\(folder)/weighed"
                return try files.reduce(0) { try $0 + Double(server.fetch($1, packed: isPacked, into: file).count) }
                    / 1_000
            }
            let packed = try kilobytes(packed: true)
            heaviest = max(heaviest, packed)
            output.say(
                String(
                    format: "weight of %@: %.0f KB over the line, %.0f KB unpacked, %d files", name, packed,
                    try kilobytes(packed: false), files.count))
        }
        try output.report(
            Target("weight over the line, heaviest page / 150 KB", .atMost(1), measured: heaviest / Self.mostKilobytes))
    }
}
