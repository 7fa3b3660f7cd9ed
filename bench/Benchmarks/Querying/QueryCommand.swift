import ArgumentParser
import Foundation
import OfficialText
import Rectification
import Store
import StoreSQLite

/// Times the questions behind the pages: searching against SQLite's own interface, pages of the ledger at two sizes.
struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Times searching against a C program, and pages of a large ledger against a small one.")

    @OptionGroup var output: ReportOptions
    @Option(help: "How often each is timed; the fastest round counts.") var rounds = 20
    @Option(help: "The program of bench/c/search.c.") var searcher: String
    @Option(help: "What the ledgers are called in the table.") var name: String
    @Argument(help: "The small ledger.") var small: String
    @Argument(help: "The large ledger.") var large: String

    /// Rare and frequent ones, of two to four characters.
    private static let words = ["婚姻", "清淤", "整改", "专题", "党组会", "公租房", "养老床位", "检查表"]

    func run() async throws {
        try await compareSearches()
        try await comparePages()
    }

    // MARK: Searching

    private func compareSearches() async throws {
        let texts = try Self.words.map { try SearchText($0) }
        let said = try Subprocess(
            searcher, [large, "\(rounds)"] + texts.map { $0.phrases[0].terms.joined(separator: " ") }
        ).run()
        let theirs = said.split(separator: "\n").map { line in
            line.split(separator: " ").compactMap { Double($0) }
        }
        let ledger = try opened(large)
        var ratios: [Double] = []
        for (text, theirs) in zip(texts, theirs) {
            let ours = try await fastest(ledger) { _ = try $0.search(text) }
            ratios.append(ours / theirs[0])
            output.say(
                "search \(text.text), \(Int(theirs[1])) found: \(milliseconds(ours)), the C program \(milliseconds(theirs[0]))"
            )
        }
        try output.report(Target("search / C program, \(name), worst word", .atMost(3), measured: ratios.max() ?? 0))
    }

    // MARK: Pages

    private func comparePages() async throws {
        let (small, large) = (try opened(small), try opened(large))
        let (inSmall, inLarge) = (try await largestInspection(small), try await largestInspection(large))
        var sums = (small: 0.0, large: 0.0)
        for question in Self.questions {
            let times = (
                small: try await fastest(small) { try question.ask($0, inSmall.id, inSmall.findings) },
                large: try await fastest(large) { try question.ask($0, inLarge.id, inLarge.findings) }
            )
            if question.isPage { sums = (sums.small + times.small, sums.large + times.large) }
            output.say(
                "\(question.name): \(milliseconds(times.small)) of \(inSmall.findings) findings, "
                    + "\(milliseconds(times.large)) of \(inLarge.findings)")
        }
        try output.report(
            Target("pages, large / small ledger, \(name)", .atMost(1.5), measured: sums.large / sums.small))
    }

    /// A question that is asked of both ledgers.
    private struct Question: Sendable {
        let name: String
        /// Whether it is a page, which may not cost more in a larger ledger; the others count what there is.
        var isPage = true
        let ask: @Sendable (any LedgerReader, _ inspection: InspectionID, _ findings: Int) throws -> Void
    }

    private static let questions = FindingOrder.Key.allCases.flatMap(pages) + others

    private static let others = [
        Question(name: "first page of one status") { reader, inspection, _ in
            _ = try reader.findings(FindingQuery(FindingFilter(inspection: inspection, statuses: [.ongoing])))
        },
        withText("整改"), withText("清淤"),
        Question(name: "a finding and its neighbours") { reader, inspection, count in
            _ = try reader.finding(of: inspection, at: count / 2)
            let query = FindingQuery(FindingFilter(inspection: inspection))
            _ = try reader.neighbours(of: count / 2, in: query)
        },
        Question(name: "first page of inspections, findings counted", isPage: false) { reader, _, _ in
            _ = try reader.inspections()
        },
        Question(name: "figures of an inspection", isPage: false) { reader, inspection, _ in
            _ = try reader.figures(of: inspection)
        },
        Question(name: "newest records") { reader, inspection, _ in
            _ = try reader.records(JournalQuery(.inspection(inspection), newestFirst: true))
        },
    ]

    /// What is found is counted as far as 10,000, so that this costs more until there is so much.
    private static func withText(_ word: String) -> Question {
        Question(name: "first page by owner with \(word) in it", isPage: false) { reader, inspection, _ in
            let filter = FindingFilter(inspection: inspection, text: try SearchText(word))
            _ = try reader.findings(FindingQuery(filter, order: FindingOrder(.owner)))
        }
    }

    private static func pages(by key: FindingOrder.Key) -> [Question] {
        [
            page("first page by \(key)", FindingOrder(key)) { _ in .first },
            page("middle page by \(key)", FindingOrder(key)) { .around(position: $0 / 2) },
            page("last page by \(key), descending", FindingOrder(key, isDescending: true)) { .around(position: $0) },
        ]
    }

    private static func page(
        _ name: String, _ order: FindingOrder, _ start: @escaping @Sendable (Int) -> FindingQuery.Start
    ) -> Question {
        Question(name: name) { reader, inspection, count in
            let query = FindingQuery(FindingFilter(inspection: inspection), order: order, start: start(count))
            guard try reader.findings(query).lines.count > 1 else {
                throw Files.Failure(description: "a page without findings is not worth timing")
            }
        }
    }

    private func largestInspection(_ ledger: SQLiteLedger) async throws -> (id: InspectionID, findings: Int) {
        try await ledger.read { reader in
            let counts = try reader.counts(of: .finding, by: ["inspection"])
            guard case (let key, let count)? = counts.max(by: { $0.value < $1.value }), case .text(let id) = key[0],
                let inspection = InspectionID(id)
            else { throw Files.Failure(description: "the ledger has no findings") }
            return (inspection, count)
        }
    }

    // MARK: Times

    private func opened(_ path: String) throws -> SQLiteLedger {
        // Asking needs no chance.
        try SQLiteLedger(path: path, random: RandomSource { [UInt8](repeating: 0, count: $0) })
    }

    private func fastest(
        _ ledger: SQLiteLedger, _ ask: @escaping @Sendable (any LedgerReader) throws -> Void
    ) async throws -> Double {
        let rounds = rounds
        return try await ledger.read { reader in
            var fastest = Double.infinity
            for _ in 0..<rounds { fastest = min(fastest, try Stopwatch.wallSeconds { try ask(reader) }) }
            return fastest
        }
    }

    private func milliseconds(_ seconds: Double) -> String { String(format: "%.3f ms", seconds * 1_000) }
}
