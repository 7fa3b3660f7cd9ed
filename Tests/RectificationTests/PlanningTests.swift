import HashChain
import Testing

@testable import Rectification

/// An inspection of one finding, and an organisation with a department, a leader and a column.
struct SampleOffice {
    var inspection: SampleInspection
    var organization: StreamState
    let department: DepartmentID
    let post: PostID
    let column: ColumnID
    var highestSecrecy = Secrecy.internal
    private var seed: UInt64 = 20

    init() throws {
        inspection = try SampleInspection()
        let random = RandomSource.counting(from: 900)
        let id = try #require(inspection.state.inspection?.organization)
        (department, post, column) = (random.identifier(), random.identifier(), random.identifier())
        organization = StreamState(stream: .organization(id))
        let events: [Event] = [
            .organizationRecorded(.init(organization: id, name: "某局", nameKey: "某局")),
            .departmentRecorded(.init(department: department, name: "办公室")),
            .postTaken(.init(post: post, person: random.identifier(), name: "李四", title: "副局长")),
            .columnAdded(.init(column: column, name: "类别", content: .choice, choices: ["甲类", "乙类"])),
        ]
        try Sealing.apply(events, to: &organization, act: .sample(seed: 11))
    }

    var state: StreamState { inspection.state }
    var id: InspectionID { inspection.inspection }

    func sight(of command: some RecordingCommand) -> Sight {
        if case .inspection = command.target {
            var sight = Sight.full(inspection.state, organization: organization, by: inspection.first)
            sight.settings[.highestSecrecy] = highestSecrecy.rawValue
            return sight
        }
        return .full(organization, by: inspection.first)
    }

    /// Gives a command and applies what it records.
    @discardableResult
    mutating func give(_ command: some RecordingCommand) throws -> [Event] {
        seed += 1
        let act = Act.sample(seed: seed, actor: inspection.first.actor)
        let events = try sight(of: command).decide(command, act: act).continuations[0].events
        if case .inspection = command.target {
            try inspection.apply(events, by: act)
        } else {
            try Sealing.apply(events, to: &organization, act: act)
        }
        return events
    }

    func refusal(_ command: some RecordingCommand) -> String? {
        do throws(Refusal) {
            _ = try sight(of: command).decide(command, act: .sample(seed: 98, actor: inspection.first.actor))
            return nil
        } catch {
            return error.description
        }
    }

    mutating func recordAction(_ text: String = "修订制度", serving findings: [FindingID]? = nil) throws -> ActionID {
        let serves = (findings ?? [inspection.finding]).map { ActionRecorded.Service(finding: $0) }
        let events = try give(RecordAction(inspection: id, serves: serves, text: text))
        guard case .actionRecorded(let action)? = events.first else { throw LedgerMissing() }
        return action.action
    }

    struct LedgerMissing: Error {}
}

@Suite struct DividingTests {
    @Test func `拆分后旧的停用，进展留在旧的上`() throws {
        var office = try SampleOffice()
        try office.inspection.apply([office.inspection.report("2024-01-01", .completed, seed: 2)])
        #expect(try FindingRow(office.inspection.row(.finding)).status == .completed)
        let old = office.inspection.matter
        try office.give(DivideMatter(inspection: office.id, matter: old, parts: ["学习次数少", "学用脱节"], basedOn: 6))
        let matters = office.state.standingMatters(of: office.inspection.finding)
        #expect(matters.map(\.label) == ["1-1", "1-2"])
        #expect(matters.map(\.text) == ["学习次数少", "学用脱节"])
        #expect(office.state.reports(on: .matter(old)).count == 1)
        #expect(try FindingRow(office.inspection.row(.finding)).status == nil)
        let rows = try office.state.rows.filter { $0.table == .matter }.map(MatterRow.init)
        #expect(rows.filter(\.isRetired).map(\.matter.matter) == [old])
        #expect(
            office.refusal(DivideMatter(inspection: office.id, matter: old, parts: ["甲", "乙"], basedOn: 99))
                == "这个具体问题已经拆分，请在拆出来的具体问题上办理。")
    }

    @Test func `拆出来的还可以再拆`() throws {
        var office = try SampleOffice()
        try office.give(
            DivideMatter(inspection: office.id, matter: office.inspection.matter, parts: ["甲", "乙"], basedOn: 5))
        let first = office.state.standingMatters(of: office.inspection.finding)[0].matter
        try office.give(DivideMatter(inspection: office.id, matter: first, parts: ["丙", "丁"], basedOn: 99))
        #expect(
            office.state.standingMatters(of: office.inspection.finding).map(\.label) == ["1-2", "1-1-1", "1-1-2"])
    }

    @Test func `撤回拆分后旧的复原`() throws {
        var office = try SampleOffice()
        let before = Set(office.state.rows.filter { $0.table == .matter }.map { $0.values.dropLast() })
        try office.give(
            DivideMatter(inspection: office.id, matter: office.inspection.matter, parts: ["甲", "乙"], basedOn: 5))
        let act = Act.sample(seed: 60, actor: office.inspection.first.actor)
        let divided = Act.sample(seed: 21, actor: office.inspection.first.actor)
        let back = try TakeBack(command: divided.command)
            .decide(seeing: [office.state], authority: .everything(of: act.actor), act: act)
        try office.inspection.apply(back.continuations[0].events, by: act)
        #expect(Set(office.state.rows.filter { $0.table == .matter }.map { $0.values.dropLast() }) == before)
    }

    @Test(arguments: [(["甲"], "只拆成了 1 个，至少要拆成 2 个具体问题。"), (["甲", " "], "没有写明每个具体问题的内容，请写明。")])
    func `不成样子的拆分被拒绝`(_ parts: [String], _ words: String) throws {
        let office = try SampleOffice()
        let command = DivideMatter(
            inspection: office.id, matter: office.inspection.matter, parts: parts, basedOn: 5)
        #expect(office.refusal(command) == words)
    }
}

