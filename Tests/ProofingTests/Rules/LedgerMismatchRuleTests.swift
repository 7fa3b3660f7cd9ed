import Notices
import OfficialText
import Rectification
import Testing

@testable import Proofing

@Suite struct LedgerMismatchRuleTests {
    private static let notice = """
        中共东岭县水务局党组关于巡察整改情况的通报
        2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察，6月2日反馈了巡察意见。反馈问题2个，已完成整改2个。
        1.泵站改造滞后。
        整改情况：换了水泵3台。（已完成）
        整改时限：2023年9月底前
        2.水费收缴不规范。
        整改情况：清退水费4万元。（已完成）

        """

    private let reading = TestReading.of(notice)

    private func remarks(_ account: LedgerAccount, on reading: Reading? = nil) -> [(String, String)] {
        let reading = reading ?? self.reading
        return Proofreader().remarks(on: PreparedText(reading), beside: account).map {
            (reading.text($0.range), $0.message)
        }
    }

    private func expect(
        _ found: [(String, String)], _ wanted: [(String, String)], _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(found.map(\.0) == wanted.map(\.0), sourceLocation: location)
        #expect(found.map(\.1) == wanted.map(\.1), sourceLocation: location)
    }

    @Test func `与台账一致的没有意见`() {
        var account = LedgerAccount.stating(reading)
        account.startedOn = CivilDate(year: 2023, month: 3, day: 1)
        account.endedOn = CivilDate(year: 2023, month: 4, day: 28)
        account.feedbackOn = CivilDate(year: 2023, month: 6, day: 2)
        expect(remarks(account), [])
        expect(remarks(LedgerAccount(findings: [], raised: 0)), [])
    }

    @Test(arguments: [
        (LedgerAccount.Setback.reopened, "销号后又重新打开"), (.returned, "申请销号被退回"), (.continued, "转为后续整改"),
    ])
    func `写已完成的没有销号`(_ setback: LedgerAccount.Setback, _ words: String) {
        let found = remarks(.stating(reading) { if $0.position == 2 { $0.setback = setback } })
        expect(
            found,
            [
                ("2个", "文中说“已完成”的问题有 2 个，台账里这些问题里现在有 1 个；公开的数字要与台账一致，请核对后改正一边。"),
                ("已完成", "文中标为“已完成”，台账第 2 个问题\(words)；公开的状态要与台账一致，请核对后改正一边。"),
            ])
    }

    @Test func `台账里的状态低一些`() {
        let found = remarks(.stating(reading) { if $0.position == 1 { $0.status = .inProgress } })
        #expect(found.map(\.1).last == "文中标为“已完成”，台账第 1 个问题现在是“推进中”；公开的状态要与台账一致，请核对后改正一边。")
    }

    @Test func `通报以后又有进展的不算`() {
        let reading = TestReading.of(Self.notice.replacing("4万元。（已完成）", with: "4万元。（正在推进）"))
        func account(isReportedHere: Bool) -> LedgerAccount {
            .stating(reading) { finding in
                finding.status = .completed
                finding.isReportedHere = isReportedHere
            }
        }
        expect(remarks(account(isReportedHere: false), on: reading), [])
        #expect(remarks(account(isReportedHere: true), on: reading).map(\.0) == ["正在推进"])
    }

    @Test func `未写完成的重新打开不算`() {
        let reading = TestReading.of(Self.notice.replacing("已完成", with: "正在推进"))
        expect(remarks(.stating(reading) { $0.setback = .reopened }, on: reading), [])
    }

    @Test func `更正过的日期`() {
        var account = LedgerAccount.stating(reading)
        account.startedOn = CivilDate(year: 2023, month: 3, day: 2)
        account.endedOn = CivilDate(year: 2023, month: 4, day: 29)
        account.feedbackOn = CivilDate(year: 2023, month: 6, day: 20)
        expect(
            remarks(account),
            [
                ("2023年3月1日", "文中写检查开始于“2023年3月1日”，台账里是 2023-03-02；同一件事两个日期，请核对后改正一边。"),
                ("4月28日", "文中写检查结束于“4月28日”，台账里是 2023-04-29；同一件事两个日期，请核对后改正一边。"),
                ("6月2日", "文中写反馈于“6月2日”，台账里是 2023-06-20；同一件事两个日期，请核对后改正一边。"),
            ])
    }

    @Test func `时限与台账不同`() throws {
        let due = try #require(CivilDate(year: 2023, month: 12, day: 31))
        let found = remarks(.stating(reading) { if $0.position == 1 { $0.dueOn = due } })
        expect(
            found,
            [
                (
                    "2023年9月底前",
                    "文中的时限是“2023年9月底前”，台账第 1 个问题的时限是 2023-12-31；按哪一天督办要说得清，请核对后改正一边。"
                )
            ])
    }

    @Test func `台账的问题比通报所说的多`() {
        expect(
            remarks(.stating(reading, raised: 3)),
            [("2个", "文中说问题有 2 个，台账里有 3 个；公开的数字要与台账一致，请核对后改正一边。")])
        expect(remarks(.stating(reading, raised: 1)), [])
    }

    @Test func `只选登一部分的不比总数`() {
        let reading = TestReading.of(Self.notice.replacing("已完成整改2个", with: "已完成整改9个"))
        let found = remarks(.stating(reading) { $0.setback = .reopened }, on: reading)
        #expect(found.map(\.0) == ["已完成", "已完成"])
    }
}
