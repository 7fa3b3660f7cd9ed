import Testing

@testable import Rectification

/// Places of documents that stay as they are though a rule remarks on them.
@Suite struct WaiverTests {
    private var sample: SampleInspection

    init() throws { sample = try SampleInspection() }

    private func waiving(_ document: DocumentID? = nil, why: String = "已经公开宣判") -> RecordWaiver {
        RecordWaiver(
            inspection: sample.inspection, document: document ?? sample.document, rule: "open-case",
            place: "00f3a91c204be7d5", words: "移送", why: why)
    }

    private func refusal(_ command: some RecordingCommand) -> String? {
        do throws(Refusal) {
            _ = try command.decide(seeing: sample.sight, act: .sample(seed: 7))
            return nil
        } catch {
            return error.description
        }
    }

    private func events(_ command: some RecordingCommand) throws -> [Event] {
        try command.decide(seeing: sample.sight, act: .sample(seed: 7)).continuations.flatMap(\.events)
    }

    @Test mutating func `同一处不重复豁免，收回以后可以再豁免`() throws {
        try sample.apply(try events(waiving()))
        let standing = try #require(sample.state.entries(RemarkWaiver.self).first)
        #expect(standing.isStanding && standing.waived.why == "已经公开宣判")
        #expect(refusal(waiving()) == "这处审校意见现在是“已豁免”，不用再办。")
        let withdrawing = WithdrawWaiver(inspection: sample.inspection, waiver: standing.waived.waiver, why: "二审改判")
        try sample.apply(try events(withdrawing))
        #expect(sample.state.entries(RemarkWaiver.self).map(\.isStanding) == [false])
        #expect(refusal(withdrawing) == "这条豁免现在是“已收回”，不用再办。")
        #expect(refusal(waiving()) == nil)
    }

    @Test func `没有的文件、没有的豁免和空白的理由不受理`() throws {
        let random = RandomSource.counting(from: 900)
        #expect(refusal(waiving(random.identifier())) == "没有这份文件，请核对编号。")
        #expect(refusal(waiving(why: " ")) == "没有写明豁免的理由，请写明。")
        let unknown = WithdrawWaiver(inspection: sample.inspection, waiver: random.identifier(), why: "改判")
        #expect(refusal(unknown) == "没有这条豁免，请核对编号。")
    }
}
