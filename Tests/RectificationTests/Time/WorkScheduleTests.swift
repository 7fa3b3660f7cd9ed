import Testing

@testable import Rectification

/// The days that the clock goes by, on ledgers made by hand; what is expected was reckoned by hand.
struct WorkScheduleTests {
    @Test(
        arguments: [
            ("2024-05-06", "2024-04-01", "2024-04-01"), ("2024-05-06", nil, "2024-05-06"), (nil, nil, "2024-05-20"),
        ] as [(String?, String?, String)]) func `提出日依次看来源、反馈、登记`(
            feedback: String?, raised: String?, expected: String
        ) throws
    {
        var sample = try DatedInspection(feedback: feedback, raised: raised)
        let (_, matter) = try sample.finding()
        #expect(try sample.item(.matter(matter)).days == "\(expected) 2024-05-20 到期无 报送无 办结无")
        #expect(try sample.item(.matter(matter)).key == "matter/\(matter)")
    }

    @Test func `到期日看计划,计划改期或换人就重新起算`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding(due: "2024-08-01")
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-05-20 到期2024-08-01 报送无 办结无")
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-09-30"))
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-05-27 到期2024-09-30 报送无 办结无")
        try sample.plan(finding, on: "2024-06-03", due: .day("2024-09-30")) { $0.goal = "健全制度" }
        #expect(try sample.item(.matter(matter)).since.description == "2024-05-27")
        let department = sample.department
        try sample.plan(finding, on: "2024-06-05", due: .day("2024-09-30")) { $0.owner = .department(department) }
        #expect(try sample.item(.matter(matter)).since.description == "2024-06-05")
        try sample.plan(finding, on: "2024-06-11", due: Due(words: "机构改革到位后")) { $0.owner = .department(department) }
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-06-11 到期无 报送无 办结无")
    }

    @Test func `暂定的到期日仍是暂定`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let due = Due(words: "2027年6月底前", on: CivilDate("2027-06-30"), isProvisional: true)
        try sample.plan(finding, on: "2024-05-27", due: due)
        #expect(try sample.item(.matter(matter)).due?.description == "2027-06-30（暂定）")
    }

    @Test func `措施没有自己的时限就随问题,任务没有就随措施`() throws {
        var sample = try DatedInspection()
        let (finding, _) = try sample.finding()
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-09-30"))
        let follows = try sample.action(finding, on: "2024-05-28")
        let own = try sample.action(finding, on: "2024-05-28", due: .day("2024-07-31"))
        let condition = try sample.action(finding, on: "2024-05-28", due: Due(words: "验收后"))
        let share = try sample.assign(own, on: "2024-06-03")
        let other = try sample.assign(own, on: "2024-06-03", due: .day("2024-06-30"))
        #expect(try sample.item(.action(follows)).days == "2024-05-06 2024-05-28 到期2024-09-30 报送无 办结无")
        #expect(try sample.item(.action(own)).days == "2024-05-06 2024-05-28 到期2024-07-31 报送无 办结无")
        #expect(try sample.item(.action(condition)).days == "2024-05-06 2024-05-28 到期无 报送无 办结无")
        #expect(try sample.item(.assignment(share)).days == "2024-05-06 2024-06-03 到期2024-07-31 报送无 办结无")
        #expect(try sample.item(.assignment(other)).days == "2024-05-06 2024-06-03 到期2024-06-30 报送无 办结无")
        try sample.record(
            "2024-06-20",
            .actionRevised(.init(action: own, serves: [.init(finding: finding)], text: "改", due: .day("2024-08-31"))))
        #expect(try sample.item(.assignment(share)).days == "2024-05-06 2024-06-20 到期2024-08-31 报送无 办结无")
        #expect(try sample.item(.assignment(other)).since.description == "2024-06-03")
    }

    @Test func `没有人另接的才催措施`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let plain = try sample.action(finding, on: "2024-05-28")
        let own = try sample.action(finding, on: "2024-05-28", due: .day("2024-07-31"))
        func chased() -> [ReportSubject] { sample.entries.filter(\.isChased).map(\.subject) }
        #expect(chased() == [.matter(matter), .action(own)])
        let share = try sample.assign(own, on: "2024-06-03")
        let bare = try sample.assign(plain, on: "2024-06-03")
        #expect(chased() == [.matter(matter), .assignment(bare), .assignment(share)])
        try sample.record("2024-06-04", .assignmentEnded(.init(assignment: share, why: "改由他科承担")))
        #expect(chased() == [.matter(matter), .assignment(bare), .action(own)])
        try sample.record("2024-06-05", .actionWithdrawn(.init(action: own, why: "重复")))
        #expect(chased() == [.matter(matter), .assignment(bare)])
    }

    @Test func `报送看最近一日,没有日期的看登记日,下面报了上面也算`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let action = try sample.action(finding, on: "2024-05-28")
        let share = try sample.assign(action, on: "2024-05-28")
        try sample.report(.matter(matter), on: "2024-06-05", as: "2024-06-04")
        try sample.report(.matter(matter), on: "2024-06-06", as: "2024-05-31")
        #expect(try sample.item(.matter(matter)).lastReport?.description == "2024-06-04")
        #expect(try sample.item(.action(action)).lastReport == nil)
        try sample.report(.assignment(share), on: "2024-06-12", as: nil)
        for subject in [ReportSubject.matter(matter), .action(action), .assignment(share)] {
            #expect(try sample.item(subject).lastReport?.description == "2024-06-12")
        }
    }

    @Test func `没有分派的措施随问题报送`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let action = try sample.action(finding, on: "2024-05-28")
        try sample.report(.matter(matter), on: "2024-06-05", as: "2024-06-04")
        #expect(try sample.item(.action(action)).lastReport?.description == "2024-06-04")
    }

    @Test(arguments: [Resolution.Kind.closure, .routine, .discontinued])
    func `放下的不再计时,重新打开重新起算`(_ kind: Resolution.Kind) throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let action = try sample.action(finding, on: "2024-05-28", due: .day("2024-07-31"))
        let share = try sample.assign(action, on: "2024-05-28")
        let closure = try sample.close(matter, on: "2024-07-01", .init(kind))
        for subject in [ReportSubject.matter(matter), .action(action), .assignment(share)] {
            #expect(try sample.item(subject).done?.description == "2024-07-01")
        }
        try sample.record("2024-08-01", .matterReopened(.init(closure: closure, why: "反弹")))
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-08-01 到期无 报送无 办结无")
        #expect(try sample.item(.action(action)).done == nil)
    }

    @Test func `转后续整改按新的日子计时,没有日子的不再计时`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-06-30"))
        let (_, other) = try sample.finding(position: 2)
        _ = try sample.close(matter, on: "2024-07-01", .init(.continuation, due: .day("2024-12-31")))
        _ = try sample.close(other, on: "2024-07-01", .init(.continuation, due: Due(words: "项目批复后")))
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-07-01 到期2024-12-31 报送无 办结无")
        #expect(try sample.item(.matter(other)).done?.description == "2024-07-01")
        // Asking again for what was carried on, in vain, leaves it carried on.
        _ = try sample.close(matter, on: "2024-09-02") { .closureReturned(.init(closure: $0, why: "佐证不足")) }
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-09-02 到期2024-12-31 报送无 办结无")
        _ = try sample.close(matter, on: "2024-10-08")
        #expect(try sample.item(.matter(matter)).done?.description == "2024-10-08")
    }

    @Test func `措施随转后续整改的新日子`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        try sample.plan(finding, on: "2024-05-27", due: .day("2024-06-30"))
        let action = try sample.action(finding, on: "2024-05-28")
        _ = try sample.close(matter, on: "2024-07-01", .init(.continuation, due: .day("2024-12-31")))
        #expect(try sample.item(.action(action)).days == "2024-05-06 2024-07-01 到期2024-12-31 报送无 办结无")
    }

    @Test func `申报完成的先不催,退回后再催`() throws {
        var sample = try DatedInspection()
        let (_, matter) = try sample.finding()
        try sample.report(.matter(matter), on: "2024-06-05", as: "2024-06-04", .completed)
        #expect(try sample.item(.matter(matter)).done?.description == "2024-06-04")
        _ = try sample.close(matter, on: "2024-06-20") { .closureReturned(.init(closure: $0, why: "佐证不足")) }
        #expect(try sample.item(.matter(matter)).days == "2024-05-06 2024-06-20 到期无 报送2024-06-04 办结无")
        try sample.report(.matter(matter), on: "2024-06-25", as: "2024-06-25", .completed)
        #expect(try sample.item(.matter(matter)).done?.description == "2024-06-25")
        try sample.report(.matter(matter), on: "2024-07-25", as: "2024-07-25", .inProgress)
        #expect(try sample.item(.matter(matter)).done == nil)
    }

    @Test func `先申报完成后销号的,按申报的日子停`() throws {
        var sample = try DatedInspection()
        let (_, matter) = try sample.finding()
        try sample.report(.matter(matter), on: "2024-06-05", as: "2024-06-04", .completed)
        _ = try sample.close(matter, on: "2024-09-01")
        #expect(try sample.item(.matter(matter)).done?.description == "2024-06-04")
    }

    @Test func `批准的延期改变到期日,从批准那天起算`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let action = try sample.action(finding, on: "2024-05-28", due: .day("2024-07-31"))
        let share = try sample.assign(action, on: "2024-05-28")
        let (asked, decision) = (ExtensionID(random: [1]), DecisionID(random: [2]))
        try sample.record(
            "2024-07-20",
            .extensionRequested(
                .init(
                    dueExtension: asked, subject: .action(action), former: .day("2024-07-31"), due: .day("2024-10-31"),
                    why: "程序未完")))
        #expect(try sample.item(.action(action)).due?.description == "2024-07-31")
        try sample.record(
            "2024-07-25",
            .decisionRecorded(
                .init(
                    decision: decision, form: .signed, decidedBy: "李四", decidedOn: try #require(CivilDate("2024-07-24"))
                )),
            .extensionApproved(.init(dueExtension: asked, decision: decision)))
        for subject in [ReportSubject.action(action), .assignment(share)] {
            #expect(try sample.item(subject).due?.description == "2024-10-31")
            #expect(try sample.item(subject).since.description == "2024-07-25")
        }
        #expect(try sample.item(.matter(matter)).due == nil)
    }

    @Test func `等待协调时不催,解决后重新起算`() throws {
        var sample = try DatedInspection()
        let (_, matter) = try sample.finding()
        let obstacle = ObstacleID(random: [1])
        let since = try #require(CivilDate("2024-06-10"))
        try sample.record(
            "2024-06-12",
            .obstacleRaised(
                .init(obstacle: obstacle, subject: .matter(matter), waitingFor: "财政局", what: "资金", since: since)))
        #expect(try sample.item(.matter(matter)).obstacleSince == since)
        try sample.record(
            "2024-07-02",
            .obstacleLifted(.init(obstacle: obstacle, on: try #require(CivilDate("2024-07-01")), words: "已批")))
        #expect(try sample.item(.matter(matter)).obstacleSince == nil)
        #expect(try sample.item(.matter(matter)).since.description == "2024-07-01")
    }

    @Test func `任务全部完成,措施才完成`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let action = try sample.action(finding, on: "2024-05-28", due: .day("2024-07-31"))
        let (first, second) = (try sample.assign(action, on: "2024-05-28"), try sample.assign(action, on: "2024-05-28"))
        try sample.report(.assignment(first), on: "2024-06-05", as: "2024-06-04", .completed)
        #expect(try sample.item(.assignment(first)).done?.description == "2024-06-04")
        #expect(try sample.item(.action(action)).done == nil)
        try sample.report(.assignment(second), on: "2024-06-25", as: "2024-06-25", .completed)
        #expect(try sample.item(.action(action)).done?.description == "2024-06-25")
        #expect(try sample.item(.matter(matter)).done == nil)
    }

    @Test func `拆分的只看拆出来的`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding()
        let (one, two): (MatterID, MatterID) = (.init(random: [1]), .init(random: [2]))
        try sample.record(
            "2024-06-03", .matterRecorded(.init(matter: one, finding: finding, label: "1-1")),
            .matterRecorded(.init(matter: two, finding: finding, label: "1-2")),
            .matterRetired(.init(matter: matter, into: [one, two])))
        #expect(sample.entries.map(\.subject) == [.matter(one), .matter(two)])
        #expect(try sample.item(.matter(one)).days == "2024-05-06 2024-06-03 到期无 报送无 办结无")
    }

    @Test func `问题的灯是各具体问题里最重的`() throws {
        var sample = try DatedInspection()
        let (finding, matter) = try sample.finding(due: "2024-06-28")
        let (quiet, _) = try sample.finding(position: 2)
        try sample.record(
            "2024-06-03", .matterRecorded(.init(matter: .init(random: [1]), finding: finding)),
            .matterRecorded(.init(matter: .init(random: [2]), finding: finding)))
        _ = try sample.close(matter, on: "2024-06-10")
        let board = try LightBoard(
            WorkSchedule(sample.state, readDue: DatedInspection.readDue), by: sample.clock("2024-07-01"))
        #expect(board.reading(of: .matter(matter))?.light == .grey)
        #expect(board.reading(of: finding)?.description == "红灯（已过到期日 2024-06-28，逾期 3 天）")
        #expect(board.reading(of: quiet)?.light == .yellow)
        #expect(board.reading(of: FindingID(random: [9])) == nil)
    }
}
