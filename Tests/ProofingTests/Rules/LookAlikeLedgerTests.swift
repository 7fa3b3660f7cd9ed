import Notices
import OfficialText
import Resemblance
import Testing

@testable import Proofing

/// 雷同 with what another inspection of the ledger says.
@Suite struct LookAlikeLedgerTests {
    private static let answer = "组织三个科室逐本核对台账，补登漏记的设备46台，由两人签字确认。"
    private static let other = LedgerAccount.Other(inspection: "东岭县水务局2024年巡察", position: 5, statement: "账“物”不符")

    private func messages(_ progress: String = answer, _ copies: [LedgerAccount.Copy]) -> [String] {
        let reading = TestReading.of(Notice.clause(progress, "已完成"))
        return Proofreader().remarks(
            on: PreparedText(reading), beside: .stating(reading) { $0.copies = copies }
        ).map(\.message)
    }

    private func copy(_ words: String?, of letters: String = answer, _ kind: LedgerAccount.Copy.Kind = .progress)
        -> LedgerAccount.Copy
    { .init(kind: kind, letters: Letters(letters), other: Self.other, words: words) }

    @Test(arguments: [
        (answer, "相同"), ("一是" + answer, "相同"), (answer.replacing("46", with: "64"), "几乎相同，只是“64”变成“46”"), (nil, "几乎相同"),
    ])
    func `说明是哪次检查的哪个问题，哪里不同`(_ words: String?, _ likeness: String) {
        let found = messages(Self.answer, [copy(words)])
        #expect(found.count == 1)
        #expect(
            found.first?.hasSuffix(
                "的整改情况与台账里东岭县水务局2024年巡察第 5 个问题“账‘物’不符”的\(likeness)，至少有一边像是照抄来的，请核对写的是不是自己的情况。") == true,
            "\(found)")
    }

    @Test func `文中没有这一段、说是一并整改的，不提`() {
        #expect(messages(Self.answer, [copy(nil, of: "另外一段文中没有的文字，改了四次才定稿，由专人保管。")]).isEmpty)
        #expect(messages(Self.answer, [copy(nil, .measure)]).isEmpty)
        let shared = "与问题2一并整改，组织三个科室逐本核对台账，补登设备46台。"
        #expect(messages(shared, [copy(nil, of: shared)]).isEmpty)
    }

    @Test func `一个问题只提最像的一处`() {
        #expect(messages(Self.answer, [copy(Self.answer), copy(nil)]).count == 1)
    }
}
