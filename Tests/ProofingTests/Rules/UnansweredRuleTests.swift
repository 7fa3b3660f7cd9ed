import Testing

@testable import Proofing

@Suite struct UnansweredRuleTests {
    private static let first = "一是更换老旧管网，降低管网漏损率。"

    private func remarks(_ measures: String, _ progress: String) -> [Remark] {
        MarkedText(Notice.answered("供水管网漏损率偏高", measures: measures, progress: progress)).remarks(.unanswered)
    }

    @Test(arguments: [
        ("⟦二是组建抢修突击队伍，配备听漏仪。⟧", "一是更换老旧管网12公里，管网漏损率由21%降到13%。", "二是组建抢修突击队伍，配备听漏仪。"),
        ("⟦二是聘请第三方机构，开展水平衡测试。⟧三是张贴水费明细。", "一是更换老旧管网12公里。二是在26个村张贴水费明细。", "二是聘请第三方机构，开展水平衡测试。"),
        ("⟦二是约谈长期亏水的片区负责人，扣减绩效奖金。⟧", "更换老旧管网12公里，降低管网漏损率8个百分点。", "二是约谈长期亏水的片区负责人，扣减绩效奖金。"),
        ("⟦二是把巡线打卡接入智慧水务平台。⟧", "一是更换老旧管网12公里。", "二是把巡线打卡接入智慧水务平台。"),
        ("二是张贴水费明细。⟦三是对二次供水泵房进行封闭改造。⟧", "一是更换老旧管网12公里。二是张贴水费明细260份。", "三是对二次供水泵房进行封闭改造。"),
    ])
    func `没有下文的措施`(_ measures: String, _ progress: String, _ action: String) {
        let found = remarks(Self.first + measures, progress)
        #expect(
            found.map(\.message) == [
                "“1.供水管网漏损率偏高”的措施“\(action)”，整改进展里没有回应；读的人会当作没有做，请补上进展。"
            ])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func `要组建的队伍，长长的进展里一字没有提`() {
        let progress = "对全县供水管网逐段听漏，更换老旧管网12公里，漏损率由21%降到13%；在26个村张贴水费明细，退还多收水费3.4万元；对9座泵站逐一检修，更换水泵6台，群众用水满意率明显提高。"
        let found = remarks("加强管网巡查，⟦组建片区抢修网格员队伍⟧。", progress)
        #expect(
            found.map(\.message) == [
                "“1.供水管网漏损率偏高”的措施“组建片区抢修网格员队伍”，整改进展里没有回应；读的人会当作没有做，请补上进展。"
            ])
    }

    @Test(arguments: [
        ("二是组建抢修突击队伍，配备听漏仪。", "一是更换老旧管网12公里。二是组建抢修突击队伍3支，配备听漏仪9台。"),
        ("二是加强监督检查，进一步完善工作机制。", "更换老旧管网12公里，降低漏损率。"), ("二是依法催收。", "更换老旧管网12公里，收回水费31万元。"),
        ("二是组建抢修突击队伍，配备听漏仪。", "老旧管网更换12公里，抢修突击队成立，听漏仪到位。"), ("二是开展普法培训。", "更换老旧管网12公里，开展法律知识培训3次。"),
        ("二是逐笔分析成因；三是分类处置。", "收回欠款862万元，核销坏账3笔。"),
    ])
    func `有了下文，或者拿不准的`(_ measures: String, _ progress: String) {
        #expect(remarks(Self.first + measures, progress).isEmpty)
    }
}
