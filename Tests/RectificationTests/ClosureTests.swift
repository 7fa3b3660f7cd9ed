import HashChain
import Testing

@testable import Rectification

/// An office in which one asks, one records and one compares.
struct ClosingOffice {
    var office: SampleOffice
    let asker: PersonID
    let recorder: PersonID
    let comparer: PersonID
    var settings: [Setting: String] = [:]
    private var seed: UInt64 = 500

    init() throws {
        office = try SampleOffice()
        let random = RandomSource.counting(from: 700 << 32)
        (asker, recorder, comparer) = (random.identifier(), random.identifier(), random.identifier())
    }

    var state: StreamState { office.state }
    var id: InspectionID { office.id }
    var matter: MatterID { office.inspection.matter }
    var standing: MatterStanding { state.standing(of: matter) }
    var stage: Closure.Stage? { state.closures(of: matter).last?.stage }
    /// Who the leader of the sample office is.
    var leader: PersonID { get throws { try #require(office.organization.post(office.post)).person } }
    let paper = PaperDecision(form: .minutes, decidedBy: "党组会议", decidedOn: CivilDate("2024-06-30") ?? .earliest)

    private func act(by person: PersonID, seed: UInt64) -> Act {
        let random = RandomSource.counting(from: seed << 32)
        // 2024-07-01 at noon, by the clock of an office.
        return Act(command: random.identifier(), actor: person, time: 1_719_806_400_000, random: random)
    }

    private func sight(of person: PersonID) -> Sight {
        var sight = Sight(
            authority: .everything(of: person), state: state, organization: office.organization, settings: settings)
        sight.records = office.inspection.records
        return sight
    }

    @discardableResult
    mutating func give(_ command: some RecordingCommand, by person: PersonID) throws -> [Event] {
        seed += 1
        let act = act(by: person, seed: seed)
        let events = try sight(of: person).decide(command, act: act).continuations[0].events
        try office.inspection.apply(events, by: act)
        return events
    }

    func refusal(_ command: some RecordingCommand, by person: PersonID) -> String? {
        do throws(Refusal) {
            _ = try sight(of: person).decide(command, act: act(by: person, seed: 499))
            return nil
        } catch {
            return error.description
        }
    }

    mutating func report(_ text: String = "已学习四次", by person: PersonID? = nil) throws {
        try give(
            ReportProgress(
                inspection: id, about: .matter(matter), reportedOn: try #require(CivilDate("2024-06-30")),
                status: .completed, clauses: [.init(text: text)]),
            by: person ?? asker)
    }

    mutating func meetGates() throws {
        for gate in ClosureGates.preset {
            try give(MeetGate(inspection: id, matters: [matter], gate: gate, ground: "见报告"), by: asker)
        }
    }

    mutating func request(_ resolution: Resolution = Resolution(.closure)) throws {
        try give(RequestClosure(inspection: id, matter: matter, resolution: resolution), by: asker)
    }

    mutating func endorse() throws {
        try give(EndorseClosure(inspection: id, matter: matter, paper: paper), by: recorder)
    }

    mutating func verify() throws { try give(VerifyClosure(inspection: id, matter: matter), by: recorder) }

    /// What a meeting records that has a matter on its agenda twice.
    mutating func approveTwice() throws {
        let events = try give(ApproveClosure(inspection: id, matters: [matter], paper: paper), by: recorder)
        try office.inspection.apply(events.filter { $0.kind == .closureApproved }, by: act(by: recorder, seed: 498))
    }

    mutating func approve() throws {
        try give(ApproveClosure(inspection: id, matters: [matter], paper: paper), by: recorder)
    }

    /// Every decision that waits gets its scan, and is compared with it.
    mutating func confirm() throws {
        for decision in state.recorded(DecisionRecorded.self).map(\.decision)
        where state.standing(of: decision) != .confirmed {
            try give(scan(of: decision), by: recorder)
            try give(CompareDecision(inspection: id, decision: decision), by: comparer)
        }
    }

    func scan(of decision: DecisionID) -> AddEvidence {
        AddEvidence(
            inspection: id, about: .decision(decision), name: "扫描件.pdf",
            source: .init(of: Array(decision.description.utf8)), type: "application/pdf", secrecy: .internal)
    }

    mutating func close(_ resolution: Resolution = Resolution(.closure)) throws {
        try meetGates()
        try request(resolution)
        try endorse()
        try verify()
        try approve()
        try confirm()
    }
}

@Suite struct ClosingTests {
    @Test func `同一件事在一次会上议定了两回，比对一次就销号`() throws {
        var office = try ClosingOffice()
        try office.report()
        try office.meetGates()
        try office.request()
        try office.endorse()
        try office.verify()
        try office.approveTwice()
        try office.confirm()
        #expect(office.stage == .closed && office.standing == .closed)
    }

    @Test func `申请、同意、核验、审议，扫描件比对后才销号`() throws {
        var office = try ClosingOffice()
        try office.report()
        try office.meetGates()
        #expect(office.standing == .open)
        try office.request()
        #expect(office.stage == .requested && office.standing == .closing)
        try office.endorse()
        try office.verify()
        try office.approve()
        #expect(office.stage == .approved && office.standing == .closing)
        let decisions = office.state.recorded(DecisionRecorded.self).map(\.decision)
        #expect(decisions.count == 2)
        #expect(decisions.map { office.state.standing(of: $0) } == [.awaitingScan, .awaitingScan])
        #expect(
            office.refusal(CompareDecision(inspection: office.id, decision: decisions[0]), by: office.comparer)
                == "这项纸面决定还没有扫描件（待补签），请先收存扫描件再比对。")
        for decision in decisions { try office.give(office.scan(of: decision), by: office.recorder) }
        #expect(office.state.standing(of: decisions[1]) == .awaitingComparison)
        // The approval alone closes nothing while the sponsor's paper is not compared.
        try office.give(CompareDecision(inspection: office.id, decision: decisions[1]), by: office.comparer)
        #expect(office.stage == .approved)
        let events = try office.give(
            CompareDecision(inspection: office.id, decision: decisions[0]), by: office.comparer)
        #expect(events.map(\.kind) == [.decisionCompared, .matterClosed])
        #expect(office.stage == .closed && office.standing == .closed)
        let row = try MatterRow(office.office.inspection.row(.matter))
        #expect(row.standing == .closed)
        #expect(try ClosureRow(office.office.inspection.row(.closure)).stage == .closed)
    }

    @Test func `步骤不能跳过也不能重复`() throws {
        var office = try ClosingOffice()
        try office.meetGates()
        let next = { (stage: String) in "这项销号申请现在是“\(stage)”，还不能或不用办这一步；顺序是申请、牵头领导同意、核验、审议。" }
        let verify = VerifyClosure(inspection: office.id, matter: office.matter)
        let approve = ApproveClosure(inspection: office.id, matters: [office.matter], paper: office.paper)
        #expect(office.refusal(verify, by: office.recorder) == "这个具体问题没有正在办理的销号申请，请先申请销号。")
        try office.request()
        #expect(office.refusal(verify, by: office.recorder) == next("已申请"))
        #expect(office.refusal(approve, by: office.recorder) == next("已申请"))
        let again = RequestClosure(inspection: office.id, matter: office.matter, resolution: Resolution(.closure))
        #expect(office.refusal(again, by: office.asker) == "这个具体问题是“销号中”，不能再办这一步，请先查看销号情况。")
        try office.endorse()
        let endorse = EndorseClosure(inspection: office.id, matter: office.matter, paper: office.paper)
        #expect(office.refusal(endorse, by: office.recorder) == next("牵头领导已同意"))
    }

    @Test func `申请人不能登记也不能比对，登记人不能自己比对`() throws {
        var office = try ClosingOffice()
        try office.meetGates()
        try office.request()
        let endorse = EndorseClosure(inspection: office.id, matter: office.matter, paper: office.paper)
        #expect(office.refusal(endorse, by: office.asker) == "没有“登记牵头领导同意”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
        try office.endorse()
        let decision = try #require(office.state.recorded(DecisionRecorded.self).first).decision
        try office.give(office.scan(of: decision), by: office.asker)
        let compare = CompareDecision(inspection: office.id, decision: decision)
        #expect(office.refusal(compare, by: office.asker)?.hasPrefix("没有“比对纸面决定”的权限") == true)
        #expect(office.refusal(compare, by: office.recorder) == "登记人不能自己比对，请由另一人对照扫描件比对。")
        #expect(office.refusal(compare, by: office.comparer) == nil)
    }

    @Test func `牵头领导本人不用纸件，别人不行`() throws {
        var office = try ClosingOffice()
        try office.give(
            PlanFinding(
                inspection: office.id,
                plan: FindingPlanned(
                    finding: office.office.inspection.finding,
                    sponsors: [.init(post: office.office.post, role: .leading)]), basedOn: .max),
            by: office.recorder)
        try office.request()
        let endorse = EndorseClosure(inspection: office.id, matter: office.matter)
        #expect(
            office.refusal(endorse, by: office.recorder) == "不凭纸件的，只有这个问题的牵头领导本人可以办理；请写明是谁签批的。")
        try office.give(endorse, by: try office.leader)
        #expect(office.stage == .endorsed)
        #expect(office.state.recorded(DecisionRecorded.self).isEmpty)
    }

