import Testing

@testable import Proofing

@Suite struct NameVariantsRuleTests {
    @Test(arguments: [
        ("某县水务局财务管理制度及报销流程", "某县水务财务管理制度及报销流程"), ("云溪区基本公共卫生服务项目绩效考核方案", "云溪区基本公共卫生项目绩效考核方案"),
        ("现金与票据管理办法", "现金和票据管理办法"), ("往来账目清理工作方案", "往来帐目清理工作方案"), ("行政执法案件集体讨论审核归档制度", "行政执法案件集体讨论审核存档制度"),
        ("农村学校教师走教管理办法", "农村学校教师走教管理规定"), ("学校食堂大宗食材采购管理细则", "学校食堂大宗食材购采管理细则"),
        ("河湾镇村级集体资金资产资源管理办法", "河湾镇村级资金资源资产管理办法"), ("河湾区农村公路养护管理办法", "河湾区农村公路管理养护办法"),
        ("河湾区巡察反馈问题整改实施方案", "河湾区巡察反馈问题整改工作方案"), ("河湾区困难职工帮扶经费管理办法", "河湾区困难职工帮扶资金管理办法"),
    ])
    func `差几个字的书名`(_ one: String, _ other: String) {
        let remarks = MarkedText("印发《\(one)》。\n严格执行《⟦\(other)⟧》。").remarks(.nameVariants)
        #expect(remarks.map(\.message) == ["“\(other)”和另一处的“\(one)”只差几个字，像是同一个名称写成了两样，请统一。"])
        #expect(remarks.map(\.severity) == [.warning])
        #expect(remarks.map(\.related.count) == [1])
    }

    @Test(arguments: [
        ("接入智慧水务指挥调度中心", "智慧水务调度中心", "智慧水务指挥调度中心"),
        ("推进宁溪园区投资发展有限公司", "宁溪园区投资有限公司", "宁溪园区投资发展有限公司"),
        ("共建新能源现代产业学院", "永澜新能源产业学院", "永澜新能源现代产业学院"),
    ])
    func `多了两个字的单位`(_ first: String, _ one: String, _ other: String) {
        let text = "\(one)2024年建成。\n视频信号\(first.prefix(2))⟦\(other)⟧。"
        #expect(MarkedText(text).remarks(.nameVariants).count == 1)
    }

    @Test func `少见的那个才是错的`() {
        let text = "印发《⟦某县水务财务管理制度⟧》。\n执行《某县水务局财务管理制度》。\n修订《某县水务局财务管理制度》。"
        #expect(MarkedText(text).remarks(.nameVariants).count == 1)
    }

    @Test func `字号相同的是同一个文件`() {
        let text = "印发《某县中小学教师考核办法》（某教发〔2023〕5号）。\n落实《⟦某县中小学老师年度考核办法⟧》（某教发〔2023〕5号）。"
        #expect(MarkedText(text).remarks(.nameVariants).count == 1)
        let apart = "印发《内部控制管理制度汇编》（某水发〔2023〕5号）。\n落实《内部控制的管理制度汇编》（某水发〔2024〕6号）。"
        #expect(MarkedText(apart).remarks(.nameVariants).isEmpty)
    }

    @Test func `差几个字的单位`() {
        let text = "委托云溪区水务投资有限公司建设，由⟦云溪区水务投资有限责任公司⟧实施。"
        #expect(MarkedText(text).remarks(.nameVariants).count == 1)
    }

    @Test(arguments: [
        ("2023年度工作方案考核办法", "2024年度工作方案考核办法"), ("第一批重点项目任务清单", "第二批重点项目任务清单"), ("公务接待管理制度汇编", "公务用车管理制度汇编"),
        ("预算绩效管理办法", "预算绩效管理办法（试行）"), ("预算绩效管理办法", "预算绩效管理办法实施细则"), ("财务管理制度汇编", "业务管理制度汇编"), ("党组会议议事规则", "党委会议议事规则"),
        ("中学生体质健康管理办法", "小学生体质健康管理办法"), ("税收入管理暂行办法", "非税收入管理暂行办法"), ("推动疾病预防控制高质量发展的意见", "某省关于推动疾病预防控制高质量发展的意见"),
        ("落实“三重一大”决策制度", "落实三重一大决策制度"), ("关于印发〈预算绩效管理办法〉的通知", "预算绩效管理办法"), ("疾病预防控制中心改革方案", "疾病预防控制控制中心改革方案"),
        ("组织生活会制度", "民主生活会制度"), ("河湾区农村公路养护管理办法", "河湾区农村公路建设管理办法"),
        ("河湾区2012年度审计工作计划", "河湾区2021年度审计工作计划"), ("河湾区科级干部考核实施办法", "河湾区新任干部考核实施办法"),
        ("河湾区财政资金监督检查办法", "河湾区财政资金绩效管理办法"),
    ])
    func `不是同一个的，和一样的`(_ one: String, _ other: String) {
        #expect(MarkedText("印发《\(one)》。\n严格执行《\(other)》。").remarks(.nameVariants).isEmpty)
    }

    @Test(arguments: ["红山社区卫生服务中心与红山街道社区卫生服务中心结对。", "城关镇第一中心小学和城关镇第二中心小学。", "某县人民医院与某县中医医院。"])
    func `不同的单位`(_ text: String) {
        #expect(MarkedText(text).remarks(.nameVariants).isEmpty)
    }
}
