import Testing

@testable import Proofing

@Suite struct TotalsRuleTests {
    @Test(arguments: [
        ("巡察反馈的⟦39个问题⟧，已完成整改31个，正在推进7个。", "各状态的个数已完成31＋正在推进7＝38，与所写的39个问题不符，总数自相矛盾，请核对。"),
        (
            "巡视反馈⟦90项⟧具体问题，已完成整改71项，基本完成整改11项，其余9项正在持续推进。",
            "各状态的个数已完成71＋基本完成11＋正在推进9＝91，与所写的90个问题不符，总数自相矛盾，请核对。"
        ),
        ("反馈的4个方面⟦21个问题⟧，已完成整改22个。", "各状态的个数已完成22，比所写的21个问题还多，总数自相矛盾，请核对。"),
        ("县委巡察组反馈了4个方面21个问题。\n对反馈的4个方面⟦22个⟧问题，逐条认领。", "这里写反馈的问题是22个，前面写的是21个，前后不一，请核对。"),
    ])
    func `写的数对不上`(_ text: String, _ message: String) {
        let remarks = MarkedText(text).remarks(.totals)
        #expect(remarks.map(\.message) == [message])
        #expect(remarks.map(\.severity) == [.error])
    }

    @Test(arguments: [
        "巡视反馈90项具体问题，已完成整改71项，基本完成整改11项，其余8项正在持续推进。", "反馈的40个问题，分解整改任务85个，已完成80个，正在推进5个。",
        "反馈的52个问题，已整改完成52个，其中长期坚持13个。", "反馈的7个问题，已完成5个，持续整改1个，长期坚持1个。", "反馈的4个方面30个问题，已完成整改19个，正在整改6个，未启动5个。",
        "反馈了4个方面21个问题。\n对反馈的选人用人方面5个问题，单独研究。",
        "巡察组反馈了4个方面21个问题。\n对企业反馈的16个问题，逐一答复。", "反馈了4个方面21个问题。\n对上轮巡察反馈的16个问题，一并复查。",
    ])
    func `写的数对得上`(_ text: String) {
        #expect(MarkedText(text).remarks(.totals).isEmpty)
    }

    private static func notice(_ said: String, _ headings: (String, String) = ("关于政治建设方面", "关于队伍建设方面")) -> String {
        """
        关于某县水利局党组巡察整改情况的通报
        2023年6月5日，县委第二巡察组向县水利局党组反馈了\(said)。现将整改情况公布如下。
        一、整改落实情况
        （一）\(headings.0)
        1.关于“学习不深入”问题。
        整改情况：已制定计划，完成学习6次。
        2.关于“作风不实”问题。
        整改情况：已下沉一线12次。
        （二）\(headings.1)
        1.关于“考勤不严”问题。
        整改情况：印发考勤办法。
        2.关于“培训不足”问题。
        整改情况：培训3期。
        """
    }

    @Test(arguments: [
        ("⟦3个问题⟧", "写的是3个问题，正文却列出4个，多出1个，请核对总数或者正文。", Remark.Severity.error),
        ("⟦6个问题⟧", "写的是6个问题，正文列出4个，请说明其余2个为什么没有公开。", .note),
        ("⟦3个方面⟧4个问题", "写的是3个方面，正文分2个方面列出，请核对少列的方面。", .note),
    ])
    func `写的数与列出的不符`(_ said: String, _ message: String, _ severity: Remark.Severity) {
        let remarks = MarkedText(Self.notice(said)).remarks(.totals)
        #expect(remarks.map(\.message) == [message])
        #expect(remarks.map(\.severity) == [severity])
    }

    @Test(arguments: ["2个方面4个问题", "5个问题，其中两个合并叙述", "16个问题，现选取4个公开", "4个问题", "2个问题"])
    func `写的数与列出的相符，或者说明了只选一部分`(_ said: String) {
        #expect(MarkedText(Self.notice(said)).remarks(.totals).isEmpty)
    }

    @Test func `状态的个数与各条标明的不符`() {
        let text = Self.notice("4个问题，已完成整改⟦3个⟧，正在推进1个", ("已完成整改的问题", "正在推进整改的问题"))
        #expect(MarkedText(text).remarks(.totals).map(\.message) == ["写的是已完成3个，正文标明已完成的却有2个，请核对总数或者各条的状态。"])
        let right = Self.notice("2个方面4个问题，已完成整改2个，正在推进2个", ("已完成整改的问题", "正在推进整改的问题"))
        #expect(MarkedText(right).remarks(.totals).isEmpty)
    }

    @Test func `标题写的个数与下面列出的不符`() {
        let text = Self.notice("意见", ("已完成整改的问题（⟦1个⟧）", "正在推进整改的问题（2个）"))
        #expect(MarkedText(text).remarks(.totals).map(\.message) == ["标题写的是1个，下面列出2个，请核对标题或者正文。"])
    }
}
