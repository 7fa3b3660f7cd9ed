import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@Suite struct MeetingTests {
    /// Calls a meeting with one closure of each inspection and something said, and holds it.
    private func meeting(
        _ office: OfficeTrial, present: [String] = ["李四", "王五", "赵六"], absent: [Absence] = []
    ) async throws -> MeetingID {
        var agenda: [AgendaEntry] = []
        for inspection in office.inspections {
            let matter = try await office.matter(1, of: inspection)
            try await office.bringToCommittee(matter, of: inspection)
            agenda.append(AgendaEntry(inspection: inspection, subject: .matter(matter), words: "销号"))
        }
        try await office.give(
            CallMeeting(
                organization: office.organization, kind: .committee, title: "第五次党组会", day: office.today,
                agenda: agenda + [AgendaEntry(words: "其他")]))
        let meeting = try #require(try await office.office.entries(Meeting.self).last).called.meeting
        try await office.give(
            HoldMeeting(
                organization: office.organization, meeting: meeting, chair: "李四", recorder: "孙七", present: present,
                absent: absent, withoutVote: ["孙七"]))
        return meeting
    }

    private func decide(
        _ office: OfficeTrial, _ meeting: MeetingID, _ entries: [Int], _ outcome: MeetingDecided.Outcome = .agreed,
        votes: Votes? = nil
    ) -> DecideAtMeeting {
        DecideAtMeeting(
            organization: office.organization, meeting: meeting,
            results: entries.map { .init(entry: $0, outcome: outcome, votes: votes) },
            inspections: Set(office.inspections))
    }

    @Test func `一次会议同意两次检查的销号，比对纪要后都销号`() async throws {
        let office = try await OfficeTrial()
        let meeting = try await meeting(office)
        try await office.give(decide(office, meeting, [1, 2, 3]), by: office.recorder)
        for inspection in office.inspections {
            let matter = try await office.matter(1, of: inspection)
            #expect(try await office.state(inspection).standing(of: matter) == .closing)
            let decisions = try await office.trial.store.read { try $0.decisions(of: inspection) }
            #expect(decisions.last?.decision.meeting == meeting)
            #expect(decisions.last?.decision.decidedBy == "第五次党组会")
            try await office.confirm(inspection)
            #expect(try await office.state(inspection).standing(of: matter) == .closed)
        }
        let held = try #require(try await office.office.entry(Meeting.self, .meeting(meeting)))
        #expect(held.standing == "已议定")
        try await office.requireRebuilt()
    }

    @Test func `不同意的退回，缓议的不动`() async throws {
        let office = try await OfficeTrial()
        let meeting = try await meeting(office)
        try await office.give(decide(office, meeting, [1], .rejected), by: office.recorder)
        try await office.give(decide(office, meeting, [2], .deferred), by: office.recorder)
        let (first, second) = (office.inspections[0], office.inspections[1])
        let (one, two) = (try await office.matter(1, of: first), try await office.matter(1, of: second))
        let returned = try await office.state(first).closures(of: one).last
        #expect(returned?.stage == .returned)
        #expect(returned?.why == "第五次党组会不同意")
        #expect(try await office.state(second).closures(of: two).last?.stage == .verified)
        #expect(
            try await office.refusal(decide(office, meeting, [1]), by: office.recorder)
                == "第 1 项议题已经议定，不能再改；登记有误的，请用更正。")
    }

    @Test func `到会人数不够的，不能登记为同意，什么也不登记`() async throws {
        let office = try await OfficeTrial()
        let absent = [Absence(name: "周八"), Absence(name: "吴九", why: "出差")]
        let meeting = try await meeting(office, present: ["李四", "王五"], absent: absent)
        let before = try await Snapshot.of(office.trial.store).records.count
        #expect(
            try await office.refusal(decide(office, meeting, [3, 1]), by: office.recorder)
                == "议定“销号”要有过半数的人到会，应到 4 人，实到 2 人，不能登记为同意；请改期再议，或核对到会名单。")
        #expect(try await Snapshot.of(office.trial.store).records.count == before)
        try await office.give(ChangeSetting(setting: .quorums, value: "终止三分之二"))
        #expect(try await office.refusal(decide(office, meeting, [1]), by: office.recorder) == nil)
    }

    @Test func `申请人不能登记会议议定自己申请的事项`() async throws {
        let office = try await OfficeTrial()
        let meeting = try await meeting(office)
        let refusal = try await office.refusal(decide(office, meeting, [3, 1]), by: office.asker)
        #expect(refusal?.contains("登记会议议定事项") == true, "\(refusal ?? "")")
        #expect(try await office.refusal(decide(office, meeting, [3]), by: office.asker) == nil)
    }

    @Test func `票数要与到会人数相符，同意要过半数`() async throws {
        let office = try await OfficeTrial()
        let meeting = try await meeting(office)
        let few = decide(office, meeting, [1], votes: Votes(inFavour: 1, against: 1, abstained: 0))
        #expect(
            try await office.refusal(few, by: office.recorder) == "同意、不同意、弃权的票数加起来要等于到会有表决权的 3 人，请核对。")
        let lost = decide(office, meeting, [1], votes: Votes(inFavour: 1, against: 1, abstained: 1))
        #expect(
            try await office.refusal(lost, by: office.recorder) == "第 1 项议题的同意票没有过到会人数的半数，不能登记为同意，请核对。")
    }

    @Test func `一个人不能又到会又缺席，没有召开的会议不能议定`() async throws {
        let office = try await OfficeTrial()
        try await office.give(
            CallMeeting(organization: office.organization, kind: .dispatch, day: office.today, agenda: []))
        let meeting = try #require(try await office.office.entries(Meeting.self).last).called.meeting
        let held = HoldMeeting(
            organization: office.organization, meeting: meeting, chair: "李四", recorder: "孙七", present: ["李四"],
            absent: [Absence(name: "李四")])
        #expect(try await office.refusal(held) == "到会、缺席、列席的名单里有空名或同一个人写了两次，请核对。")
        #expect(
            try await office.refusal(decide(office, meeting, [1]), by: office.recorder) == "这次会议现在是“待召开”，还不能办这一步。")
        try await office.give(CancelMeeting(organization: office.organization, meeting: meeting, why: "改期"))
        #expect(try await office.refusal(held) == "这次会议现在是“已取消”，不用再办。")
    }
}
