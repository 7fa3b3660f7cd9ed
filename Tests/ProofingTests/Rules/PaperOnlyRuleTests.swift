import Testing

@testable import Proofing

@Suite struct PaperOnlyRuleTests {
    @Test(arguments: [
        ("⟦制定了《供水管网抢修办法》。⟧", "制定了《供水管网抢修办法》。"), ("⟦下发《关于加强管网管理的通知》，要求各站严格执行。⟧", "下发《关于加强管网管理的通知》，要求各站严格执…"),
        ("⟦修订《抢修办法》，召开例会，向各站传达有关规定。⟧", "修订《抢修办法》，召开例会，向各站传达有关规定。"),
        ("⟦印发抢修骨干培养方案，召开座谈会。⟧", "印发抢修骨干培养方案，召开座谈会。"),
        ("⟦制定抢修活动方案，传达学习上级有关通报，对活动开展提出具体要求。⟧", "制定抢修活动方案，传达学习上级有关通报，对活动…"),
        ("⟦转发上级有关文件，组织召开抢修动员会。⟧", "转发上级有关文件，组织召开抢修动员会。"),
        ("⟦召开专题会议，研究部署抢修工作。⟧", "召开专题会议，研究部署抢修工作。"), ("更换管网12公里。⟦二是修订《抢修规程》，进一步明确责任分工。⟧", "二是修订《抢修规程》，进一步明确责任分工。"),
        ("⟦传达学习上级会议精神，强化责任意识，压实工作责任。⟧", "传达学习上级会议精神，强化责任意识，压实工作责…"),
    ])
    func `只有发文和开会`(_ progress: String, _ words: String) {
        let marked = progress.hasPrefix("更换") ? "一是" + progress : progress
        let remarks = MarkedText(Notice.clause(marked, "已完成", finding: "管网抢修不及时")).remarks(.paperOnly)
        #expect(remarks.map(\.message) == ["“\(words)”只有发文、开会，没有写带来什么结果；请补上做成的事和数字、日期。"])
        #expect(remarks.map(\.severity) == [.note])
    }

    @Test(arguments: [
        ("制定《供水管网抢修办法》，抢修用时由6小时缩短到2小时。", "管网抢修不及时"), ("6月12日召开专题会议，研究部署抢修工作。", "管网抢修不及时"),
        ("印发通知，对泵站开展检查。", "管网抢修不及时"), ("制定《供水管网抢修办法》。", "管网抢修制度不健全"), ("召开会议三次，安排部署抢修工作。", "管网抢修不及时"),
        ("传达学习上级会议精神。", "对上级会议精神学习不及时"), ("制定了抢修办法，约谈站长。", "管网抢修不及时"),
    ])
    func `有结果的，和本来就缺制度的`(_ progress: String, _ finding: String) {
        #expect(MarkedText(Notice.clause(progress, "已完成", finding: finding)).remarks(.paperOnly).isEmpty)
    }
}
