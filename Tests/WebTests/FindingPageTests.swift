import HTTPTypes
import Rectification
import Store
import Testing
import Workbench
import WorkbenchTesting

@testable import Web

/// What the page of a finding shows of the work on it.
struct FindingPageTests {
    private let ledger: WorkedLedger

    init() async throws {
        ledger = try await WorkedLedger()
        try await ledger.recordOffice()
    }

    /// The plan as a reader sees it, a line for each fact.
    private func plan(of position: Int) async throws -> [String] {
        let list = try #require(
            try await ledger.finding(position).between("<dl class=\"facts facts-rail plan\">", "</dl>"))
        return list.split(separator: "\n").map { line in
            line.replacing("</dt>", with: "：").replacing("</dd><dd", with: "、</dd><dd").seen
        }
    }

    // MARK: Plan

    @Test func `没有计划就说还没有`() async throws {
        let page = try await ledger.finding(1)
        #expect(page.contains("<p class=\"none\">还没有确定整改计划。</p>"))
        #expect(!page.contains("facts-rail plan"))
    }

    @Test func `计划有的各项都列出`() async throws {
        try await ledger.plan(1) { plan, things in
            plan.category = "工程管理"
            plan.isKey = true
            plan.keyReason = "群众反映集中"
            plan.amount = DecimalText("12.5")
            plan.legalBasis = "水利工程管理办法"
            plan.rootCause = "责任<不清>"
            plan.goal = "责任到人"
            plan.standard = "巡查记录齐全"
            plan.sponsors = [
                Sponsorship(post: try things.post("张三"), role: .leading),
                Sponsorship(post: try things.post("李四"), role: .inCharge),
            ]
            plan.owner = try things.unit("水利科")
            plan.supporting = [try things.unit("办公室"), try things.unit("青山水库管理所")]
            plan.responsible = try things.post("王五")
            plan.term = .timeBound
            plan.due = Due(words: "2031年6月底前", on: CivilDate("2031-06-30"), isProvisional: true)
            plan.isIntensive = true
            plan.unfinishedReason = "等待汛期结束"
            plan.nextStep = "逐站复核"
            plan.remark = "每月报送"
            plan.columns = [ColumnValue(column: try things.column("督办单号"), value: "水督〔2024〕3号")]
        }
        #expect(
            try await plan(of: 1) == [
                "类别：工程管理", "重点：群众反映集中", "涉及金额：12.5 万元", "依据：水利工程管理办法", "原因分析：责任&lt;不清&gt;",
                "整改目标：责任到人", "完成标准：巡查记录齐全", "牵头领导：张三、李四 分管领导", "责任单位：水利科",
                "配合单位：办公室、青山水库管理所", "责任人：王五", "时限类别：限期整改", "完成时限：2031年6月底前 2031-06-30，暂定",
                "集中整改期内完成：是", "未完成原因：等待汛期结束", "下一步：逐站复核", "备注：每月报送", "督办单号：水督〔2024〕3号",
            ])
    }

    @Test func `计划没写的不列出`() async throws {
        try await ledger.plan(1) { plan, _ in
            plan.isKey = true
            plan.due = Due(words: "2024-09-30", on: CivilDate("2024-09-30"))
        }
        #expect(try await plan(of: 1) == ["重点：是", "完成时限：2024-09-30"])
    }

    @Test func `自定义栏用现在的名称而且隐藏的不列出`() async throws {
        try await ledger.give(of: nil) { AddColumn(organization: $0.organization, name: "内部备注", content: .text) }
        try await ledger.plan(1) { plan, things in
            plan.goal = "责任到人"
            plan.columns = [
                ColumnValue(column: try things.column("督办单号"), value: "3号"),
                ColumnValue(column: try things.column("内部备注"), value: "不看"),
            ]
        }
        try await ledger.give(of: nil) { things in
            RenameColumn(organization: things.organization, column: try things.column("督办单号"), name: "督办编号")
        }
        try await ledger.give(of: nil) { things in
            HideColumn(organization: things.organization, column: try things.column("内部备注"))
        }
        #expect(try await plan(of: 1) == ["整改目标：责任到人", "督办编号：3号"])
    }

    @Test func `文件所写与计划都有的分得清`() async throws {
        let log = try await ShowLog(ledger.pages.desk.store, for: .local).page(of: ledger.id)
        let record = try #require(
            log.lines.first {
                if case .findingRecorded(let finding) = $0.event { finding.position == 1 } else { false }
            })
        try await ledger.give(
            CorrectRecord(
                stream: .inspection(ledger.id), record: record.sequence, basedOn: log.last, why: "漏读",
                mends: [.init(field: "owner", value: .text("工程股"))]))
        let rail = "<aside class=\"rail\" aria-label=\"基本情况\">"
        let before = try #require(try await ledger.finding(1).between(rail, "</aside>")).seen
        #expect(before.contains("责任单位工程股"))
        try await ledger.plan(1) { plan, things in plan.owner = try things.unit("水利科") }
        let page = try await ledger.finding(1)
        #expect(try #require(page.between(rail, "</aside>")).seen.contains("责任单位 文件所写工程股"))
        #expect(try await plan(of: 1) == ["责任单位：水利科"])
    }

    // MARK: Matters

    @Test func `拆分的问题列出各个具体问题和拆分过的`() async throws {
        #expect(try await !ledger.finding(2).contains("id=\"matters\""))
        for (name, parts) in [("2", ["台账不全", "巡查不实"]), ("2-2", ["白天", "夜间"])] {
            try await ledger.give(about: ledger.id.description) { things in
                let row = try things.matter(name)
                return DivideMatter(
                    inspection: try things.requireInspection(), matter: row.matter.matter, parts: parts,
                    basedOn: row.lastRecord.sequence)
            }
        }
        let page = try await ledger.finding(2)
        #expect(page.contains("具体问题<span class=\"base\">3 个</span>"))
        let list = try #require(page.between("<ol class=\"matters\" lang=\"zh-CN\">", "</ol>"))
        #expect(
            list.split(separator: "\n").map(\.seen).filter { !$0.isEmpty } == [
                "2 拆分前的整个问题 已拆分", "2-1 台账不全 未注明", "2-2 巡查不实 已拆分", "2-2-1 白天 未注明", "2-2-2 夜间 未注明",
            ])
        #expect(list.matches(of: /<li class="is-ended">/).count == 2)
        #expect(try await !ledger.finding(1).contains("id=\"matters\""))
    }

    // MARK: Actions and assignments

    /// An action for findings 1 and 3, given to two units, one of which has it no longer.
    private func recordSharedAction() async throws {
        try await ledger.give(about: ledger.id.description) { things in
            let findings = try [1, 3].map { try things.finding($0).finding.finding.finding }
            return RecordAction(
                inspection: try things.requireInspection(),
                serves: [.init(finding: findings[0], change: "补齐记录"), .init(finding: findings[1])],
                text: "逐站明确管护责任", term: .timeBound, due: Due(words: "2024年底", on: CivilDate("2024-12-31")))
        }
        try await ledger.give(about: ledger.id.description) { things in
            GiveAssignments(
                inspection: try things.requireInspection(), action: try things.action("1.3").action.action,
                shares: [
                    .init(
                        unit: try things.unit("水利科"), words: "河东各站", responsible: try things.post("王五"),
                        due: Due(words: "年内", on: CivilDate("2024-11-30"))),
                    .init(unit: try things.unit("青山水库管理所")),
                ])
        }
        try await ledger.give(about: ledger.id.description) { things in
            EndAssignment(
                inspection: try things.requireInspection(), assignment: try things.assignment(of: "1.3", to: "水利科"),
                why: "并入办公室")
        }
    }

    @Test func `措施写明时限和同时对应的问题`() async throws {
        try await recordSharedAction()
        let page = try await ledger.finding(1)
        let action = try #require(page.between("<li id=\"action-3\">", "</ul>"))
        #expect(
            action.seen
                == "逐站明确管护责任补齐记录限期整改时限 2024年底 2024-12-31任务 1 项同时对应的问题3 第3项工作抓得不实")
        #expect(action.contains("href=\"/inspections/\(ledger.id)/findings/3\""))
        #expect(action.contains("href=\"#assignments-3\"") && page.contains("<tbody id=\"assignments-3\">"))
        #expect(
            try await ledger.finding(3).contains("href=\"/inspections/\(ledger.id)/findings/1\"><span class=\"other"))
        #expect(!(try #require(page.between("<li id=\"action-2\">", "</li>"))).contains("同时对应"))
    }

    @Test func `取消的措施写明理由`() async throws {
        try await ledger.give(about: ledger.id.description) { things in
            let action = try things.action("1.2").action
            return WithdrawAction(
                inspection: try things.requireInspection(), action: action.action, why: "与第一条重复",
                basedOn: action.lastRecord.sequence)
        }
        let page = try await ledger.finding(1)
        #expect(page.contains("整改措施<span class=\"base\">2 条，其中已取消 1 条</span>"))
        let action = try #require(page.between("<li id=\"action-2\" class=\"is-ended\">", "</li>"))
        #expect(action.seen.contains("已取消：与第一条重复"))
    }

    @Test func `任务列成表并说有几项`() async throws {
        #expect(try await !ledger.finding(1).contains("id=\"assignments\""))
        try await recordSharedAction()
        let table = try #require(try await ledger.finding(1).between("<tbody id=\"assignments-3\">", "</tbody>"))
        let rows = table.split(separator: "\n").map { row in
            row.replacing("</th>", with: "|").replacing("</td>", with: "|").seen
        }
        #expect(
            rows.filter { !$0.isEmpty } == [
                "措施 3 2 项，其中已取消 1 项|", "水利科已取消：并入办公室|河东各站|王五|年内 2024-11-30|", "青山水库管理所|全部||同措施|",
            ])
    }

    @Test func `英文页面用英文的词`() async throws {
        try await recordSharedAction()
        try await ledger.plan(1) { plan, _ in
            plan.due = Due(words: "2031年底", on: CivilDate("2031-12-31"), isProvisional: true)
        }
        let page = try await ledger.pages.ask(
            "/inspections/\(ledger.id)/findings/1", headers: [.acceptLanguage: "en"]
        ).text
        #expect(page.seen.contains("2031-12-31, provisional") && page.seen.contains("2, 1 of them withdrawn"))
        #expect(page.contains("<span class=\"note\" lang=\"en\">as the action</span>"))
    }
}
