import Testing

@testable import Proofing

@Suite struct DocumentNumberRuleTests {
    @Test(arguments: [
        ("某卫发⟦【2023】21号⟧", "“【2023】21号”不规范：年份没有用六角括号〔〕", "〔2023〕21号"),
        ("某政办⟦(2020)5号⟧", "“(2020)5号”不规范：年份没有用六角括号〔〕", "〔2020〕5号"),
        ("某教发⟦〔23〕5号⟧", "“〔23〕5号”不规范：年份没有写四位", "〔2023〕5号"),
        ("某水发⟦〔2023〕05号⟧", "“〔2023〕05号”不规范：顺序号前补了零", "〔2023〕5号"),
        ("某党发⟦〔2023〕第7号⟧", "“〔2023〕第7号”不规范：顺序号前多了“第”字", "〔2023〕7号"),
        ("某纪发⟦〔2023〕7⟧，已印发", "“〔2023〕7”不规范：后面没有写“号”", "〔2023〕7号"),
        ("某管发⟦2021〔18〕号⟧", "“2021〔18〕号”不规范：年份没有放进六角括号〔〕", "〔2021〕18号"),
        ("某委办⟦［2021］第018号⟧", "“［2021］第018号”不规范：年份没有用六角括号〔〕，顺序号前多了“第”字，顺序号前补了零", "〔2021〕18号"),
    ])
    func `不合国家标准的字号`(_ text: String, _ words: String, _ replacement: String) {
        let remarks = MarkedText("印发了通知（\(text)）。").remarks(.documentNumber)
        #expect(remarks.map(\.message) == ["发文字号\(words)；按字号会查不到文件，请改正。"])
        #expect(remarks.map(\.replacement) == [replacement])
        #expect(remarks.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "某卫发〔2023〕21号", "（2022）京01民终123号判决", "详见附表（2023）7月情况", "2023年第5号公告", "共完成（2023）12项", "第7号令", "（2023年）5号楼",
        "见图（12）3号", "共2021（18）号",
    ])
    func `合乎标准的，和不是字号的`(_ text: String) {
        #expect(MarkedText("依据\(text)。").remarks(.documentNumber).isEmpty)
    }
}
