import Testing

@testable import Proofing

@Suite struct SecrecyMarkRuleTests {
    @Test(arguments: [
        ("⟦机密★1年⟧\n关于整改情况的通报", "“机密”标志"), ("密级：⟦秘密⟧\n关于整改情况的通报", "“秘密”标志"), ("⟦内部资料⟧\n关于整改情况的通报", "“内部资料”字样"),
        ("关于整改情况的通报\n（⟦征求意见稿⟧）", "“征求意见稿”字样"), ("⟦此件不公开⟧", "“此件不公开”字样"), ("【⟦内部资料，注意保存⟧】", "“内部资料，注意保存”字样"),
        ("关于巡察整改情况的通报（⟦送审稿⟧）", "“送审稿”字样"), ("（⟦征求意见第二稿⟧）\n关于整改情况的通报", "“征求意见第二稿”字样"),
        ("（⟦内部掌握 阅后收回⟧）", "“内部掌握 阅后收回”字样"),
        ("关于整改情况的通报\n（⟦仅供本系统参阅，请勿外传⟧）", "“仅供本系统参阅，请勿外传”字样"),
    ])
    func `带着标志的`(_ text: String, _ words: String) {
        let remarks = MarkedText(text).remarks(.secrecyMark)
        #expect(remarks.map(\.message) == ["文中有\(words)，对外公开的文字不能带这样的标志，请核实能否公开，能公开的先解密或者去掉标志。"])
        #expect(remarks.map(\.severity) == [.error])
    }

    @Test(arguments: [
        "严格保守国家秘密。", "修订《机密文件管理办法》。", "形成征求意见稿，书面征求12家单位意见。", "内部资料管理不规范的问题已经整改。", "不得公开个人信息。", "保密工作（含秘密载体）已检查。",
        "（一）征求意见稿未按期公开。", "（征求意见时间为6月1日至6月30日，仅供参考的意见不在此列，请在截止日前寄到局办公室。）",
    ])
    func `只是谈到的`(_ text: String) {
        #expect(MarkedText(text).remarks(.secrecyMark).isEmpty)
    }
}