    @Test func `作出决定的人可以当面确认`() throws {
        var office = try ClosingOffice()
        try office.meetGates()
        try office.request()
        var paper = office.paper
        paper.post = office.office.post
        try office.give(EndorseClosure(inspection: office.id, matter: office.matter, paper: paper), by: office.recorder)
        let decision = try #require(office.state.recorded(DecisionRecorded.self).first).decision
        let events = try office.give(CompareDecision(inspection: office.id, decision: decision), by: try office.leader)
        #expect(events == [.decisionCompared(DecisionCompared(decision: decision))])
        #expect(office.state.standing(of: decision) == .confirmed)
    }

    @Test func `条件没有答复不能审议，审议机构可以定为不涉及`() throws {
        var office = try ClosingOffice()
        try office.give(
            MeetGate(inspection: office.id, matters: [office.matter], gate: "问题查清", ground: "原因已查明"), by: office.asker)
        try office.request()
        try office.endorse()
        try office.verify()
        var approve = ApproveClosure(inspection: office.id, matters: [office.matter], paper: office.paper)
        #expect(
            office.refusal(approve, by: office.recorder)
                == "销号条件还没有答复：责任追究、制度完善；请逐项说明怎样达到，或由审议机构定为不涉及。")
        approve.notApplicable = ["责任追究", "家访"]
        #expect(office.refusal(approve, by: office.recorder) == "没有“家访”这项销号条件，请核对设置。")
        approve.notApplicable = ["责任追究", "制度完善"]
        try office.give(approve, by: office.recorder)
        #expect(office.stage == .approved)
    }

    @Test func `销号条件是设置，可以没有`() throws {
        var office = try ClosingOffice()
        office.settings[.closureGates] = ClosureGates.none
        try office.request()
        try office.endorse()
        try office.verify()
        try office.approve()
        #expect(office.stage == .approved)
        #expect(ClosureGates.read("甲、乙") == ["甲", "乙"])
        for unfit in ["", "甲、", "甲、甲", " 甲", "甲、 "] { #expect(ClosureGates.read(unfit) == nil, "\(unfit)") }
    }

    @Test func `不涉及的决定没有比对，不销号`() throws {
        var office = try ClosingOffice()
        office.settings[.closureGates] = "责任追究"
        try office.give(
            ExemptFromGate(
                inspection: office.id, matters: [office.matter], gate: "责任追究", ground: "没有责任人", paper: office.paper),
            by: office.recorder)
        let exemption = try #require(office.state.recorded(DecisionRecorded.self).last).decision
        try office.request()
        try office.endorse()
        try office.verify()
        try office.approve()
        let closure = try #require(office.state.standingClosure(of: office.matter))
        #expect(office.state.unconfirmedDecisions(of: closure).contains(exemption))
        try office.confirm()
        #expect(office.stage == .closed)
    }

    @Test func `退回后重新申请`() throws {
        var office = try ClosingOffice()
        try office.meetGates()
        try office.request()
        try office.give(
            ReturnClosure(inspection: office.id, matter: office.matter, why: "佐证不足"), by: office.recorder)
        #expect(office.stage == .returned && office.standing == .open)
        #expect(try ClosureRow(office.office.inspection.row(.closure)).why == "佐证不足")
        try office.request()
        #expect(office.state.closures(of: office.matter).map(\.stage) == [.returned, .requested])
    }

    @Test(arguments: [Resolution.Kind.continuation, .routine, .discontinued])
    func `另外三种去向各有要写明的`(_ kind: Resolution.Kind) throws {
        var office = try ClosingOffice()
        let request = { (resolution: Resolution) in
            RequestClosure(inspection: office.id, matter: office.matter, resolution: resolution)
        }
        let wanted = [
            Resolution.Kind.continuation: "“转后续整改”要写明新的完成时限，请补上。", .routine: "“转常态化”要写明复核日期，请补上。",
            .discontinued: "“终止”要写明上级同意的文件，请补上。",
        ]
        #expect(office.refusal(request(Resolution(kind)), by: office.asker) == wanted[kind])
        let day = try #require(CivilDate("2024-12-31"))
        let whole = Resolution(
            kind, due: Due(words: "年底前", on: day), reviewsOn: kind == .routine ? [day] : [], consent: "区委巡察办复函")
        try office.close(whole)
        let standings = [
            Resolution.Kind.continuation: MatterStanding.continued, .routine: .routine, .discontinued: .discontinued,
        ]
        #expect(office.standing == standings[kind])
        #expect(try ClosureRow(office.office.inspection.row(.closure)).resolution == whole)
        let past = Resolution(.routine, reviewsOn: [try #require(CivilDate("2024-07-01"))])
        if kind == .continuation {
            #expect(office.refusal(request(past), by: office.asker) == "复核日期要从早到晚、都在今天之后，请核对。")
            try office.report()
        }
    }
}

@Suite struct BindingTests {
    @Test func `办理中内容有变就失效`() throws {
        var office = try ClosingOffice()
        try office.meetGates()
        try office.request()
        try office.report()
        #expect(office.stage == .dropped && office.standing == .open)
        try office.request()
        try office.endorse()
        let events = try office.give(
            PlanFinding(
                inspection: office.id,
                plan: FindingPlanned(finding: office.office.inspection.finding, rootCause: "制度不健全"), basedOn: .max),
            by: office.recorder)
        #expect(events.map(\.kind) == [.findingPlanned, .closureDropped])
    }

    @Test func `不相干的改动不影响办理`() throws {
        var office = try ClosingOffice()
        try office.meetGates()
        try office.request()
        try office.give(
            PlanFinding(
                inspection: office.id,
                plan: FindingPlanned(finding: office.office.inspection.finding, remark: "待办"), basedOn: .max),
            by: office.recorder)
        #expect(office.stage == .requested)
    }

    @Test func `共用的措施只看它对这个问题改变什么`() throws {
        var office = try ClosingOffice()
        let other: FindingID = RandomSource.counting(from: 800 << 32).identifier()
        let finding = office.office.inspection.finding
        let origin = try #require(office.state.findings.first?.origin)
        try office.office.inspection.apply([
            .findingRecorded(.init(finding: other, origin: origin, place: nil, position: 2, statement: "另一问题"))
        ])
        let shared = try office.office.recordAction("修订制度", serving: [finding, other])
        try office.meetGates()
        try office.request()
        let services = { (change: String?) in
            [ActionRecorded.Service(finding: finding, change: change), ActionRecorded.Service(finding: other)]
        }
        try office.give(
            ReviseAction(
                inspection: office.id, revision: ActionRevised(action: shared, serves: services(nil), text: "修订三项制度"),
                basedOn: .max),
            by: office.recorder)
        #expect(office.stage == .requested)
        try office.give(
            ReviseAction(
                inspection: office.id,
                revision: ActionRevised(action: shared, serves: services("学习制度"), text: "修订三项制度"),
                basedOn: .max),
            by: office.recorder)
        #expect(office.stage == .dropped)
    }

    /// Neither the action as it is nor the revision that is taken back speaks of the finding whose closure is dropped.
    @Test func `撤回措施的修改，它原来所对问题的办理也失效`() throws {
        var office = try ClosingOffice()
        let other: FindingID = RandomSource.counting(from: 800 << 32).identifier()
        let origin = try #require(office.state.findings.first?.origin)
        try office.office.inspection.apply([
            .findingRecorded(.init(finding: other, origin: origin, place: nil, position: 2, statement: "另一问题"))
        ])
        let action = try office.office.recordAction("修订制度", serving: [office.office.inspection.finding])
        try office.give(
            ReviseAction(
                inspection: office.id,
                revision: ActionRevised(action: action, serves: [.init(finding: other)], text: "修订制度"), basedOn: .max),
            by: office.recorder)
        let command = try #require(office.state.commands.last.flatMap { CommandID($0) })
        try office.meetGates()
        try office.request()
        let decision = try TakeBack(command: command).decide(
            seeing: [office.state], authority: .everything(of: office.recorder),
            act: .sample(seed: 61, actor: office.recorder))
        #expect(decision.continuations[0].events.map(\.kind) == [.recordsTakenBack, .closureDropped])
    }

    @Test func `销号后依据不能再改，笔误可以更正，重新打开后可以`() throws {
        var office = try ClosingOffice()
        try office.report()
        try office.close()
        let words = "这个具体问题是“已销号”，作为依据的内容不能再改；确需改动，请先重新打开；只是笔误的，更正时注明笔误。"
        let again = ReportProgress(
            inspection: office.id, about: .matter(office.matter), reportedOn: try #require(CivilDate("2024-07-01")),
            clauses: [.init(text: "又学习一次")])
        #expect(office.refusal(again, by: office.asker) == words)
        let plan = PlanFinding(
            inspection: office.id,
            plan: FindingPlanned(finding: office.office.inspection.finding, rootCause: "另有原因"), basedOn: .max)
        #expect(office.refusal(plan, by: office.asker) == words)
        var correction = CorrectRecord(
            stream: office.state.head.stream, record: 4, basedOn: .max, why: "错字",
            mends: [.init(field: "statement", value: .text("学用相脱节"))])
        #expect(office.refusal(correction, by: office.asker) == words)
        correction.isClerical = true
        try office.give(correction, by: office.asker)
        #expect(office.standing == .closed)
        try office.give(
            ReopenMatter(inspection: office.id, matter: office.matter, why: "问题反弹"), by: office.recorder)
        #expect(office.stage == .reopened && office.standing == .open)
        try office.give(again, by: office.asker)
        #expect(
            office.refusal(ReopenMatter(inspection: office.id, matter: office.matter, why: "再开"), by: office.recorder)
                == "这个具体问题没有销号，不用重新打开。")
    }

    @Test func `转常态化后还可以报告`() throws {
        var office = try ClosingOffice()
        try office.close(Resolution(.routine, reviewsOn: [try #require(CivilDate("2024-12-31"))]))
        try office.report("例行复核")
        #expect(office.standing == .routine)
    }

    @Test func `依据的散列随内容而变`() throws {
        var office = try ClosingOffice()
        let before = office.state.boundContent(of: office.matter)
        try office.report()
        let reported = office.state.boundContent(of: office.matter)
        #expect(before != reported)
        let report = try #require(office.state.reports(on: .matter(office.matter)).first)
        try office.give(
            AddEvidence(
                inspection: office.id, about: .report(report.report), name: "记录.pdf",
                source: .init(of: Array("记录".utf8)), type: "application/pdf", secrecy: .internal),
            by: office.asker)
        #expect(office.state.boundContent(of: office.matter) != reported)
        try office.close()
        let approved = try #require(office.state.recorded(ClosureApproved.self).last)
        #expect(approved.bound == .sha256(office.state.boundContent(of: office.matter)))
    }

    @Test func `重新打开后内容改了，就不能撤回重新打开`() throws {
        for isChanged in [false, true] {
            var office = try ClosingOffice()
            try office.close()
            try office.give(
                ReopenMatter(inspection: office.id, matter: office.matter, why: "问题反弹"), by: office.recorder)
            let last = try #require(office.state.commands.last)
            if isChanged { try office.report() }
            let takeBack = TakeBack(command: try #require(CommandID(last)))
            let decide = {
                try takeBack.decide(
                    seeing: [office.state], authority: .everything(of: office.recorder),
                    act: .sample(seed: 61, actor: office.recorder))
            }
            if isChanged {
                let place = RecordPlace(stream: office.state.head.stream, sequence: office.state.head.sequence)
                #expect(throws: Refusal.builtOn(last, by: place)) { try decide() }
            } else {
                let act = Act.sample(seed: 61, actor: office.recorder)
                try office.office.inspection.apply(try decide().continuations[0].events, by: act)
                #expect(office.standing == .closed)
            }
        }
    }

    @Test func `撤回答复后视图里也没有`() throws {
        var office = try ClosingOffice()
        try office.give(
            MeetGate(inspection: office.id, matters: [office.matter], gate: "问题查清", ground: "原因已查明"), by: office.asker)
        let key = try office.office.inspection.row(.gate).key
        let act = Act.sample(seed: 61, actor: office.asker)
        let command = try #require(
            office.state.commands.first { office.state.run(of: $0)?.actor == office.asker.description })
        let decision = try TakeBack(command: try #require(CommandID(command)))
            .decide(seeing: [office.state], authority: .everything(of: office.asker), act: act)
        let changes = try office.office.inspection.apply(decision.continuations[0].events, by: act)
        #expect(changes.contains(.remove(key)))
        #expect(!office.state.rows.contains { $0.table == .gate })
    }

    @Test func `办理中不能拆分`() throws {
        var office = try ClosingOffice()
        try office.request()
        let divide = DivideMatter(inspection: office.id, matter: office.matter, parts: ["甲", "乙"], basedOn: .max)
        #expect(office.refusal(divide, by: office.recorder) == "这个具体问题是“销号中”，不能再办这一步，请先查看销号情况。")
    }

    @Test func `完全分离时报告过的人和责任单位的人都不能核验`() throws {
        var office = try ClosingOffice()
        office.settings[.separations] = Separations.full.rawValue
        try office.report(by: office.recorder)
        try office.meetGates()
        try office.request()
        try office.give(
            EndorseClosure(inspection: office.id, matter: office.matter, paper: office.paper), by: office.comparer)
        let verify = VerifyClosure(inspection: office.id, matter: office.matter)
        #expect(office.refusal(verify, by: office.asker) == "已实行完全分离，申请人不能办理这一步，请由另一人办理。")
        #expect(office.refusal(verify, by: office.recorder) == "已实行完全分离，报告过进展的人不能办理这一步，请由另一人办理。")
        #expect(office.refusal(verify, by: office.comparer) == nil)
        office.settings[.separations] = Separations.smallOffice.rawValue
        #expect(office.refusal(verify, by: office.asker) == nil)
    }
}

@Suite struct ProvingTests {
    @Test func `任务的进展只记在任务上`() throws {
        var office = try ClosingOffice()
        let action = try office.office.recordAction()
        try office.give(
            GiveAssignments(
                inspection: office.id, action: action, shares: [.init(unit: .department(office.office.department))]),
            by: office.recorder)
        let assignment = try #require(office.state.assignments(of: action).first).assignment
        let day = try #require(CivilDate("2024-06-30"))
        try office.give(
            ReportProgress(
                inspection: office.id, about: .assignment(assignment), reportedOn: day, status: .completed,
                clauses: [.init(text: "已修订")]),
            by: office.asker)
        let row = try AssignmentRow(office.office.inspection.row(.assignment))
        #expect(row.status == .completed && row.reportedOn == day)
        #expect(try FindingRow(office.office.inspection.row(.finding)).status == nil)
    }

    @Test func `联络员只能报告本科室的`() throws {
        var office = try ClosingOffice()
        let action = try office.office.recordAction()
        try office.give(
            GiveAssignments(
                inspection: office.id, action: action, shares: [.init(unit: .department(office.office.department))]),
            by: office.recorder)
        let assignment = try #require(office.state.assignments(of: action).first).assignment
        let report = ReportProgress(
            inspection: office.id, about: .assignment(assignment), reportedOn: try #require(CivilDate("2024-06-30")),
            clauses: [.init(text: "已修订")])
        let other: DepartmentID = RandomSource.counting(from: 801 << 32).identifier()
        for (department, isOwn) in [(office.office.department, true), (other, false)] {
            let grant = GrantGiven(
                grant: RandomSource.counting(from: 802 << 32).identifier(), person: office.asker, role: .liaison,
                scope: .department(department), secrecy: .internal)
            let sight = Sight(
                authority: Authority(of: office.asker, on: .earliest, grants: [grant]), state: office.state,
                organization: office.office.organization)
            let relations = report.relations(of: sight.authority, seeing: sight)
            #expect(relations == (isOwn ? [.ownAssignment] : []))
        }
    }

    @Test func `说明不了的、日期未到的、重复的、超密级的都不收`() throws {
        var office = try ClosingOffice()
        try office.report()
        let report = try #require(office.state.reports(on: .matter(office.matter)).first)
        var evidence = AddEvidence(
            inspection: office.id, about: .report(report.report), name: "记录.pdf",
            source: .init(of: Array("记录".utf8)), type: "application/pdf", secrecy: .internal)
        try office.give(evidence, by: office.asker)
        #expect(office.refusal(evidence, by: office.asker) == "同一份文件已作为“记录.pdf”收存，未重复收存。")
        evidence.about = .finding(office.office.inspection.finding)
        #expect(office.refusal(evidence, by: office.asker) == "佐证材料要说明它证明的进展、具体问题、措施、任务、纸面决定，或批示、报送件等登记事项，请核对编号。")
        evidence.about = .matter(office.matter)
        evidence.effectiveOn = CivilDate("2024-07-02")
        #expect(office.refusal(evidence, by: office.asker) == "日期 2024-07-02 还没有到，请核对。")
        evidence.effectiveOn = nil
        evidence.secrecy = .workSecret
        #expect(office.refusal(evidence, by: office.asker) == "本机最高只能存放“内部”，不能标为“工作秘密”；请按保密规定另行处理。")
        evidence.secrecy = .internal
        try office.give(evidence, by: office.asker)
        #expect(office.state.evidence(of: .matter(office.matter)).map(\.name) == ["记录.pdf"])
    }

    @Test func `空的、日期未到的进展不登记`() throws {
        let office = try ClosingOffice()
        let report = { (day: String, text: String) throws in
            ReportProgress(
                inspection: office.id, about: .matter(office.matter), reportedOn: try #require(CivilDate(day)),
                clauses: text.isEmpty ? [] : [.init(text: text)])
        }
        #expect(try office.refusal(report("2024-07-02", "有进展"), by: office.asker) == "日期 2024-07-02 还没有到，请核对。")
        #expect(try office.refusal(report("2024-07-01", ""), by: office.asker) == "没有写明整改进展，请写明。")
        #expect(try office.refusal(report("2024-07-01", " "), by: office.asker) == "没有写明整改进展，请写明。")
    }
}
