import Rectification
import Store
import Workbench

/// An inspection and its findings, for the eye.
struct FindingsText {
    private let page: ShowFindings.Page
    private var inspection: InspectionOpened { page.summary.inspection.inspection }

    init(_ page: ShowFindings.Page) { self.page = page }

    func lines(fitting width: Int) -> [String] { head + [""] + body(fitting: width) + ["", tally] }

    private var head: [String] {
        let facts: [(String, String?)] = [
            ("检查", inspection.inspection.description), ("被检查单位", page.summary.organization),
            ("检查组", inspection.team), ("起止", period), ("反馈", inspection.feedbackOn?.description),
        ]
        let documents = page.documents.map { ("文件", words(for: $0)) }
        return (facts.compactMap { name, value in value.map { (name, $0) } } + documents).map {
            "\($0)：\(TextTable.harmless($1))"
        }
    }

    private var period: String? {
        guard inspection.startedOn != nil || inspection.endedOn != nil else { return nil }
        return [inspection.startedOn, inspection.endedOn].map { $0?.description ?? "？" }.joined(separator: " 至 ")
    }

    /// A document with its day and the totals it states.
    private func words(for row: DocumentRow) -> String {
        let day = row.document.issuedOn.map { "，\($0)" } ?? "，没有日期"
        let stated = TotalsStated.Base.allCases.compactMap { base in
            page.totals.first { $0.document == row.document.document && $0.total.base == base }
                .map { "\(base.title) \($0.total.value)" }
        }
        return row.document.name + day + (stated.isEmpty ? "" : "，所述：" + stated.joined(separator: "、"))
    }

    private func body(fitting width: Int) -> [String] {
        guard !page.findings.isEmpty else {
            return [page.summary.findingCount == 0 ? "这次检查还没有登记问题。" : "没有符合条件的问题，去掉筛选再看。"]
        }
        var table = TextTable([
            .init("序", alignment: .right), .init("原号"), .init("反馈问题", isFlexible: true),
            .init("所在标题", isFlexible: true), .init("状态"), .init("亮灯"),
        ])
        for row in page.findings {
            let finding = row.finding
            table.add([
                "\(finding.position)", finding.number ?? "", finding.statement, finding.headings.last ?? "",
                row.status?.title ?? "", page.lights.reading(of: finding.finding)?.light.word ?? "",
            ])
        }
        return table.lines(fitting: width)
    }

    private var tally: String {
        let counts = DeclaredStatus.allCases.reversed().compactMap { status in
            page.summary.findings[status].map { "\(status.title) \($0)" }
        }
        let unstated = page.summary.findingsWithoutStatus
        let all = counts + (unstated > 0 ? ["未写明 \(unstated)"] : [])
        let shown = page.findings.count == page.summary.findingCount ? "" : "列出 \(page.findings.count) 个，"
        return "\(shown)共 \(page.summary.findingCount) 个问题" + (all.isEmpty ? "。" : "：\(all.joined(separator: "，"))。")
    }
}
