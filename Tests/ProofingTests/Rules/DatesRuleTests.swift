import Testing

@testable import Proofing

@Suite struct DatesRuleTests {
    @Test(arguments: [
        ("⟦2024年4月15至4月23日⟧，开展了考核。", "“2024年4月15至4月23日”里前一个日期少了“日”字，请补上。"),
        ("⟦2024年2月30日⟧，召开会议。", "“2024年2月30日”没有这一天，请改正。"), ("⟦2023年2月29日⟧，召开会议。", "“2023年2月29日”没有这一天，请改正。"),
        ("⟦6月31日⟧前完成。", "“6月31日”没有这一天，请改正。"), ("⟦2023年13月5日⟧，召开会议。", "“2023年13月5日”没有这个月份，请改正。"),
        ("⟦二〇二三年二月三十日⟧，召开会议。", "“二〇二三年二月三十日”没有这一天，请改正。"),
        ("⟦2023年6月5日至2022年8月4日⟧，开展自查。", "“2023年6月5日至2022年8月4日”结束的日期早于开始的日期，请改正。"),
        ("⟦2023年11月5日至1月4日⟧，开展自查。", "“2023年11月5日至1月4日”结束的日期早于开始的日期，跨年的请写明年份，写错的请改正。"),
        ("⟦2024年6月15日至5日⟧，开展检查。", "“2024年6月15日至5日”结束的日期早于开始的日期，请改正。"),
        ("⟦2024年6月15日至31日⟧，开展检查。", "“2024年6月15日至31日”里没有6月31日这一天，请改正。"),
        ("⟦2024年7月15日（星期二）⟧，召开会议。", "“2024年7月15日（星期二）”，这一天是星期一，日期和星期必有一个写错，请改正。"),
    ])
    func `不成日期的`(_ text: String, _ message: String) {
        let remarks = MarkedText(text).remarks(.dates)
        #expect(remarks.map(\.message) == [message])
        #expect(remarks.map(\.severity) == [.warning])
    }

    private static func notice(feedback: String, done: String) -> String {
        """
        关于某局巡察整改情况的通报
        2023年6月5日至8月4日，县委第六巡察组对县某局党组开展了巡察。\(feedback)，县委第六巡察组向县某局党组反馈了巡察意见。
        1.关于“甲”问题。
        整改情况：\(done)
        中共某局党组
        2024年5月20日
        """
    }

    @Test func `反馈早于巡察结束`() {
        let text = Self.notice(feedback: "⟦2023年7月12日⟧", done: "2023年7月1日已经立行立改。")
        #expect(
            MarkedText(text).remarks(.dates).map(\.message) == ["反馈的日期“2023年7月12日”早于巡察结束的日期“8月4日”，先后倒了，请核对。"])
    }

    @Test(arguments: ["⟦2024年6月18日⟧，召开会议研究，落实“一岗双责”。", "截至⟦2024年6月⟧底，已收回12万元。"])
    func `晚于落款的`(_ done: String) {
        let messages = MarkedText(Self.notice(feedback: "2023年9月12日", done: done)).remarks(.dates).map(\.message)
        #expect(messages.count == 1)
        #expect(messages.allSatisfy { $0.hasSuffix("晚于这份通报的日期（2024年5月20日），却写成已经做了的事，请核对。") })
    }

    @Test(arguments: [
        "2023年7月1日已经立行立改。", "已制定方案，2024年6月18日前完成整改。", "计划2024年6月18日召开会议。", "已签订合同，期限至2026年6月18日。",
        "印发《某局2025年1月至12月工作要点》。",
    ])
    func `先后没有倒的`(_ done: String) {
        #expect(MarkedText(Self.notice(feedback: "2023年9月12日", done: done)).remarks(.dates).isEmpty)
    }

    @Test(arguments: [
        "2024年4月15日至4月23日，开展了考核。", "2024年4月15至23日，开展了考核。", "2024年2月29日，召开会议。", "每年11月至次年3月开展检查。",
        "2023年11月至2024年3月开展检查。", "2024年7月15日（星期一），召开会议。", "6月35号楼已经修缮。", "2023年8月下旬至9月底开展检查。", "用12个月30天完成。",
        "5月至6月办理，3日内办结。",
    ])
    func `日期没有错的`(_ text: String) {
        #expect(MarkedText(text).remarks(.dates).isEmpty)
    }
}
