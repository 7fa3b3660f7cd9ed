import Testing

@testable import Proofing

@Suite struct DanglingRuleTests {
    @Test(arguments: [
        ("经常开展谈心，坚持抓早抓小。⟦该党员干部⟧作了检讨。", "该党员干部"), ("加强日常监督。⟦该单位⟧已完成整改。", "该单位"),
        ("组织开展专项学习。目前⟦该项目⟧已竣工验收。", "该项目"), ("提高思想认识。⟦上述人员⟧均已返岗。", "上述人员"), ("加强学习教育。目前⟦该公司⟧已注销。", "该公司"),
        ("加强宣传引导。⟦该笔资金⟧已上缴国库。", "该笔资金"), ("⟦上述问题⟧已全部整改到位。", "上述问题"),
    ])
    func `前文没有交代的`(_ text: String, _ words: String) {
        let remarks = MarkedText(text).remarks(.dangling)
        #expect(remarks.map(\.message) == ["“\(words)”指的是谁、是什么，前文没有交代，请写明或者改写。"])
        #expect(remarks.map(\.severity) == [.note])
    }

    @Test(arguments: [
        "对1名违规收礼的党员干部进行了核查，该党员干部作了检讨。", "王某违规收礼，该同志已退款。", "对财务科科长陈志远进行了约谈，该同志作了检讨。", "大家应该同志般互相帮助。",
        "责令某医院停业整顿，该院已完成整改。", "完成泵站改造，该项目已竣工验收。", "清理借调人员5人，上述人员均已返岗。", "制定《预算管理办法》，该办法已印发。",
        "收缴违规补贴5万元，该笔资金已上缴国库。", "理论学习不深入。针对上述问题，制定了学习计划。", "该问题已整改到位。",
    ])
    func `前文交代过的`(_ text: String) {
        #expect(MarkedText(text).remarks(.dangling).isEmpty)
    }

    @Test func `前一条问题里的不算交代过`() {
        let text = """
            1.预算执行不严。
            整改情况：对1名会计进行了约谈，该同志作了检讨。
            2.谈话提醒不够。
            整改情况：开展集体谈话，⟦该同志⟧作了检讨。
            """
        #expect(MarkedText(text).remarks(.dangling).count == 1)
    }
}
