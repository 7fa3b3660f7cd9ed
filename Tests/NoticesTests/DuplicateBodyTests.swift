import Notices
import OfficialText
import Testing

/// A page that prints its body twice is read once; what only looks alike is read as it is.
struct DuplicateBodyTests {
    private static let title = "中共甲局党组关于县委巡察整改进展情况的通报\n"
    private static let preamble = "2024年3月4日至4月26日，县委第一巡察组对中共甲局党组开展了常规巡察。现将整改进展情况予以公布。\n"
    private static let finding = "1.学习抓得不实。\n整改措施：一是明确专人。\n整改进展：一是已指定专人。\n"
    private static let page = title + preamble + "一、反馈问题整改情况\n" + finding

    private func read(_ text: String) -> Reading { NoticeReader().read(Manuscript(text: Array(text.utf8))) }

    private func codes(_ text: String) -> [String] { read(text).diagnostics.map(\.code) }

    @Test func `只有一个问题的公告印两遍只读一遍`() {
        let reading = read(Self.page + "\n" + Self.page + "打印 关闭\n")
        #expect(reading.findings.count == 1)
        #expect(reading.title.map(reading.text) == "中共甲局党组关于县委巡察整改进展情况的通报")
        #expect(reading.diagnostics.map(\.code) == ["duplicate-body"])
        let second = Self.page.utf8.count + 1
        #expect(reading.diagnostics.first?.range == second..<(second + Self.page.utf8.count))
    }

    @Test func `页头另有一遍标题也一样`() {
        let reading = read(Self.title + Self.page + Self.page)
        #expect(reading.findings.count == 1)
        #expect(reading.diagnostics.map(\.code) == ["duplicate-body"])
    }

    @Test func `先有几行只是首尾相同的也找得到`() {
        func group(_ numbers: ClosedRange<Int>) -> String {
            "各责任单位要对照清单逐项整改落实到位并按月报告进展情况。\n"
                + numbers.map { "由各科室按照分工抓好第\($0)批任务在年底以前逐项落实到位并报告。\n" }.joined()
        }
        let page = Self.page + group(11...16) + group(21...26)
        let reading = read(page + page)
        #expect(reading.diagnostics.map(\.code) == ["duplicate-body"])
        #expect(reading.diagnostics.first?.range?.upperBound == 2 * page.utf8.count)
    }

    @Test(arguments: [
        title + page, page + finding, page + finding + finding, page + page.replacing("不实", with: "不严"),
        page + title + preamble, title + finding + preamble + finding,
    ])
    func `只有一部分再印的不算`(text: String) {
        #expect(codes(text) == [])
    }
}
