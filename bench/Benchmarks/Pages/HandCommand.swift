import ArgumentParser
import Foundation
import Hummingbird
import NIOCore
import Rectification
import Store
import StoreSQLite
import Workbench

/// Serves two pages as somebody would who wrote each by hand: the same query, the same bytes, no models and no templates.
struct HandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-by-hand", abstract: "Serves a ledger page and a finding page that were written by hand.")

    @Option(help: "Where to listen.") var port: Int
    @Option(help: "The inspection.") var inspection: String
    @Option(help: "The position of the finding.") var position: Int
    @Option(help: "The ledger page as the program serves it.") var ledgerPage: String
    @Option(help: "The finding page as the program serves it.") var findingPage: String
    @Argument(help: "The ledger.") var path: String

    func run() async throws {
        guard let id = InspectionID(inspection) else { throw Files.Failure(description: "\(inspection) is no id") }
        let position = position
        let store = try SQLiteLedger(path: path, random: RandomSource { [UInt8](repeating: 0, count: $0) })
        let query = FindingQuery(FindingFilter(inspection: id))
        let browse = BrowseFindings(store, for: .local)
        let show = ShowFinding(store, for: .local)
        let ledger = try PageMould(
            try Files.read(ledgerPage), texts: Self.texts(try await browse.page(of: id, query)))
        let finding = try PageMould(
            try Files.read(findingPage), texts: Self.texts(try await show.page(at: position, among: query)))
        let router = Router()
        router.get("inspections/:inspection/ledger") { _, _ in
            Self.answer(ledger.filled(Self.texts(try await browse.page(of: id, query))))
        }
        router.get("inspections/:inspection/findings/:position") { _, _ in
            Self.answer(finding.filled(Self.texts(try await show.page(at: position, among: query))))
        }
        let server = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)))
        try await server.runService()
    }

    private static func answer(_ page: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    }

    /// What stands in the rows, in their order.
    private static func texts(_ page: BrowseFindings.Page) -> [String] {
        page.findings.lines.flatMap { line -> [String] in
            let finding = line.finding.finding
            let outer = finding.headings.dropLast().joined(separator: " › ")
            let headings = finding.headings.suffix(1) + (outer.isEmpty ? [] : [outer])
            return headings
                + [finding.statement] + (line.firstMeasure.map { [$0] } ?? [])
        }
    }

    /// What stands on the page of a finding, in its order.
    private static func texts(_ page: ShowFinding.Page) -> [String] {
        let detail = page.detail
        let clauses = detail.matters.flatMap(\.reports).flatMap(\.report.clauses)
        return detail.finding.finding.headings + [detail.finding.finding.statement] + detail.actions.map(\.action.text)
            + clauses.map(\.text)
    }
}