@Suite struct PlanTests {
    private func plan(_ office: SampleOffice, _ change: (inout FindingPlanned) -> Void) -> FindingPlanned {
        var plan = FindingPlanned(finding: office.inspection.finding)
        change(&plan)
        return plan
    }

    @Test func `计划的最后一版算数，撤回后前一版算数`() throws {
        var office = try SampleOffice()
        let first = plan(office) { $0.goal = "制度健全" }
        try office.give(PlanFinding(inspection: office.id, plan: first, basedOn: 5))
        let second = plan(office) {
            $0.goal = "制度健全并执行"
            $0.owner = .department(office.department)
            $0.sponsors = [Sponsorship(post: office.post, role: .leading)]
            $0.columns = [ColumnValue(column: office.column, value: "甲类")]
            $0.due = Due(words: "年底前", on: CivilDate("2024-12-31"))
        }
        try office.give(PlanFinding(inspection: office.id, plan: second, basedOn: 6))
        #expect(office.state.plan(of: office.inspection.finding) == second)
        #expect(try PlanRow(office.inspection.row(.findingPlan)).plan == second)
        let (act, mine) = (Act.sample(seed: 60, actor: office.inspection.first.actor), office.inspection.first.actor)
        func takeBack(_ seed: UInt64) throws -> [Event] {
            try TakeBack(command: Act.sample(seed: seed, actor: mine).command)
                .decide(seeing: [office.state], authority: .everything(of: mine), act: act).continuations[0].events
        }
        let refusal = #expect(throws: Refusal.self) { try takeBack(21) }
        guard case .builtOn? = refusal else {
            Issue.record("前一版之后有后一版，不能撤回")
            return
        }
        try office.inspection.apply(try takeBack(22), by: act)
        #expect(office.state.plan(of: office.inspection.finding) == first)
        #expect(try PlanRow(office.inspection.row(.findingPlan)).plan == first)
    }

    @Test func `撤回仅有的一版后计划的行消失`() throws {
        var office = try SampleOffice()
        try office.give(PlanFinding(inspection: office.id, plan: plan(office) { $0.goal = "甲" }, basedOn: 5))
        let (act, mine) = (Act.sample(seed: 60, actor: office.inspection.first.actor), office.inspection.first.actor)
        let back = try TakeBack(command: Act.sample(seed: 21, actor: mine).command)
            .decide(seeing: [office.state], authority: .everything(of: mine), act: act)
        let changes = try office.inspection.apply(back.continuations[0].events, by: act)
        let key = ViewKey(table: .findingPlan, values: [.text(office.inspection.finding.description)])
        #expect(changes.contains(.remove(key)))
        #expect(!office.state.rows.contains { $0.table == .findingPlan })
    }

    @Test func `看过之后别人定了计划的给出两个版本`() throws {
        var office = try SampleOffice()
        try office.give(PlanFinding(inspection: office.id, plan: plan(office) { $0.goal = "甲" }, basedOn: 5))
        let late = PlanFinding(inspection: office.id, plan: plan(office) { $0.goal = "乙" }, basedOn: 5)
        #expect(office.refusal(late) == "您看到的是第 4 条“1 学用脱节”，现在已是第 6 条“甲”，未登记；请核对后再改。")
    }

