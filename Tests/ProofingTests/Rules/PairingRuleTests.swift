import Testing

@testable import Proofing

@Suite struct PairingRuleTests {
    @Test(arguments: [
        ("落实⟦“⟧两个责任不到位。", "前引号“没有与它配对的后引号”，分不清到哪里为止，请补上或者删去。"),
        ("落实两个责任⟦”⟧不到位。", "后引号”前面没有与它配对的前引号“，分不清到哪里为止，请补上或者删去。"),
        ("修订了⟦《⟧管理办法。", "前书名号《没有与它配对的后书名号》，分不清到哪里为止，请补上或者删去。"),
        ("修订了管理办法⟦》⟧。", "后书名号》前面没有与它配对的前书名号《，分不清到哪里为止，请补上或者删去。"),
        ("整改问题⟦（⟧含立行立改3个。", "前括号（没有与它配对的后括号），分不清到哪里为止，请补上或者删去。"),
        ("印发《财务制度⟦（⟧试行》）。", nil), ("1）清查97人⟦（⟧含临时工32人，清退3人。2）公开招录6人。", nil),
        ("新城区⟦”⟧“十四五”“规划。", "后引号”前面没有与它配对的前引号“，分不清到哪里为止，请补上或者删去。"),
        ("第一行⟦“⟧没有关上。\n第二行“好好的”。", nil),
        ("某政发⟦〔⟧2023年5号。", nil),
    ])
    func `少了半边的`(_ text: String, _ message: String?) {
        let remarks = MarkedText(text).remarks(.pairing)
        if let message { #expect(remarks.map(\.message) == [message]) }
        #expect(remarks.map(\.severity) == [.warning])
    }

    @Test func `书名号里的书名号`() {
        let remarks = MarkedText("学习《关于加强⟦《预算管理》⟧的意见》。").remarks(.pairing)
        #expect(remarks.map(\.message) == ["书名号里面又用了书名号，里面的应当用〈〉，否则分不清到哪里为止。"])
        #expect(remarks.map(\.replacement) == ["〈预算管理〉"])
    }

    @Test func `引号里的引号`() {
        let remarks = MarkedText("开展“学习⟦“强国”⟧平台”活动。").remarks(.pairing)
        #expect(remarks.map(\.replacement) == ["‘强国’"])
    }

    @Test(arguments: [
        "落实“两个责任”不到位。", "1）加强学习；2）加强管理。", "（1）加强学习。", "一）加强学习。", "分两步：a）先学，b）后做。", "印发《办法（试行）》。",
        "学习《关于〈条例〉的说明》。", "开展“学习‘强国’平台”活动。", "这句话“断在\n两行里”也不要紧。", "「一体」推进『两项』工作。", "It's O.K. (yes).",
        "完成整改（其中，立行立改3个）。",
    ])
    func `配得上对的`(_ text: String) {
        #expect(MarkedText(text).remarks(.pairing).isEmpty)
    }
}
