import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@Suite struct SubmissionTests {
    private let day = CivilDate("2024-07-03") ?? .earliest

    private func draft(_ office: OfficeTrial) -> DraftSubmission {
        DraftSubmission(inspection: office.inspections[0], kind: .plan, addressee: "区委巡察办")
    }

    private func last(_ office: OfficeTrial) async throws -> Submission {
        try #require(try await office.state(office.inspections[0]).entries(Submission.self).last)
    }

    /// Drafts a version, has it approved, and sends it.
    private func send(_ office: OfficeTrial) async throws -> SubmissionID {
        try await office.give(draft(office))
        let id = try await last(office).drafted.submission
        try await approve(id, office)
        try await office.confirm(office.inspections[0])
        try await office.give(SendSubmission(inspection: office.inspections[0], submission: id, day: day))
        return id
    }

    private func approve(_ id: SubmissionID, _ office: OfficeTrial) async throws {
        try await office.give(
            ApproveSubmission(
                inspection: office.inspections[0], submission: id,
                paper: PaperDecision(form: .signed, decidedBy: "李四", decidedOn: day)), by: office.recorder)
    }

    @Test func `一稿绑定起草那一刻的台账`() async throws {
        let office = try await OfficeTrial()
        let (before, organization) = (try await office.state(office.inspections[0]).head, try await office.office.head)
        try await office.give(draft(office))
        let bound = try await last(office).drafted.bound
        #expect(bound.map(\.stream) == [before.stream.description, organization.stream.description])
        #expect(bound.map(\.sequence) == [before.sequence, organization.sequence])
        #expect(bound.map(\.hash) == [before.hash, organization.hash])
    }

    @Test func `审定的决定确认之前不能报送，起草人不能登记审定`() async throws {
        let office = try await OfficeTrial()
        try await office.give(draft(office))
        let id = try await last(office).drafted.submission
        let paper = PaperDecision(form: .signed, decidedBy: "李四", decidedOn: day)
        let own = ApproveSubmission(inspection: office.inspections[0], submission: id, paper: paper)
        #expect(try await office.refusal(own, by: office.asker)?.contains("登记审定报送件") == true)
        let early = SendSubmission(inspection: office.inspections[0], submission: id, day: day)
        #expect(
            try await office.refusal(early)
                == "这份报送件现在是“已起草”，还不能或不用办这一步；顺序是起草、审定、报送，然后是联审、退回或通过。")
        try await approve(id, office)
        #expect(try await office.refusal(early) == "审定这份报送件的决定还是“待补签”，请先收存扫描件并由另一人比对。")
        try await office.confirm(office.inspections[0])
        try await office.give(early)
        #expect(try await last(office).stage == .sent)
        try await office.requireRebuilt()
    }

    @Test func `退回后才能起草下一稿，上一稿的意见逐条答复后才能报送`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        let first = try await send(office)
        #expect(
            try await office.refusal(draft(office)) == "已有一稿现在是“已报送”，退回或通过后才能起草下一稿；要按现在的台账重新起草，请先撤回那一稿。")
        let finding = try await office.state(inspection).findings[1].finding
        try await office.give(
            RecordOpinion(
                inspection: inspection, submission: first, by: "区纪委监委", day: day, finding: finding, words: "措施不具体"))
        #expect(try await last(office).stage == .reviewed)
        try await office.give(ReturnSubmission(inspection: inspection, submission: first, day: day, why: "修改后再报"))
        try await office.give(draft(office))
        let second = try await last(office)
        #expect(second.title == "整改方案第 2 稿")
        #expect(second.drafted.previous == first)
        try await approve(second.drafted.submission, office)
        try await office.confirm(inspection)
        let sending = SendSubmission(inspection: inspection, submission: second.drafted.submission, day: day)
        #expect(try await office.refusal(sending) == "上一稿还有 1 条联审意见没有答复，请先逐条答复再报送。")
        let opinion = try #require(try await office.state(inspection).entries(Opinion.self).last).received.opinion
        try await office.give(AnswerOpinion(inspection: inspection, opinion: opinion, words: "已补充"))
        try await office.give(sending)
        try await office.give(AcceptSubmission(inspection: inspection, submission: second.drafted.submission, day: day))
        #expect(try await last(office).stage == .accepted)
        try await office.requireRebuilt()
    }

    @Test func `认定退回的重新打开，别的不动；意见说的是一个问题，不能退回另一个`() async throws {
        let office = try await OfficeTrial()
        let inspection = office.inspections[0]
        var matters: [MatterID] = []
        for position in 1...2 {
            let matter = try await office.matter(position, of: inspection)
            matters.append(matter)
            try await office.bringToCommittee(matter, of: inspection)
            try await office.give(
                ApproveClosure(
                    inspection: inspection, matters: [matter],
                    paper: PaperDecision(form: .minutes, decidedBy: "党组会", decidedOn: day)), by: office.recorder)
        }
        try await office.confirm(inspection)
        let submission = try await send(office)
        let finding = try await office.state(inspection).findings[0].finding
        try await office.give(
            RecordOpinion(
                inspection: inspection, submission: submission, by: "区委巡察办", day: day, finding: finding, words: "整改不到位")
        )
        let opinion = try #require(try await office.state(inspection).entries(Opinion.self).last).received.opinion
        var recognition = RecordRecognition(
            inspection: inspection, matters: [matters[1]], outcome: .sentBack, by: "区委巡察办", day: day,
            words: "整改不到位", opinion: opinion)
        #expect(try await office.refusal(recognition) == "这条联审意见说的是另一个问题，请核对。")
        recognition.matters = [matters[0]]
        recognition.words = nil
        #expect(try await office.refusal(recognition) == "没有写明退回的理由，请写明。")
        recognition.words = "整改不到位"
        try await office.give(recognition)
        let state = try await office.state(inspection)
        #expect(matters.map { state.standing(of: $0) } == [.open, .closed])
        #expect(state.closures(of: matters[0]).last?.why == "区委巡察办退回：整改不到位")
        try await office.give(
            RecordRecognition(
                inspection: inspection, matters: [matters[1]], outcome: .recognized, by: "区委巡察办", day: day))
        #expect(try await office.state(inspection).standing(of: matters[1]) == .closed)
        try await office.requireRebuilt()
    }
}
