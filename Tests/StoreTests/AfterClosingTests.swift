import HashChain
import Rectification
import Store
import StoreTesting
import Testing

/// Look-back, recurrence, policies, outcomes, indicators, funds, hand-over, comments.
@Suite struct AfterClosingTests {
    /// Closes so many matters of an inspection.
    private func close(_ count: Int, _ office: OfficeTrial) async throws -> [MatterID] {
        let inspection = office.inspections[0]
        var matters: [MatterID] = []
        for position in 1...count {
            let matter = try await office.matter(position, of: inspection)
            try await office.bringToCommittee(matter, of: inspection)
            let paper = PaperDecision(form: .minutes, decidedBy: "党组会", decidedOn: office.today)
            try await office.give(
                ApproveClosure(inspection: inspection, matters: [matter], paper: paper), by: office.recorder)
            matters.append(matter)
        }
        try await office.confirm(inspection)
        return matters
    }

    @Test func `同一种子从同一名单抽出同样的样本，与 sha256sum 排序相同`() async throws {
        let ids = ["0000000000000001", "0000000000000002", "0000000000000003"].compactMap { MatterID($0) }
        // printf '%s' 'x/0000000000000001' | sha256sum, and so on: 79c1…, 4b1b…, 9ef8… put in order by hand.
        let digests = ids.map { Digest.sha256(Array("x/\($0)".utf8)).hex }
        let byHand = digests.sorted().compactMap { digest in digests.firstIndex(of: digest).map { ids[$0] } }
        #expect(FollowUp.sample(of: 2, from: ids, seed: "x") == Array(byHand.prefix(2)))
        #expect(FollowUp.sample(of: 2, from: ids.reversed(), seed: "x") == Array(byHand.prefix(2)))
        #expect(Set((0..<20).map { FollowUp.sample(of: 1, from: ids, seed: "\($0)") }).count > 1)
    }