    @Test func `别的事不妨碍确定计划`() throws {
        var office = try SampleOffice()
        try office.inspection.apply([office.inspection.report("2024-01-01", .completed, seed: 2)])
        #expect(
            office.refusal(PlanFinding(inspection: office.id, plan: plan(office) { $0.goal = "甲" }, basedOn: 5)) == nil)
    }

    @Test func `没有的单位、人和栏不能写进计划`() throws {
        var office = try SampleOffice()
        let random = RandomSource.counting(from: 5_000)
        func refusal(_ change: (inout FindingPlanned) -> Void) -> String? {
            office.refusal(PlanFinding(inspection: office.id, plan: plan(office, change), basedOn: 5))
        }
        #expect(refusal { $0.owner = .department(random.identifier()) } == "没有这个责任单位，或已经撤销，请先登记科室。")
        #expect(refusal { $0.supporting = [.organization(random.identifier())] } == "没有这个责任单位，或已经撤销，请先登记科室。")
        #expect(refusal { $0.responsible = random.identifier() } == "没有这个任职，或已经离任，请先登记任职。")
        #expect(refusal { $0.columns = [.init(column: random.identifier(), value: "甲")] } == "没有这个自定义栏，请先增加。")
        #expect(
            refusal { $0.columns = [.init(column: office.column, value: "丙类")] } == "“类别”栏不能填“丙类”，请按该栏的类型填写。")
        #expect(refusal { _ in } == "与现在的内容相同，没有需要登记的。")
        let id = try #require(office.organization.organization?.organization)
        try office.give(CloseDepartment(organization: id, department: office.department))
        #expect(refusal { $0.owner = .department(office.department) } == "没有这个责任单位，或已经撤销，请先登记科室。")
    }

    @Test func `撤销的科室可以留在原来的计划里`() throws {
        var office = try SampleOffice()
        try office.give(
            PlanFinding(
                inspection: office.id, plan: plan(office) { $0.owner = .department(office.department) }, basedOn: 5))
        let id = try #require(office.organization.organization?.organization)
        try office.give(CloseDepartment(organization: id, department: office.department))
        let next = plan(office) {
            $0.owner = .department(office.department)
            $0.goal = "甲"
        }
        #expect(office.refusal(PlanFinding(inspection: office.id, plan: next, basedOn: 6)) == nil)
    }
}

@Suite struct ActionTests {
    @Test func `修改措施后服务的问题随之改变`() throws {
        var office = try SampleOffice()
        let added = try office.give(
            RecordFinding(inspection: office.id, source: .new(.selfCheck, isApart: true), statement: "台账不全"))
        guard case .findingRecorded(let second)? = added.dropFirst().first else {
            Issue.record("应有问题")
            return
        }
        #expect(second.position == 2)
        let action = try office.recordAction(serving: [office.inspection.finding, second.finding])
        #expect(office.state.rows.filter { $0.table == .actionService }.count == 2)
        let revision = ActionRevised(
            action: action, serves: [.init(finding: second.finding, change: "补齐台账")], text: "补齐并核对台账",
            term: .immediate)
        let before = office.state
        try office.give(ReviseAction(inspection: office.id, revision: revision, basedOn: 99))
        let services = try office.state.rows.filter { $0.table == .actionService }.map(ActionServiceRow.init)
        #expect(services.map(\.finding) == [second.finding])
        #expect(services.map(\.change) == ["补齐台账"])
        #expect(try ActionRow(office.inspection.row(.correctiveAction)).text == "补齐并核对台账")
        // The rows that the change names are those that differ.
        var state = before
        let changes = try Sealing.apply([.actionRevised(revision)], to: &state, act: .sample(seed: 70))
        #expect(
            changes.contains(
                .remove(
                    ViewKey(
                        table: .actionService,
                        values: [
                            .text(office.inspection.finding.description), .text(action.description),
                        ]))))
    }

    @Test func `取消措施要先取消任务`() throws {
        var office = try SampleOffice()
        let action = try office.recordAction()
        let given = try office.give(
            GiveAssignments(
                inspection: office.id, action: action, shares: [.init(unit: .department(office.department))]))
        let withdraw = WithdrawAction(inspection: office.id, action: action, why: "重复", basedOn: 99)
        #expect(office.refusal(withdraw) == "这条整改措施还有 1 项任务没有取消，请先取消任务。")
        guard case .assignmentGiven(let assignment)? = given.first else {
            Issue.record("应有任务")
            return
        }
        try office.give(EndAssignment(inspection: office.id, assignment: assignment.assignment, why: "不再需要"))
        try office.give(withdraw)
        #expect(try ActionRow(office.inspection.row(.correctiveAction)).withdrawn == "重复")
        #expect(try AssignmentRow(office.inspection.row(.assignment)).ended == "不再需要")
        #expect(office.refusal(withdraw) == "这条整改措施已经取消，不能再改，请另行登记。")
    }

    @Test func `同一单位不能有两项，一项不成全部不成`() throws {
        var office = try SampleOffice()
        let action = try office.recordAction()
        let share = GiveAssignments.Share(unit: .department(office.department))
        #expect(
            office.refusal(GiveAssignments(inspection: office.id, action: action, shares: [share, share]))
                == "这个单位已经有这条措施的任务，不能重复分派。")
        #expect(office.state.assignments(of: action).isEmpty)
        #expect(
            office.refusal(GiveAssignments(inspection: office.id, action: action, shares: [])) == "没有写明责任单位，请写明。")
    }

    @Test func `措施至少对应一个问题`() throws {
        let office = try SampleOffice()
        #expect(
            office.refusal(RecordAction(inspection: office.id, serves: [], text: "甲"))
                == "一条措施至少对应一个问题，同一个问题只写一次，请核对。")
    }
}

