import Testing

@testable import Proofing

@Suite struct DoubledRuleTests {
    @Test(arguments: [
        ("市疾病预防⟦控制控制⟧中心。", "控制控制", "控制", "控制"), ("着力⟦提升提升⟧依法行政水平。", "提升提升", "提升", "提升"),
        ("整改⟦的的⟧情况。", "的的", "的", "的"), ("重新修订⟦领导小组领导小组⟧。", "领导小组领导小组", "领导小组", "领导小组"),
        ("支出⟦10万余万元⟧。", "10万余万元", "万", "10余万元"), ("支出⟦3.5万万元⟧。", "3.5万万元", "万", "3.5万元"),
        ("共整改问题⟦12个个⟧。", "12个个", "个", "12个"), ("完成率为⟦98%%⟧。", "98%%", "%", "98%"),
        ("⟦加强日常监管，加强日常监管⟧，堵塞漏洞。", "加强日常监管，加强日常监管", "加强日常监管", "加强日常监管"),
    ])
    func `误写两遍的词和单位`(_ text: String, _ place: String, _ word: String, _ replacement: String) {
        let remarks = MarkedText(text).remarks(.doubled)
        #expect(remarks.map(\.message) == ["“\(place)”里“\(word)”写了两遍，像是误输；会让人读错，请核对后删去一个。"])
        #expect(remarks.map(\.replacement) == [replacement])
        #expect(remarks.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "一项一项抓落实，逐条逐条过。", "群众得到实实在在的好处。", "常常开展谈心谈话，层层压实责任。", "规范医院医院感染管理。", "不能“研究研究”了事。", "市卫生健康委员会委员会印发通知。",
        "进行了了解。", "营造和和谐谐的氛围。", "是是否纳入预算的问题。", "对在在建项目逐一检查。", "调整委党委党的建设工作领导小组。", "聚焦监督执纪问责主责主业。",
        "整改3个个体工商户的问题。", "清理6项项目资金。", "支出10余万元，收回2多万元。", "整改、整治并重。", "强化担当，强化责任。",
    ])
    func `不是误写的重叠`(_ text: String) {
        #expect(MarkedText(text).remarks(.doubled).isEmpty)
    }
}
