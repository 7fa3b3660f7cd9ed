import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang inspections`: what is in the ledger.
struct InspectionsCommand: RunnableCommand {
    static let configuration = CommandConfiguration(commandName: "inspections", abstract: "列出台账里的每一次检查，新的在前。")

    @OptionGroup var past: PastOptions
    @OptionGroup var listing: ListingOptions
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let asOf = try past.day(in: session)
        let inspections = try await ListInspections(session.place.open(), for: .local, asOf: asOf).list()
        switch listing.format {
        case .table: try sayTable(inspections, asOf, session.console)
        case .csv:
            let rows = inspections.map { InspectionFields($0).cells }
            try session.console.sayCSV(InspectionFields.headings, rows, withMark: listing.bom)
        case .json: try session.console.sayJSON(inspections.map(InspectionObject.init))
        }
        return .done
    }

    private func sayTable(_ inspections: [InspectionSummary], _ asOf: PastDay?, _ console: Console) throws {
        guard !inspections.isEmpty else {
            if let asOf { return try console.say("截至 \(asOf.day)，台账里还没有检查。") }
            return try console.say("台账里还没有检查，请先用 taizhang import 文件 导入一份通报。")
        }
        var table = TextTable([
            .init("编号"), .init("被检查单位", isFlexible: true), .init("检查组", isFlexible: true), .init("反馈日期"),
            .init("文件", alignment: .right), .init("问题", alignment: .right), .init("已完成", alignment: .right),
        ])
        for summary in inspections {
            let inspection = summary.inspection.inspection
            table.add([
                inspection.inspection.description, summary.organization ?? "", inspection.team ?? "",
                inspection.feedbackOn?.description ?? "", "\(summary.documents)", "\(summary.findingCount)",
                "\(summary.findings[.completed] ?? 0)",
            ])
        }
        try console.say(table.lines(fitting: console.tableWidth))
    }
}

/// Options of commands that print a list.
struct ListingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("输出的样式：table、csv、json。", valueName: "样式"))
    var format: TableFormat = .table

    @Flag(help: "csv 前加字节顺序标记，Excel 打开不乱码。")
    var bom = false
}

/// An inspection as cells of a spreadsheet.
struct InspectionFields {
    static let headings =
        ["编号", "被检查单位", "检查", "类型", "检查组", "开始", "结束", "反馈", "文件", "问题", "措施"]
        + DeclaredStatus.allCases.reversed().map(\.title) + ["未写明"]

    let cells: [String]

    init(_ summary: InspectionSummary) {
        let inspection = summary.inspection.inspection
        let days = [inspection.startedOn, inspection.endedOn, inspection.feedbackOn].map { $0?.description ?? "" }
        let words = [inspection.form?.rawValue, inspection.type?.rawValue, inspection.team].map { $0 ?? "" }
        let counts = [summary.documents, summary.findingCount, summary.actions]
        let statuses = DeclaredStatus.allCases.reversed().map { summary.findings[$0] ?? 0 }
        cells =
            [inspection.inspection.description, summary.organization ?? ""] + words + days
            + (counts + statuses + [summary.findingsWithoutStatus]).map(String.init)
    }
}

/// An inspection as a JSON object, in the words of docs/reading.md.
struct InspectionObject: Encodable {
    let id: String
    let organization: String?
    let kind: String?
    let type: String?
    let team: String?
    let subject: String?
    let startedOn: String?
    let endedOn: String?
    let feedbackOn: String?
    let documents: Int
    let findings: Int
    let measures: Int
    let statuses: [String: Int]

    init(_ summary: InspectionSummary) {
        let inspection = summary.inspection.inspection
        id = inspection.inspection.description
        organization = summary.organization
        kind = inspection.form?.rawValue
        type = inspection.type?.rawValue
        team = inspection.team
        subject = inspection.subject
        startedOn = inspection.startedOn?.description
        endedOn = inspection.endedOn?.description
        feedbackOn = inspection.feedbackOn?.description
        documents = summary.documents
        findings = summary.findingCount
        measures = summary.actions
        statuses = Dictionary(uniqueKeysWithValues: summary.findings.map { ($0.key.rawValue, $0.value) })
    }
}
