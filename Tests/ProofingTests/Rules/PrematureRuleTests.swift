import Testing

@testable import Proofing

@Suite struct PrematureRuleTests {
    @Test(arguments: [
        "泵站主体已经封顶，⟦施工总进度已完成85%⟧，预计于年底前竣工。", "更换水泵6台，⟦其余2台正在采购⟧。", "⟦待县财政局批复后组织实施⟧。", "已补测图纸36张，⟦仍有4张尚未补测⟧。",
        "⟦预计2024年6月底前完成验收⟧。", "管网改造方案已经编制，⟦拟于明年三月启动招标⟧。", "⟦目前改造方案正在征求镇村意见⟧。", "已签约农户1200户，⟦其余农户正在签约中⟧。",
        "⟦累计安装水表3574只（全年任务6000只）⟧，下一步加快安装。", "⟦2023年已签约3429人（全年任务6000人）⟧。", "⟦争取于2024年上半年建成投用⟧。",
        "完成了初步设计，⟦下一步将启动征地拆迁⟧。", "⟦如资金按时到位⟧，将于年底前完成改造。", "⟦计划在明年汛期前完成加固⟧。", "制定了整改方案，⟦有待上级审批⟧。",
        "已经提交申请，⟦待现场审核通过即可办结⟧。", "⟦力争年内完成确权登记⟧。", "⟦将于2024年1月底前完成清退⟧。", "⟦土地手续正按程序办理⟧。",
        "完成招标，⟦设备即将进场安装⟧。", "闸门已经安装，⟦启闭设备到货后再行调试⟧。", "⟦泵房改造须等权属判决生效后才能进场⟧。", "改造方案报县发改局审批，⟦批复后组织实施⟧。",
        "更换水泵6台，⟦剩余2台由厂家承诺明年一季度交付⟧。", "⟦其余3户因继承人在外地，手续还没有办⟧。", "清退4户，⟦余下1户目前仍在协商之中⟧。", "⟦管线明年汛期前扫尾⟧。",
        "⟦改造经费至今没有拨付⟧。",
    ])
    func `标为已完成，却还没有做完`(_ text: String) {
        let remarks = MarkedText(Notice.clause(text, "已完成")).remarks(.premature)
        #expect(remarks.allSatisfy { $0.severity == .error })
        #expect(remarks.allSatisfy { $0.message.hasSuffix("；没有做完就不能算完成，请改写状态，或者补上完成的结果。") })
    }

    @Test func `说明状态和原文，并指出写状态的地方`() {
        let text = Notice.clause("更换水泵6台，⟦其余2台正在采购⟧。", "已完成")
        let remarks = MarkedText(text).remarks(.premature)
        #expect(remarks.map(\.message) == ["标为“已完成”，文中却说“其余2台正在采购”；没有做完就不能算完成，请改写状态，或者补上完成的结果。"])
        let status = text.replacing("⟦", with: "").replacing("⟧", with: "").utf8.count
        #expect(
            remarks.flatMap(\.related).allSatisfy { $0.range.count == 9 && $0.range.upperBound < status }
                && remarks.count == 1)
    }

    @Test(arguments: ["⟦今后将严格按照规定组织验收⟧。", "⟦将进一步加强泵站值守⟧。", "⟦下一步，将继续加大巡查力度⟧。"])
    func `标为已完成，却只有打算`(_ text: String) {
        let remarks = MarkedText(Notice.clause(text, "已完成")).remarks(.premature)
        #expect(remarks.allSatisfy { $0.message.contains("；只有打算，没有做了什么，请") && $0.severity == .error })
    }

    @Test func `完成情况写在问题后面的，也看`() {
        let text = Notice.answered(
            measures: "更换水泵8台。", progress: "一是更换水泵6台。二是⟦其余2台正在采购⟧。", status: "已完成整改")
        #expect(MarkedText(text).remarks(.premature).map(\.severity) == [.error])
    }

    @Test(arguments: [
        ("一是⟦如不受资金影响⟧，泵站改造将于年底完成。", "成不成还要看条件，请改写状态，或者写明已经做成的部分"),
        ("⟦泵站改造将于年底完成⟧。", "做成了什么一句没有写，请改写状态，或者补上已经做成的部分"),
        ("⟦待县财政局批复后组织实施⟧。", "做成了什么一句没有写，请改写状态，或者补上已经做成的部分"),
    ])
    func `基本完成，却全看条件，或一点没有做`(_ text: String, _ advice: String) {
        let remarks = MarkedText(Notice.clause(text, "基本完成")).remarks(.premature)
        #expect(remarks.allSatisfy { $0.severity == .warning && $0.message.hasSuffix("；\(advice)。") })
    }

    @Test(arguments: [
        "更换水泵8台，泵站值守人员全部到位。今后将长期坚持，防止问题反弹。", "将36张图纸全部补测归档，将管护经费纳入年度预算。", "对尚未安装水表的320户全部安装到位。",
        "巡察时正在施工的2座泵站已于9月建成投用。", "原计划年底完成的改造已提前完成。", "印发《关于正在施工项目的管理办法》。", "张贴“正在维修”的告示，维修水泵6台。",
        "排查泵站43座，尚未发现新的问题。", "规范采购程序，每次采购待审核通过后方可签订合同。", "群众等待时间由40分钟缩短到15分钟。", "接待来访群众12批次，落实待遇36人。",
        "争取2023年中央补助资金300万元，更换水泵6台。", "水质检测完成率由60%提高到98%。", "将完成情况向全局通报。", "制定2023年工作计划，计划表在公示栏公开。",
        "资金到位后组织施工，改造管网5公里，已经竣工。", "更换水泵6台，其余2台经检测性能良好，已转为备用。",
        "编制明年预算时压减公用经费10%。", "局党组将对持续推进的2个问题一盯到底，计划在年底前完成。", "发现隐患后立即组织抢修12处。", "检查餐馆96家，其余66家限期改正后复查合格。",
        "其余28件仍处于规定办理时限之内。",
        "工程决算完成，质保金12万元将于2025年6月缺陷责任期满后依合同支付。", "其余53家中，续签20家、解除协议33家。",
        "将正在使用的旧水泵全部更换。", "把亏损的泵站交由镇里管护。", "预计每年可以节约电费12万元，更换水泵8台。", "已签约6100人（全年任务6000人）。",
        "完成8座泵站改造。下一步，持续加强日常巡查。", "如发现损坏，将及时维修；维修水泵6台。",
    ])
    func `做完了的`(_ text: String) {
        #expect(MarkedText(Notice.clause(text, "已完成")).remarks(.premature).isEmpty)
    }

    @Test(arguments: [
        ("更换水泵6台，其余2台正在采购。", "基本完成"), ("更换水泵6台，其余2台正在采购。", "阶段性完成"), ("其余2台正在采购。", "正在推进"), ("待批复后组织实施。", "长期坚持"),
    ])
    func `状态说得老实的`(_ text: String, _ status: String) {
        #expect(MarkedText(Notice.clause(text, status)).remarks(.premature).isEmpty)
    }

    @Test func `问题的表述和下一步打算不看`() {
        let text =
            Notice.opening
            + "1.泵站改造滞后。至今尚未完成改造，仍有8座待建。\n整改情况：\n改造泵站8座。（已完成）\n三、下一步工作打算\n将于2024年启动二期改造，正在编制方案。\n中共东岭县水务局党组\n2023年12月8日\n"
        #expect(MarkedText(text).remarks(.premature).isEmpty)
    }
}
