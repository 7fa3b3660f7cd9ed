import HashChain
import Rectification
import Store
import StoreTesting
import Testing

/// Instructions, obstacles and extensions.
@Suite struct WaitingTests {
    @Test func `批示反馈了才算办结，退回的重新挂账`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        let finding = try await office.state(inspection).findings[0].finding
        try await office.give(
            GiveInstruction(
                inspection: inspection, by: "李四", day: office.today, words: "抓紧", findings: [finding],
                due: Due(words: "月底前", on: CivilDate("2024-07-31"))))
        let id = try #require(try await office.state(inspection).entries(Instruction.self).last).given.instruction
        let answer = AnswerInstruction(
            inspection: inspection, instruction: id, day: office.today, words: "已办")
        try await office.give(answer)
        #expect(try await office.refusal(answer) == "这条批示现在是“已反馈”，不用再办。")
        try await office.give(ReturnInstruction(inspection: inspection, instruction: id, why: "没有说清"))
        let open = try #require(try await office.state(inspection).entries(Instruction.self).last)
        #expect(open.standing == "退回再办")
        #expect(open.dueOn == CivilDate("2024-07-31"))
        try await office.requireRebuilt()
    }

    @Test func `需协调事项不重复登记，解决后不再等待`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        let matter = try await office.matter(2, of: inspection)
        let raise = RaiseObstacle(
            inspection: inspection, subject: .matter(matter), waitingFor: "财政局", what: "批复资金", since: office.today)
        try await office.give(raise)
        #expect(try await office.refusal(raise) == "与现在的内容相同，没有需要登记的。")
        let obstacle = try #require(try await office.state(inspection).obstacles(of: .matter(matter)).last)
        #expect(obstacle.isOpen)
        try await office.give(
            LiftObstacle(
                inspection: inspection, obstacle: obstacle.raised.obstacle, day: office.today, words: "已批复"))
        #expect(try await office.state(inspection).obstacles(of: .matter(matter)).map(\.isOpen) == [false])
        #expect(try await office.refusal(raise) == nil)
        try await office.requireRebuilt()
    }

    @Test func `批准的延期改变时限，原时限留在申请里，后来的计划仍然算数`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        let finding = try await office.state(inspection).findings[0].finding
        let (june, august) = (
            Due(words: "6月底前", on: CivilDate("2024-06-30")), Due(words: "8月底前", on: CivilDate("2024-08-31"))
        )
        var plan = FindingPlanned(finding: finding)
        plan.due = june
        try await office.give(
            PlanFinding(inspection: inspection, plan: plan, basedOn: try await office.state(inspection).head.sequence))
        let earlier = RequestExtension(
            inspection: inspection, subject: .finding(finding), due: Due(words: "5月底前", on: CivilDate("2024-05-31")),
            why: "程序未完")
        #expect(try await office.refusal(earlier) == "延期后的日期要晚于现在的时限 2024-06-30，请核对。")
        var request = earlier
        request.due = august
        try await office.give(request)
        #expect(try await office.refusal(request) == "这项延期申请现在是“已申请”，不用再办。")
        #expect(try await due(finding, office) == june)
        let id = try #require(try await office.state(inspection).entries(DueExtension.self).last)
            .requested.dueExtension
        let approve = ApproveExtension(
            inspection: inspection, dueExtension: id,
            paper: PaperDecision(form: .signed, decidedBy: "李四", decidedOn: office.today))
        let refusal = try await office.refusal(approve, by: office.asker)
        #expect(refusal?.contains("登记批准延期") == true)
        try await office.give(approve, by: office.recorder)
        #expect(try await due(finding, office) == august)
        #expect(try await office.state(inspection).entries(DueExtension.self).last?.requested.former == june)
        plan.due = Due(words: "9月底前", on: CivilDate("2024-09-30"))
        try await office.give(
            PlanFinding(inspection: inspection, plan: plan, basedOn: try await office.state(inspection).head.sequence))
        #expect(try await due(finding, office) == plan.due)
        try await office.requireRebuilt()
    }

    /// As the views show it.
    private func due(_ finding: FindingID, _ office: OfficeTrial) async throws -> Due? {
        let detail = try await office.trial.store.read { [id = office.inspections[0]] in
            try $0.finding(of: id, at: 1)
        }
        return detail?.plan?.plan.due
    }
}
