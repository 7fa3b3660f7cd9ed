import Testing

@testable import Proofing

@Suite struct StructureRuleTests {
    private static let opening = "中共东岭县水务局党组关于巡察整改情况的通报\n根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察。\n"

    private func remarks(_ text: String) -> [Remark] { MarkedText(Self.opening + text).remarks(.structure) }

    @Test(arguments: [
        "一、供水保障有短板\n1.供水管网漏损率偏高。\n整改情况：更换老旧管网12公里。\n2.⟦水费收缴不公开⟧。\n3.泵站值守不落实。\n整改情况：配齐值守人员18名。\n",
        "1.供水管网漏损率偏高。\n整改情况：更换老旧管网12公里。\n2.⟦水费收缴不公开⟧。\n整改情况：\n3.泵站值守不落实。\n整改情况：配齐值守人员18名。\n",
    ])
    func `没有答复的问题`(_ text: String) {
        let found = remarks(text)
        #expect(found.map(\.message) == ["“2.水费收缴不公开”下面没有整改情况；读的人会当作没有整改，请补上答复。"])
        #expect(found.map(\.severity) == [.warning])
    }

    private static func finding(_ number: Int, measures: Bool = true, progress: Bool = true, status: Bool = true)
        -> String
    {
        "\(number).第\(number)座泵站值守不落实。\n" + (measures ? "整改措施：为泵站配齐值守人员。\n" : "")
            + (progress ? "整改进展：已为第\(number)座泵站配齐值守人员\(number)名。\n" : "") + (status ? "完成情况：已完成整改。\n" : "")
    }

    private static func marked(_ number: Int, _ finding: String) -> String {
        finding.replacing("第\(number)座泵站值守不落实", with: "⟦第\(number)座泵站值守不落实⟧", maxReplacements: 1)
    }

    @Test(arguments: [
        ("整改措施", marked(3, finding(3, measures: false))), ("整改进展", marked(3, finding(3, progress: false))),
        ("完成情况", marked(3, finding(3, status: false))),
    ])
    func `别的问题都有，只有它没有`(_ part: String, _ third: String) {
        let found = remarks(Self.finding(1) + Self.finding(2) + third + Self.finding(4) + Self.finding(5))
        #expect(found.map(\.message) == ["“3.第3座泵站值守不落实”没有写\(part)，别的问题都写了；请补上，或者说明为什么没有。"])
    }

    @Test func `标签写在问题前面`() {
        let found = remarks(
            """
            一、供水保障有短板
            （一）管网管理不力
            1.供水管网漏损率偏高。
            整改情况：
            更换老旧管网12公里。（已完成）
            2.水费收缴不公开。
            整改情况：
            张贴水费明细。（已完成）
            3.计量设施老旧。
            整改情况：
            更换水表1200只。（已完成）
            4.管网图纸不全。
            整改情况：
            补测图纸36张。（已完成）
            （二）泵站管理不力
            ⟦整改情况：⟧
            1.泵站值守不落实。
            配齐值守人员18名。（已完成）
            2.泵站设备老化。
            更换水泵6台。（已完成）

            """)
        #expect(found.map(\.message) == ["“整改情况：”写在几个问题的前面，分不清哪一段是它标的；请移到每个问题的下面。"])
    }

    @Test func `标题下面什么也没有`() {
        let found = remarks(
            "一、供水保障有短板\n⟦（一）管网管理不力⟧\n（二）泵站管理不力\n1.泵站值守不落实。\n整改情况：配齐值守人员18名。\n2.泵站设备老化。\n整改情况：更换水泵6台。\n")
        #expect(found.map(\.message) == ["标题“（一）管网管理不力”下面什么也没有；请补上内容，或者删去标题。"])
    }

    @Test(arguments: [
        "1.供水管网漏损率偏高。\n整改情况：更换老旧管网12公里。\n2.水费收缴不公开。\n整改情况：张贴水费明细。\n",
        finding(1) + finding(2) + finding(3), finding(1, status: false) + finding(2, status: false) + finding(3),
        finding(1, measures: false) + finding(2) + finding(3, measures: false) + finding(4, measures: false),
        "一、供水保障有短板\n（一）管网管理不力\n1.供水管网漏损率偏高。\n整改情况：更换老旧管网12公里。\n（二）泵站管理不力\n1.泵站值守不落实。\n整改情况：配齐值守人员18名。\n",
        "一、供水保障有短板\n整改情况：\n1.供水管网漏损率偏高。\n更换老旧管网12公里。（已完成）\n2.水费收缴不公开。\n张贴明细。（已完成）\n二、泵站管理不力\n整改情况：\n1.泵站值守不落实。\n配齐人员18名。（已完成）\n",
    ])
    func `结构齐全，或整份都没有`(_ text: String) {
        #expect(remarks(text).isEmpty)
    }

    @Test func `问题清单本来就没有答复`() {
        #expect(MarkedText("县委第二巡察组巡察反馈问题清单\n1.供水管网漏损率偏高。\n2.水费收缴不公开。\n3.泵站值守不落实。\n").remarks(.structure).isEmpty)
    }
}
