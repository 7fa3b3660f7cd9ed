import HashChain
import Rectification
import Store
import StoreTesting
import Testing

@Suite struct LetterTests {
    private func send(
        _ office: OfficeTrial, _ title: String, word: String? = nil, on day: String = "2024-07-01", due: String? = nil,
        answers: LetterID? = nil
    ) throws -> SendLetter {
        SendLetter(
            organization: office.organization,
            letter: LetterDraft(
                kind: .reminder, title: title, correspondent: "办公室", day: try #require(CivilDate(day)),
                due: due.flatMap { CivilDate($0) }, answers: answers),
            word: word)
    }

    private func letters(_ office: OfficeTrial) async throws -> [Letter] {
        try await office.trial.store.read { [organization = office.organization] in
            try $0.entries(Letter.self, of: organization).map(\.entry)
        }
    }

    @Test func `字号按代字和年度连续，作废的不再用`() async throws {
        let office = try await OfficeTrial()
        #expect(try await office.refusal(try send(office, "甲")) == "还没有发过函，不知道机关代字，请写明。")
        try await office.give(try send(office, "甲", word: "某卫整"))
        try await office.give(try send(office, "乙"))
        let second = try #require(try await letters(office).last).recorded.letter
        try await office.give(WithdrawLetter(organization: office.organization, letter: second, why: "重复"))
        try await office.give(try send(office, "丙"))
        try await office.give(try send(office, "丁", word: "某办"))
        try await office.give(try send(office, "戊", word: "某卫整", on: "2025-01-02"))
        #expect(
            try await letters(office).map { $0.number ?? "" } == [
                "某卫整〔2024〕1号", "某卫整〔2024〕2号", "某卫整〔2024〕3号", "某办〔2024〕1号", "某卫整〔2025〕1号",
            ])
        try await office.requireRebuilt()
    }

    @Test func `复函办结来往的函件`() async throws {
        let office = try await OfficeTrial()
        try await office.give(try send(office, "请抓紧", word: "某卫整", due: "2024-07-10"))
        let sent = try #require(try await letters(office).last).recorded.letter
        #expect(try await letters(office).last?.standing == "待回复")
        let reply = ReceiveLetter(
            organization: office.organization,
            letter: LetterDraft(
                kind: .reply, title: "已办理", correspondent: "办公室", day: office.today, answers: sent),
            number: "办函〔2024〕3号")
        try await office.give(reply)
        let answered = try #require(try await letters(office).first)
        #expect(answered.standing == "已办复")
        #expect(answered.answer?.words == "办函〔2024〕3号 已办理")
        #expect(try await office.refusal(reply) == "这份函件现在是“已办复”，不用再办。")
        var again = reply
        again.letter.answers = nil
        #expect(try await office.refusal(again) == "“办函〔2024〕3号”已经有了，请换一个名称。")
        try await office.requireRebuilt()
    }

    @Test func `约谈的记录就是它的办复`() async throws {
        let office = try await OfficeTrial()
        var summons = try send(office, "约谈", word: "某卫整", due: "2024-07-03")
        summons.letter.kind = .summons
        try await office.give(summons)
        let letter = try #require(try await letters(office).last).recorded.letter
        let early = AnswerLetter(
            organization: office.organization, letter: letter, day: try #require(CivilDate("2024-06-30")), words: "已谈")
        #expect(try await office.refusal(early) == "办复的日期早于 2024-07-01，请核对。")
        var talk = early
        talk.day = office.today
        try await office.give(talk)
        let answer = try await letters(office).last?.answer
        #expect(answer?.on == office.today)
        #expect(answer?.words == "已谈")
    }

    @Test func `函件只能说到自己单位的检查`() async throws {
        let office = try await OfficeTrial()
        var letter = try send(office, "甲", word: "某卫整")
        letter.letter.inspection = office.inspections[0]
        letter.letter.about = [.matter(try await office.matter(1, of: office.inspections[1]))]
        #expect(try await office.refusal(letter) == "没有这项函件所指的事项，请核对编号。")
        letter.letter.about = [.matter(try await office.matter(1, of: office.inspections[0]))]
        #expect(try await office.refusal(letter) == nil)
        let rows = try await office.trial.store.read { [id = office.inspections[0]] in
            try $0.entries(Letter.self, of: id)
        }
        #expect(rows.map(\.entry.recorded.title) == ["甲"])
    }
}