@Suite struct MarkingTests {
    @Test func `密级不能高过本机最高密级`() throws {
        var office = try SampleOffice()
        let item = Item.finding(office.inspection.finding)
        #expect(
            office.refusal(MarkSecrecy(inspection: office.id, item: item, secrecy: .workSecret))
                == "本机最高只能存放“内部”，不能标为“工作秘密”；请按保密规定另行处理。")
        office.highestSecrecy = .workSecret
        try office.give(MarkSecrecy(inspection: office.id, item: item, secrecy: .workSecret))
        #expect(try FindingRow(office.inspection.row(.finding)).secrecy == .workSecret)
        try office.give(
            MarkSecrecy(inspection: office.id, item: .document(office.inspection.document), secrecy: .everyone))
        #expect(try DocumentRow(office.inspection.row(.document)).secrecy == .everyone)
        #expect(
            office.refusal(
                MarkSecrecy(inspection: office.id, item: .matter(office.inspection.matter), secrecy: .internal))
                == "只能给问题和文件标注密级。")
    }
}

@Suite struct OrganizationTests {
    @Test func `科室更名后用新名，撤销后不能再用`() throws {
        var office = try SampleOffice()
        let id = try #require(office.organization.organization?.organization)
        try office.give(RenameDepartment(organization: id, department: office.department, name: "综合科"))
        #expect(office.organization.department(office.department)?.name == "综合科")
        #expect(office.refusal(RecordDepartment(organization: id, name: "综 合科")) == "“综 合科”已经有了，请换一个名称。")
        #expect(office.refusal(RecordDepartment(organization: id, name: "办公室")) == nil)
        try office.give(CloseDepartment(organization: id, department: office.department, why: "改革"))
        let row = try DepartmentRow(try #require(office.organization.rows.first { $0.table == .department }))
        #expect(row.department == .init(department: office.department, name: "综合科", isClosed: true))
        #expect(
            office.refusal(RenameDepartment(organization: id, department: office.department, name: "甲"))
                == "没有这个科室，或已经撤销，请核对。")
    }

    @Test func `离任之后不能再担责`() throws {
        var office = try SampleOffice()
        let id = try #require(office.organization.organization?.organization)
        try office.give(LeavePost(organization: id, post: office.post, day: CivilDate("2024-08-31")))
        let row = try PostRow(try #require(office.organization.rows.first { $0.table == .post }))
        #expect(row.isLeft && row.leftOn == CivilDate("2024-08-31") && row.post.name == "李四")
        #expect(office.refusal(LeavePost(organization: id, post: office.post)) == "没有这个任职，或已经离任，请先登记任职。")
    }

    @Test func `自定义栏最多二十个，类型与选项相符`() throws {
        var office = try SampleOffice()
        let id = try #require(office.organization.organization?.organization)
        for index in 2...20 { try office.give(AddColumn(organization: id, name: "栏\(index)", content: .text)) }
        #expect(
            office.refusal(AddColumn(organization: id, name: "栏21", content: .text)) == "自定义栏最多 20 个，请先隐藏或改用已有的栏。")
        try office.give(HideColumn(organization: id, column: office.column))
        #expect(office.organization.column(office.column)?.isHidden == true)
        #expect(office.refusal(HideColumn(organization: id, column: office.column)) == "与现在的内容相同，没有需要登记的。")
        try office.give(HideColumn(organization: id, column: office.column, isShownAgain: true))
        #expect(office.organization.column(office.column)?.isHidden == false)
        #expect(office.refusal(RenameColumn(organization: id, column: office.column, name: "栏2")) == "“栏2”已经有了，请换一个名称。")
    }

    @Test(
        arguments: [
            (.choice, ["甲"]), (.choice, ["甲", "甲"]), (.text, ["甲", "乙"]),
        ] as [(ColumnAdded.Content, [String])])
    func `选项与类型不符的栏被拒绝`(_ content: ColumnAdded.Content, _ choices: [String]) throws {
        let office = try SampleOffice()
        let id = try #require(office.organization.organization?.organization)
        #expect(
            office.refusal(AddColumn(organization: id, name: "栏", content: content, choices: choices))
                == "选择类的栏至少要有两个不同的选项，其他类型的栏不写选项。")
    }
}
