import ArgumentParser
import Rectification
import Store
import Workbench

/// `taizhang figures`: what is counted, each number with what it counts and as of when.
struct FiguresCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "统计：每个数都写明口径和截至哪一天，零也列出。",
        discussion: "拆分了的、取消了的不计；来源注明另计的问题另计。逾期是过了到期日还没有办结，不论宽限。")

    @Argument(help: ArgumentHelp("检查的编号，写开头几位即可；不写就是所有检查合计。", valueName: "检查"))
    var inspection: String?

    @OptionGroup var past: PastOptions
    @OptionGroup var listing: ListingOptions
    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws -> ExitStatus {
        let figures = ShowFigures(
            try await session.place.open(), for: .local, asOf: try past.day(in: session), today: session.today)
        let page = try await figures.page(of: inspection)
        switch listing.format {
        case .table: try session.console.say(FiguresText(page).lines(fitting: session.console.tableWidth))
        case .csv:
            let rows = FigureRow.all(in: page.tally).flatMap { $0.cells(on: page.day) }
            try session.console.sayCSV(FigureRow.headings, rows, withMark: listing.bom)
        case .json: try session.console.sayJSON(FiguresObject(page))
        }
        return .done
    }
}

/// The numbers of one base by one question, zeros too.
struct FigureRow {
    static let headings = ["口径", "是否另计", "截至", "类别", "项", "数"]

    /// By what is counted.
    enum Facet: String {
        case status, standing, light, term, overdue

        /// In the words of the field.
        var title: String {
            switch self {
            case .status: "状态"
            case .standing: "办理"
            case .light: "亮灯"
            case .term: "时限类别"
            case .overdue: "逾期"
            }
        }
    }

    let base: CountingBase
    let isApart: Bool
    let total: Int
    let facet: Facet
    let numbers: [(name: String, key: String, count: Int)]

    /// Every row; of what is counted apart only the statuses.
    static func all(in tally: LedgerTally) -> [FigureRow] {
        let bases: [CountingBase] = [.findings, .matters, .actions, .assignments, .clauses]
        return bases.flatMap { rows(of: $0, tally.count(of: $0)) }
            + bases.compactMap { rows(of: $0, tally.count(of: $0, isApart: true), isApart: true).first }
    }

    private static func rows(
        of base: CountingBase, _ count: LedgerTally.Count, isApart: Bool = false
    ) -> [FigureRow] {
        func row(_ facet: Facet, _ numbers: [(String, String, Int)]) -> FigureRow {
            FigureRow(base: base, isApart: isApart, total: count.total, facet: facet, numbers: numbers)
        }
        let unsaid = "未写明"
        var rows = [
            row(
                .status,
                DeclaredStatus.allCases.reversed().map { ($0.title, $0.rawValue, count.statuses[$0] ?? 0) }
                    + [(unsaid, "unstated", count.statuses[nil] ?? 0)])
        ]
        if base == .clauses { return rows }
        if base == .findings || base == .matters {
            rows.append(
                row(.standing, MatterStanding.allCases.map { ($0.title, $0.rawValue, count.standings[$0] ?? 0) }))
        }
        rows.append(row(.light, Light.allCases.map { ($0.word, $0.rawValue, count.lights[$0] ?? 0) }))
        rows.append(
            row(
                .term,
                Term.allCases.map { ($0.title, $0.rawValue, count.terms[$0] ?? 0) }
                    + [(unsaid, "unstated", count.terms[nil] ?? 0)]))
        rows.append(row(.overdue, [("逾期", "overdue", count.overdue)]))
        return rows
    }

    /// What is counted, in words.
    var baseTitle: String { base.title + (isApart ? "（另计）" : "") }

    /// One line of a spreadsheet for each number.
    func cells(on day: CivilDate) -> [[String]] {
        numbers.map { [base.title, isApart ? "另计" : "", day.description, facet.title, $0.name, "\($0.count)"] }
    }
}

/// The figures for the eye.
struct FiguresText {
    private let page: ShowFigures.Page

    init(_ page: ShowFigures.Page) { self.page = page }

    func lines(fitting width: Int) -> [String] {
        guard !page.inspections.isEmpty else { return ["截至 \(page.day)，台账里还没有检查。"] }
        let packs = page.packs.joined(separator: "、")
        return ["截至 \(page.day)，\(subject)；亮灯按规则包 \(packs)。", ""] + figures.lines(fitting: width)
            + (page.stated.isEmpty ? [] : [""] + stated.lines(fitting: width))
    }

    private var subject: String {
        guard page.inspections.count == 1, let only = page.inspections.first else {
            return "\(page.inspections.count) 次检查合计"
        }
        let organization = only.organization.map { "（\($0)）" } ?? ""
        return "检查 \(only.inspection.inspection.inspection)\(organization)"
    }

    private var figures: TextTable {
        var table = TextTable([
            .init("口径"), .init("截至"), .init("合计", alignment: .right), .init("类别"), .init("各项", isFlexible: true),
        ])
        for row in FigureRow.all(in: page.tally) {
            table.add([
                row.baseTitle, page.day.description, "\(row.total)", row.facet.title,
                row.numbers.map { "\($0.name) \($0.count)" }.joined(separator: "，"),
            ])
        }
        return table
    }

    private var stated: TextTable {
        var table = TextTable([
            .init("文件所述", isFlexible: true), .init("项"), .init("所述", alignment: .right), .init("台账", isFlexible: true),
            .init(""),
        ])
        for stated in page.stated {
            let counted = stated.total.counted.map { "\($0.base.title) \($0.count)" }.joined(separator: "，")
            table.add([
                stated.document, stated.total.stated.total.base.title, "\(stated.total.stated.total.value)",
                counted.isEmpty ? "没有可比的" : counted, stated.total.isDifferent ? "不符" : "",
            ])
        }
        return table
    }
}

/// The figures as a JSON object.
struct FiguresObject: Encodable {
    struct Figure: Encodable {
        let base: String
        let apart: Bool
        let total: Int
        let by: [String: [String: Int]]
    }

    struct Stated: Encodable {
        let inspection: String
        let document: String
        let base: String
        let value: Int
        let counted: [String: Int]
        let differs: Bool
    }

    let asOf: String
    let inspections: [String]
    let rulePacks: [String]
    let figures: [Figure]
    let stated: [Stated]

    init(_ page: ShowFigures.Page) {
        asOf = page.day.description
        inspections = page.inspections.map(\.inspection.inspection.inspection.description)
        rulePacks = page.packs
        var figures: [Figure] = []
        for row in FigureRow.all(in: page.tally) {
            let numbers = Dictionary(row.numbers.map { ($0.key, $0.count) }) { first, _ in first }
            var by = [row.facet.rawValue: numbers]
            if let last = figures.last, last.base == row.base.rawValue, last.apart == row.isApart {
                by.merge(last.by) { first, _ in first }
                figures.removeLast()
            }
            figures.append(Figure(base: row.base.rawValue, apart: row.isApart, total: row.total, by: by))
        }
        self.figures = figures
        stated = page.stated.map { stated in
            Stated(
                inspection: stated.inspection.description, document: stated.document,
                base: stated.total.stated.total.base.rawValue, value: stated.total.stated.total.value,
                counted: Dictionary(stated.total.counted.map { ($0.base.rawValue, $0.count) }) { first, _ in first },
                differs: stated.total.isDifferent)
        }
    }
}
