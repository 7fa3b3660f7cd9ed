import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang ledger`: the findings of an inspection.
struct LedgerCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "列出一次检查的问题，可按状态、标题和灯筛选。",
        discussion: "序是问题在文件中的次序，taizhang finding 用它；原号是文件上印的编号，各标题下可能重复。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可。", valueName: "检查"))
    var inspection: String

    @Option(
        help: ArgumentHelp(
            "只列这种状态，可写多次：已完成、基本完成、长期坚持、阶段性、推进中、未启动。", valueName: "状态"))
    var status: [WordArgument<DeclaredStatus>] = []

    @Option(help: ArgumentHelp("只列标题里有这些字的。", valueName: "文字"))
    var heading: String?

    @Option(help: ArgumentHelp("只列亮这种灯的，可写多次：绿灯、黄灯、红灯、等待、灰灯。", valueName: "灯"))
    var light: [WordArgument<Light>] = []

    @OptionGroup var lit: LitOptions
    @OptionGroup var listing: ListingOptions
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let page = try await ShowFindings(session.place.open(), for: .local, asOf: lit.past.day(in: session))
            .page(
                of: inspection, statuses: Set(status.map(\.word)), heading: heading, lights: Set(light.map(\.word)),
                on: lit.day(in: session))
        switch listing.format {
        case .table: try session.console.say(FindingsText(page).lines(fitting: session.console.tableWidth))
        case .csv:
            let rows = page.findings.map { FindingFields($0, page.lights).cells }
            try session.console.sayCSV(FindingFields.headings, rows, withMark: listing.bom)
        case .json: try session.console.sayJSON(LedgerObject(page))
        }
        return .done
    }
}
