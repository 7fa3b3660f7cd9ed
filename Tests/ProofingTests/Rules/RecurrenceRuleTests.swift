import Notices
import Testing

@testable import Proofing

@Suite struct RecurrenceRuleTests {
    private func remarks(_ progress: String, earlier: [String?]) -> [Remark] {
        let reading = TestReading.of(Notice.clause(progress, "已完成"))
        return Proofreader().remarks(
            on: PreparedText(reading),
            beside: .stating(reading) { $0.earlier = earlier.map(LedgerAccount.Earlier.init) })
    }

    @Test func `登记过再犯而文中没有说`() {
        let found = remarks("一是换了水泵3台。", earlier: ["泵站年久失修", nil])
        #expect(
            found.map(\.message) == [
                "台账登记第 1 个问题是以前的问题“泵站年久失修”再犯，文中没有说；上次没有改到底，请写明这次怎样不再犯。",
                "台账登记第 1 个问题是以前的问题再犯，文中没有说；上次没有改到底，请写明这次怎样不再犯。",
            ])
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: ["上轮巡察已指出，这次换了水泵3台。", "针对反弹回潮，换了水泵3台。", "问题再次出现，换了水泵3台。"])
    func `文中已经说了的不算`(_ progress: String) { #expect(remarks(progress, earlier: [nil]).isEmpty) }

    @Test func `没有登记的不算`() { #expect(remarks("一是换了水泵3台。", earlier: []).isEmpty) }
}
