import Testing

@testable import Proofing

@Suite struct DuplicateBodyRuleTests {
    private static let title = "中共东岭县水务局党组关于巡察整改情况的通报\n"

    private static func body(_ findings: Int, from first: Int = 1) -> String {
        let body = (first..<first + findings).map { number in
            "\(number).关于“第\(number)座泵站值守不落实，夜间无人巡查”问题的整改。\n整改情况：为第\(number)座泵站配齐值守人员\(number + 2)名，每月抽查\(number)次。\n"
        }
        return "根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察。\n" + body.joined() + closing
    }
    private static let closing = "欢迎广大干部群众监督，联系电话：0123-4567890。\n中共东岭县水务局党组\n2023年12月8日"

    @Test(arguments: [3, 6, 12])
    func `正文粘贴了两遍`(_ findings: Int) {
        let body = Self.body(findings)
        let remarks = MarkedText(Self.title + body + "\n" + Self.title + "⟦" + body + "⟧\n").remarks(.duplicateBody)
        #expect(
            remarks.map(\.message) == [
                "从“根据县委统一部署，2023年3月1日至…”起，前面的正文又出现了一遍；问题数会成倍，读的人不知以哪一遍为准，请删去重复的一遍。"
            ])
        #expect(remarks.map(\.severity) == [.error])
    }

    @Test func `正文中间夹着两遍，只说一处，别的规则不再重说`() {
        let body = Self.title + Self.body(8)
        let reading = TestReading.of(body + "\n" + body)
        #expect(
            Proofreader().remarks(on: reading).filter { $0.rule == .duplicateBody || $0.rule == .structure }.count == 1)
    }

    @Test(arguments: [1, 5, 9])
    func `只有一遍的正文`(_ findings: Int) {
        #expect(MarkedText(Self.title + Self.body(findings)).remarks(.duplicateBody).isEmpty)
    }

    @Test func `前后两轮的通报放在一起，问题不同`() {
        #expect(
            MarkedText(Self.title + Self.body(6) + "\n" + Self.title + Self.body(6, from: 20))
                .remarks(.duplicateBody).isEmpty)
    }

    @Test func `几个问题的答复相同，不是正文重复`() {
        let answers = (1...6).map { "\($0).第\($0)个水厂的水质检测不按规定的频次进行。\n整改情况：补做水质检测，结果每月在村务公开栏里公示。\n" }
        #expect(MarkedText(Self.title + answers.joined()).remarks(.duplicateBody).isEmpty)
    }
}