    @Test func `回头看抽中的逐个核查，反弹的重新打开`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        #expect(
            try await office.refusal(DrawFollowUp(inspection: inspection, by: .unit, size: 1, seed: "x"))
                == "还没有销号的具体问题，不用抽样。")
        let closed = try await close(2, office)
        #expect(
            try await office.refusal(DrawFollowUp(inspection: inspection, by: .unit, size: 3, seed: "x"))
                == "销号的具体问题有 2 个，抽样的个数要在 1 到 2 之间，请核对。")
        try await office.give(DrawFollowUp(inspection: inspection, by: .unit, size: 2, seed: "x"))
        let drawn = try #require(try await office.state(inspection).entries(FollowUp.self).last).drawn
        #expect(Set(drawn.drawn) == Set(closed))
        #expect(drawn.among == 2)
        var check = CheckFollowUp(
            inspection: inspection, followUp: drawn.followUp, matter: closed[0], result: .recurred, day: office.today,
            words: "又发现三处")
        try await office.give(check)
        #expect(try await office.refusal(check) == "这次回头看已经核查过这个具体问题，登记有误的，请用更正。")
        check.matter = closed[1]
        check.result = .held
        try await office.give(check)
        let state = try await office.state(inspection)
        #expect(closed.map { state.standing(of: $0) } == [.open, .closed])
        #expect(state.closures(of: closed[0]).last?.why == "回头看发现反弹回潮：又发现三处")
        #expect(state.entries(FollowUp.self).last?.isOpen == false)
        check.matter = try await office.matter(3, of: inspection)
        #expect(try await office.refusal(check) == "这次回头看没有抽到这个具体问题，请核对。")
        try await office.requireRebuilt()
    }

    @Test func `屡改屡犯连到另一次检查的问题，不能连到自己`() async throws {
        let office = try await OfficeTrial()
        let (first, second) = (office.inspections[0], office.inspections[1])
        let (finding, earlier) = (
            try await office.state(second).findings[0].finding, try await office.state(first).findings[2].finding
        )
        let link = LinkRecurrence(
            inspection: second, finding: finding, earlierInspection: first, earlierFinding: earlier, words: "都是学习不深入")
        try await office.give(link)
        #expect(try await office.refusal(link) == "与现在的内容相同，没有需要登记的。")
        let own = LinkRecurrence(
            inspection: second, finding: finding, earlierInspection: second, earlierFinding: finding)
        #expect(try await office.refusal(own) == "一个问题不能是它自己的再犯，请核对。")
        var wrong = link
        wrong.earlierInspection = second
        #expect(try await office.refusal(wrong) == "这次检查没有这个问题，请核对序号。")
        try await office.requireRebuilt()
    }

    @Test func `制度复核四问有否的要说打算，被代替的不再复核`() async throws {
        let office = try await OfficeTrial()
        let ground = PolicyGround(
            inspection: office.inspections[0],
            finding: try await office.state(office.inspections[0]).findings[0].finding)
        try await office.give(
            RecordPolicy(
                organization: office.organization, title: "经费管理办法", change: .produced, number: "某发〔2024〕5号",
                day: office.today, serves: [ground]))
        let policy = try #require(try await office.office.entries(Policy.self).last).recorded.policy
        var review = ReviewPolicy(
            organization: office.organization, policy: policy, day: office.today, isConsistent: .yes, isSupported: .no,
            isSupervised: .yes, isPenalized: .notNeeded)
        #expect(try await office.refusal(review) == "没有写明复核后打算怎么办，请写明。")
        review.words = "年内制定细则"
        try await office.give(review)
        #expect(try await office.office.entries(Policy.self).last?.standing == "待完善")
        try await office.give(
            RecordPolicy(
                organization: office.organization, title: "经费管理办法", change: .revised, number: "某发〔2024〕9号",
                replaces: policy))
        #expect(try await office.office.entries(Policy.self).map(\.standing) == ["已被代替", "待复核"])
        #expect(try await office.refusal(review) == "这项制度现在是“已被代替”，不用再办。")
        try await office.requireRebuilt()
    }

    @Test func `问责的人数和形式分开，形式不少于人数`() async throws {
        let office = try await OfficeTrial()
        var outcome = RecordOutcome(
            inspection: office.inspections[0], day: office.today, persons: 3,
            forms: [HandlingCount(form: "党纪处分", count: 2)],
            money: [MoneyCount(kind: "追缴", amount: try #require(DecimalText("12.50")))])
        #expect(try await office.refusal(outcome) == "处理了 3 人，处理形式合计只有 2 次，每人至少有一种，请核对。")
        outcome.forms.append(HandlingCount(form: "诫勉", count: 2))
        try await office.give(outcome)
        outcome.money = [MoneyCount(kind: "追缴", amount: try #require(DecimalText("-1")))]
        #expect(try await office.refusal(outcome) == "人数和次数至少是 1，金额不能是负数，请核对。")
        let empty = RecordOutcome(inspection: office.inspections[0], day: office.today)
        #expect(try await office.refusal(empty) == "没有写明人数、处理形式或金额，请写明。")
        try await office.requireRebuilt()
    }

    @Test(arguments: [("2", "3", "66.7"), ("0.125", "1", "12.5"), ("150", "100", "150"), ("1", "800", "0.1")])
    func `完成率四舍五入到一位小数`(_ result: String, _ goal: String, _ rate: String) async throws {
        let office = try await OfficeTrial()
        try await office.give(
            SetIndicator(organization: office.organization, name: "培训", goal: try #require(DecimalText(goal))))
        let indicator = try #require(try await office.office.entries(Indicator.self).last).planned.indicator
        try await office.give(
            MeasureIndicator(
                organization: office.organization, indicator: indicator, day: office.today,
                result: try #require(DecimalText(result))))
        #expect(try await office.office.entries(Indicator.self).last?.rate?.description == rate)
    }

    @Test func `资金以最近一天的为准`() async throws {
        let office = try await OfficeTrial()
        let numbers = ["100", "80", "60", "50", "20"].compactMap { DecimalText($0) }
        try await office.give(SetFund(organization: office.organization, name: "补助", budget: numbers[0]))
        let fund = try #require(try await office.office.entries(Fund.self).last).planned.fund
        var count = CountFund(
            organization: office.organization, fund: fund, day: office.today, inPlace: numbers[1], spent: numbers[2])
        try await office.give(count)
        count.day = try #require(CivilDate("2024-06-01"))
        (count.inPlace, count.spent) = (numbers[3], numbers[4])
        try await office.give(count)
        let now = try #require(try await office.office.entries(Fund.self).last)
        #expect(now.rateInPlace?.description == "80")
        #expect(now.rateSpent?.description == "60")
        try await office.requireRebuilt()
    }

    @Test func `机构变动后未办结的一次移交，办结的留用原名`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        try await office.give(RecordDepartment(organization: office.organization, name: "办公室"))
        let old = try #require(try await office.office.departments.last).department
        for (inspection, position) in [(inspection, 0), (inspection, 1), (office.inspections[1], 0)] {
            let state = try await office.state(inspection)
            var plan = FindingPlanned(finding: state.findings[position].finding)
            plan.owner = .department(old)
            try await office.give(PlanFinding(inspection: inspection, plan: plan, basedOn: state.head.sequence))
        }
        try await office.give(
            RecordAction(
                inspection: inspection,
                serves: [.init(finding: try await office.state(inspection).findings[1].finding)], text: "修订制度"))
        let action = try #require(try await office.state(inspection).actions.last).action
        try await office.give(
            GiveAssignments(
                inspection: inspection, action: action, shares: [.init(unit: .department(old), words: "起草")]))
        _ = try await close(1, office)
        try await office.give(
            Reorganize(
                organization: office.organization, from: [old], into: ["综合科"], day: office.today, ground: "某编发〔2024〕3号")
        )
        let new = try #require(try await office.office.departments.last { !$0.isClosed }).department
        #expect(try await office.office.department(old)?.isClosed == true)
        let handOver = HandOverWork(
            organization: office.organization, from: .unit(.department(old)), to: .unit(.department(new)),
            day: office.today, why: "机构改革", inspections: Set(office.inspections))
        try await office.give(handOver)
        let state = try await office.state(inspection)
        let owners = state.findings.map { state.plan(of: $0.finding)?.owner }
        #expect(owners == [.department(old), .department(new), nil])
        #expect(state.standing(of: try await office.matter(1, of: inspection)) == .closed)
        let assignments = state.assignments(of: action).filter { state.end(of: $0.assignment) == nil }
        #expect(assignments.map(\.unit) == [.department(new)])
        #expect(assignments.map(\.share) == ["起草"])
        #expect(try await office.office.entries(HandOver.self).last?.handed.items.count == 3)
        #expect(try await office.refusal(handOver) == "名下没有未办结的事项，不用交接。")
        var wrong = handOver
        wrong.to = wrong.from
        #expect(try await office.refusal(wrong) == "交接的双方要都是单位或都是任职的人，而且不是同一个，请核对。")
        try await office.requireRebuilt()
    }

    @Test func `群众意见可以转为问题，另行计数，仍要答复`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        try await office.give(
            TakeUpComment(inspection: inspection, channel: .telephone, day: office.today, words: "还在收费"))
        let comment = try #require(try await office.state(inspection).entries(Comment.self).last).takenUp.comment
        let turn = TurnComment(inspection: inspection, comment: comment, statement: "违规收费没有停止")
        try await office.give(turn)
        let state = try await office.state(inspection)
        #expect(state.findings.last?.statement == "违规收费没有停止")
        #expect(state.entries(Comment.self).last?.standing == "已转为问题，待答复")
        #expect(try await office.refusal(turn) == "这条群众意见现在是“已转为问题，待答复”，不用再办。")
        let origins = try await office.trial.store.read {
            try $0.rows(RowQuery(.origin).with("inspection", inspection))
        }
        #expect(try origins.map { try OriginRow($0) }.contains { $0.origin.kind == .comment && $0.origin.isApart })
        try await office.give(
            AnswerComment(inspection: inspection, comment: comment, day: office.today, words: "已责令停止"))
        #expect(try await office.state(inspection).entries(Comment.self).last?.standing == "已转为问题，已答复")
        try await office.requireRebuilt()
    }
}
