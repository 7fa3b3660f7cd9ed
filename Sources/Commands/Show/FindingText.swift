import Rectification
import Store
import Workbench

/// One finding with everything that hangs on it, for the eye.
struct FindingText {
    private let detail: FindingDetail
    private let lights: LightBoard
    private let entries: FindingEntries
    private var finding: FindingRecorded { detail.finding.finding }

    init(_ detail: FindingDetail, _ lights: LightBoard, _ entries: FindingEntries) {
        self.detail = detail
        self.lights = lights
        self.entries = entries
    }

    func lines(fitting width: Int) -> [String] {
        let blocks =
            [facts, plan, parts, actions] + detail.matters.flatMap { $0.reports.map(report) }
            + detail.matters.map(closing) + [evidence, registered, nextStep]
        return blocks.filter { !$0.isEmpty }.map { block in
            block.flatMap { Self.hang($0, fitting: width) }
        }.joined(separator: [""]).map(\.self)
    }

    private var facts: [(String, String)] {
        let facts: [(String, String?)] = [
            ("问题", finding.statement), ("序", "\(finding.position)"), ("原号", finding.number),
            ("标题", finding.headings.isEmpty ? nil : finding.headings.joined(separator: " › ")),
            ("说明", finding.description), ("状态", status),
            ("亮灯", lights.reading(of: finding.finding)?.description), ("牵头领导", finding.sponsor),
            ("责任单位", finding.owner),
            ("时限", finding.dueText), ("来源", detail.origin?.origin.kind.title),
            ("密级", detail.finding.secrecy?.title),
            ("出处", finding.place.map(place)),
        ]
        return facts.compactMap { name, value in value.map { ("\(name)：", $0) } }
    }

    private var status: String? {
        let printed = (detail.finding.statusText ?? finding.statusText).map { "（原文“\($0)”）" } ?? ""
        return detail.finding.status.map { $0.title + printed }
    }

    /// What somebody put a name to, as far as it says something.
    private var plan: [(String, String)] {
        guard let plan = detail.plan?.plan else { return [] }
        return [("整改计划", "")] + PlanFacts(plan, detail.names).facts.map { ("  \($0)：", $1) }
    }

    /// The matters, where the finding was divided.
    private var parts: [(String, String)] {
        let standing = detail.matters.map(\.matter).filter { !$0.isRetired }
        guard standing.count > 1 else { return [] }
        return [("具体问题 \(standing.count) 个", "")]
            + standing.map { row in
                (
                    "  \(row.matter.label ?? "") ",
                    (row.matter.text ?? "") + (row.status.map { "【\($0.title)】" } ?? "")
                        + (row.standing == .open ? "" : "【\(row.standing.title)】")
                        + (lights.reading(of: .matter(row.matter.matter)).map { "【\($0)】" } ?? "")
                )
            }
    }

    private var actions: [(String, String)] {
        guard !detail.actions.isEmpty else { return [] }
        let items = detail.actions.enumerated().flatMap { index, action in
            [("  \(index + 1) ", words(for: action))] + action.assignments.map { ("    任务：", words(for: $0)) }
                + action.reports.flatMap(report).map { ("    \($0)", $1) }
        }
        return [("整改措施 \(detail.actions.count) 条", "")] + items
    }

    private func words(for action: FindingDetail.Action) -> String {
        let row = action.action
        let light = row.due == nil ? nil : lights.reading(of: .action(row.action))?.description
        return [row.text, action.change, row.term?.title, row.due?.title, light, row.withdrawn.map { "已取消：\($0)" }]
            .compactMap(\.self).joined(separator: "；")
    }

    private func words(for row: AssignmentRow) -> String {
        let given = row.assignment
        let person = given.responsible.flatMap { detail.names.posts[$0] }
        let unit = detail.names.units[given.unit] ?? given.unit.description
        let light = lights.reading(of: .assignment(given.assignment))?.description
        return [unit, given.share, person, given.due?.title, row.status?.title, light, row.ended.map { "已取消：\($0)" }]
            .compactMap(\.self).joined(separator: "；")
    }

    private func report(_ row: ReportRow) -> [(String, String)] {
        let report = row.report
        let day = report.reportedOn?.description ?? "没有日期"
        let source = report.document.flatMap { detail.documents[$0]?.document.name }.map { "，\($0)" } ?? ""
        let status = report.status.map { "，\($0.title)" } ?? ""
        let items = report.clauses.enumerated().map { index, clause in
            ("  \(index + 1) ", clause.text + (clause.status.map { "【\($0.title)】" } ?? ""))
        }
        return [("整改进展（\(day)\(source)\(status)）", "")] + items
    }

    /// How far a matter is on its way to being closed.
    private func closing(_ matter: FindingDetail.Matter) -> [(String, String)] {
        guard !matter.closures.isEmpty || !matter.gates.isEmpty else { return [] }
        let closures = matter.closures.map { row in
            ("  \(row.resolution.kind.title)：", row.stage.title + (row.why.map { "，\($0)" } ?? ""))
        }
        let gates = matter.gates.map(\.answer).map { answer in
            ("  \(answer.gate)：", (answer.decision == nil ? "" : "不涉及，") + answer.ground)
        }
        return [("销号\(matter.matter.matter.label.map { " \($0)" } ?? "")", "")] + closures + gates
    }

    private var evidence: [(String, String)] {
        let rows = detail.matters.flatMap(\.evidence) + detail.actions.flatMap(\.evidence)
        guard !rows.isEmpty else { return [] }
        return [("佐证材料 \(rows.count) 份", "")]
            + rows.map(\.evidence).map { evidence in
                let facts = [
                    evidence.name, evidence.claim.map { "证明\($0)" }, evidence.effectiveOn?.description,
                    evidence.secrecy.title,
                ]
                return ("  \(evidence.evidence) ", facts.compactMap(\.self).joined(separator: "，"))
            }
    }

    /// What the registers hold about it: instructions, obstacles, extensions and the like.
    private var registered: [(String, String)] {
        guard !entries.lines.isEmpty else { return [] }
        return [("有关登记", "")] + entries.lines.map { ("  \($0.name)：", $0.words) }
    }

    private var nextStep: [(String, String)] { finding.nextStep.map { [("下一步：", $0.text)] } ?? [] }

    private func place(_ passage: DocumentPlace) -> String {
        let name = detail.documents[passage.document]?.document.name ?? passage.document.description
        return "\(name) 第 \(passage.range.lowerBound)–\(passage.range.upperBound) 字节"
    }

    /// A word and its text, whose further lines stand under the first.
    private static func hang(_ entry: (String, String), fitting width: Int) -> [String] {
        let indent = DisplayWidth.of(entry.0)
        let margin = String(repeating: " ", count: indent)
        let lines = DisplayWidth.wrap(TextTable.harmless(entry.1), to: max(width - indent, 20))
        return lines.enumerated().map { ($0 == 0 ? entry.0 : margin) + $1 }
    }
}
