import Testing

@testable import Proofing

@Suite struct PlaceholderRuleTests {
    @Test(arguments: [
        "⟦20xx年⟧6月印发了制度。", "2023年召开专题会议⟦×次⟧。", "⟦202_年⟧12月底前完成。", "向⟦XX⟧局报告。", "⟦X年X月X日⟧召开会议。",
        "已向⟦***⟧单位通报。", "（一）⟦（待补充）⟧", "责任人：⟦____⟧。", "共清退⟦×××元⟧。", "⟦二〇××年⟧三月。", "印发文件⟦□□⟧份。",
        "⟦二〇二×年⟧三月。", "（某政办函〔⟦20xx⟧〕3号）", "管理⟦202_⟧人。", "⟦20_年⟧，全区发稿。", "联系人：张××，单位：⟦××⟧局。", "地址：⟦【此处填写】⟧",
        "收回⟦（金额由财务科核准后补）⟧。", "涉及⟦（具体人数待核实）⟧人。",
    ])
    func `没有填的占位`(_ text: String) {
        for remark in MarkedText(text).remarks(.placeholder) { #expect(remark.severity == .error) }
    }

    @Test func `说明哪里没有填`() {
        #expect(
            MarkedText("⟦20xx年⟧6月。").remarks(.placeholder).map(\.message) == ["“20xx年”还没有填，公开前请补上实际内容，没有的就删去。"])
    }

    @Test(arguments: [
        "联系电话：138****0000。", "身份证号3301**********001X。", "李××违规领取补贴。", "已做X光检查12人次。", "按3×5的规格制作展板。",
        "尺寸为20×30厘米。", "**重点工作**已经完成。", "***着重***说明。", "**********", "____________", "访问 http://a.example/__x__/xx 查看。",
        "代码 a__b 已停用。", "待定岗人员12名。", "（待岗人员）12名。", "2020年完成。", "20×30厘米", "20*30厘米", "20_a", "☑是 □否", "Exxon公司。",
        "按“部位×次数”计价。", "（由街道补充派员）巡查。", "（具体名单见附件）公开。", "泵站（",
    ])
    func `不是占位`(_ text: String) {
        #expect(MarkedText(text).remarks(.placeholder).isEmpty)
    }
}
