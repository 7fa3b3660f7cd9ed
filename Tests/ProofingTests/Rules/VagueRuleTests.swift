import Testing

@testable import Proofing

@Suite struct VagueRuleTests {
    @Test(arguments: [
        ("⟦进一步加强队伍建设，切实提高抢修水平。⟧", "进一步加强队伍建设，切实提高抢修水平。"), ("⟦高度重视管网抢修，不断强化责任意识。⟧", "高度重视管网抢修，不断强化责任意识。"),
        ("⟦严格落实主体责任，持续推动作风转变。⟧", "严格落实主体责任，持续推动作风转变。"), ("⟦深入推进精细化管理，全面提升服务质量。⟧", "深入推进精细化管理，全面提升服务质量。"),
        ("⟦认真履行监管责任，层层压实工作责任，确保供水安全。⟧", "认真履行监管责任，层层压实工作责任，确保供水安…"),
        ("⟦持续加大督促检查力度，供水服务水平有了较大提升。⟧", "持续加大督促检查力度，供水服务水平有了较大提升。"),
        ("⟦窗口人员服务意识普遍增强，办事能力得到明显改善。⟧", "窗口人员服务意识普遍增强，办事能力得到明显改善。"),
    ])
    func `放在哪里都可以的进展`(_ progress: String, _ words: String) {
        let remarks = MarkedText(Notice.clause(progress, "已完成")).remarks(.vague)
        #expect(remarks.map(\.message) == ["“\(words)”没有日期、数字、文件，也没有结果，放在哪里都可以；请写明做了什么。"])
        #expect(remarks.map(\.severity) == [.note])
    }

    @Test(arguments: [
        "进一步加强队伍建设，新增抢修人员18名。", "严格落实《供水条例》，不断提高抢修水平。", "进一步加强管网巡查，更换破损井盖。", "加强管理。", "深入泵站开展检查，督促整改到位。",
        "认真落实值守制度，两名人员全天在岗。", "持续推进“一户一表”改造，提升服务水平。", "不断加大管网抢修力度，检查泵站，提升服务水平。",
    ])
    func `说得具体的进展`(_ progress: String) {
        #expect(MarkedText(Notice.clause(progress, "已完成")).remarks(.vague).isEmpty)
    }
}
