import OfficialText
import Rectification
import Testing

@testable import Notices

/// Labels as offices put them.
struct LabelTests {
    private func finding(_ answer: String) throws -> (reading: Reading, finding: ReadFinding) {
        let text = """
            中共东岭县水务局党组关于巡察整改情况的通报
            2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察，6月2日反馈了1个问题。
            1．供水管网漏损率偏高。
            \(answer)
            中共东岭县水务局党组
            2023年12月8日
            """
        let reading = NoticeReader().read(Manuscript(text: Array(text.utf8)))
        return (reading, try #require(reading.findings.first))
    }

    @Test(arguments: [
        "【措施】更换老旧管网。\n【成效】更换管网12公里。\n【结果】已完成", "措施：更换老旧管网。\n进展：更换管网12公里。\n整改结果：已完成",
        "解决措施：更换老旧管网。\n落实进展：更换管网12公里。\n整改结果：已完成整改。", "主要举措：更换老旧管网。\n工作成效：更换管网12公里。\n（整改情况：已完成）",
        "整改对策：更换老旧管网。\n推进情况：更换管网12公里。\n（整改进展：已完成）",
    ])
    func `措施、进展和状态分得开`(_ answer: String) throws {
        let (reading, finding) = try finding(answer)
        #expect(finding.measures.map { reading.text($0.range) } == ["更换老旧管网。"])
        #expect(finding.progress.map { reading.text($0.range) } == ["更换管网12公里。"])
        #expect(finding.status == .completed)
    }

    @Test func `进展里说到结果的，还是进展`() throws {
        let (reading, finding) = try finding("整改结果：更换管网12公里，抢修工作已完成。")
        #expect(finding.progress.map { reading.text($0.range) } == ["更换管网12公里，抢修工作已完成。"])
        #expect(finding.status == nil)
    }

    @Test func `句子里的措施和进展不是标签`() throws {
        let (reading, finding) = try finding("整改情况：更换管网12公里，采取三条措施：换管、测漏、补偿。进展：顺利。")
        #expect(finding.measures.isEmpty)
        #expect(finding.progress.map { reading.text($0.range) }.joined().contains("三条措施：换管"))
    }

    @Test(arguments: ["今后，局党组将继续抓好后续整改，巩固整改成果。", "县水务局党组将对持续推进的1个问题一盯到底。"])
    func `结尾的打算不属于最后一个问题，它的状态照样读得出`(_ closing: String) throws {
        let (reading, finding) = try finding("整改情况：更换管网12公里。（整改情况：已完成）\n\(closing)")
        #expect(finding.progress.map { reading.text($0.range) } == ["更换管网12公里。"])
        #expect(finding.status == .completed)
        #expect(reading.nextSteps.map { reading.text($0.range) } == [closing])
    }

    @Test func `最后一个问题里的处置不是打算`() throws {
        let (reading, finding) = try finding("整改情况：更换管网12公里。\n局党组将36张图纸全部补测归档。")
        #expect(finding.progress.map { reading.text($0.range) }.joined().contains("36张图纸"))
        #expect(reading.nextSteps.isEmpty)
    }
}
