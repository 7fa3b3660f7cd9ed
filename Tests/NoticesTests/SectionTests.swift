import OfficialText
import Rectification
import Testing

@testable import Notices

/// Sections and findings as offices number them.
struct SectionTests {
    private func read(_ body: String) -> Reading {
        let text = """
            中共东岭县水务局党组关于巡察整改情况的通报
            2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察，6月2日反馈了2个问题。
            \(body)
            中共东岭县水务局党组
            2023年12月8日
            """
        return NoticeReader().read(Manuscript(text: Array(text.utf8)))
    }

    private static let leak = "供水管网漏损率偏高\n整改情况：更换老旧管网12公里。\n整改状态：已完成"
    private static let fees = "水费收缴不公开\n整改情况：张贴水费明细260份。\n整改状态：已完成"
    private static let ahead = "一是持续更换管网，待2024年9月30日后公布结果。"

    @Test(arguments: [
        "壹　基本情况\n局党组召开会议3次。\n贰　问题整改情况\n1．\(leak)\n2．\(fees)\n叁　后续打算\n\(ahead)",
        "A．整改总体进展\n局党组召开会议3次。\nB．问题及整改情况\nB-1　供水方面\n1．\(leak)\nB-2　收费方面\n1．\(fees)\nC．巩固整改成果\n\(ahead)",
        "第一，整改工作怎么抓的\n局党组召开会议3次。\n第二，具体问题改得怎么样\n（1）\(leak)\n（2）\(fees)\n第三，下一步怎么办\n\(ahead)",
        "◆ 供水保障方面\n1．\(leak)\n◆ 收费方面\n2．\(fees)\n下一步工作打算\n\(ahead)",
    ])
    func `各种编号的部分分得开`(_ body: String) {
        let reading = read(body)
        #expect(reading.findings.map { reading.text($0.title) } == ["供水管网漏损率偏高", "水费收缴不公开"])
        #expect(
            reading.findings.map { $0.progress.map { reading.text($0.range) } } == [["更换老旧管网12公里。"], ["张贴水费明细260份。"]])
        #expect(reading.findings.map(\.status) == [.completed, .completed])
        #expect(reading.nextSteps.map { reading.text($0.range) } == [Self.ahead])
    }

    @Test(arguments: ["三、违纪违规问题处理情况\n移交的信访件6件已全部办结，立案1件。", "三、其他事项\n（一）关于未列出的8个问题。均已整改到位。\n（二）关于红包治理。退还红包23人次。"])
    func `问题之外的部分不是问题`(_ section: String) {
        let reading = read("一、组织整改情况\n局党组召开会议3次。\n二、问题整改情况\n问题一：\(Self.leak)\n问题二：\(Self.fees)\n\(section)")
        #expect(reading.findings.map { reading.text($0.title) } == ["供水管网漏损率偏高", "水费收缴不公开"])
    }

    @Test func `标题是问题的，下面编号的是它的条款`() {
        let reading = read(
            """
            一、供水方面
            （一）老旧小区改造群众意见大
            1．对8个小区逐栋回访，入户1146户，收集意见273条。其中属改造质量的158条。（已完成）
            2．质量类158条意见，由施工单位返修151条；其余7条已书面答复。（已完成）
            （二）助餐服务覆盖不足
            1．在4个助餐点基础上新开5个。6月全部开业。（已完成）
            2．7月日均就餐694人次，比1月增长122%。（长期坚持）
            """)
        #expect(reading.findings.map { reading.text($0.title) } == ["老旧小区改造群众意见大", "助餐服务覆盖不足"])
        #expect(
            reading.findings.map { $0.progress.map(\.status) } == [[.completed, .completed], [.completed, .ongoing]])
    }

    @Test func `写在问题后面的方头括号是它的状态`() {
        let reading = read(
            "1．供水管网漏损率偏高。【已完成】\n一是更换老旧管网12公里。\n2．水费收缴不公开。【基本完成】\n张贴水费明细260份。")
        #expect(reading.findings.map(\.status) == [.completed, .substantiallyCompleted])
        #expect(
            reading.findings.map { $0.progress.map { reading.text($0.range) } } == [["一是更换老旧管网12公里。"], ["张贴水费明细260份。"]])
    }

    @Test func `别的问题都有答复，框起来的标题下面没有，也是一个问题`() {
        let reading = read(
            """
            1．关于“供水管网漏损率偏高”问题的整改情况。
            （1）更换老旧管网12公里。
            （2）修复漏点36处。
            2．关于“水费收缴不公开”问题的整改情况。
            3．关于“泵站值守不落实”问题的整改情况。
            （1）配齐值守人员18名。
            （2）安装监控26套。
            """)
        #expect(reading.findings.map { reading.text($0.title) } == ["供水管网漏损率偏高", "水费收缴不公开", "泵站值守不落实"])
        #expect(reading.findings.map(\.progress.isEmpty) == [false, true, false])
    }

    @Test func `标题和状态之间的圆圈数字是问题，措施里的是条款`() {
        let reading = read(
            """
            （一）供水保障
            ① 供水管网漏损率偏高。
            整改措施：
            ①更换老旧管网。
            整改情况：更换老旧管网12公里。
            整改状态：已完成。
            ② 水费收缴不公开。
            整改措施：
            ①张贴水费明细。
            ②开通查询热线。
            整改情况：张贴水费明细260份，热线3月开通。
            整改状态：已完成。
            """)
        #expect(reading.findings.map { reading.text($0.title) } == ["供水管网漏损率偏高", "水费收缴不公开"])
        #expect(reading.findings.map(\.measures.count) == [1, 2])
    }

    @Test func `圆圈数字的标题后面有状态的是问题`() {
        let reading = read(
            """
            （一）供水保障
            ①供水管网漏损率偏高。（整改完成）
            整改落实：一是更换老旧管网12公里。二是修复漏点36处。
            ②水费收缴不公开。（长期坚持）
            整改落实：张贴水费明细260份。
            """)
        #expect(reading.findings.map { reading.text($0.title) } == ["供水管网漏损率偏高", "水费收缴不公开"])
        #expect(reading.findings.map(\.status) == [.completed, .ongoing])
    }

    @Test func `自查的事项销了号不是问题完成了`() {
        let reading = read("一、组织整改情况\n自查自纠事项27件一并销号。反馈的2个问题，已完成2个。\n二、问题整改情况\n1．\(Self.leak)\n2．\(Self.fees)")
        #expect(reading.declared[.completed]?.value == 2)
    }

    @Test func `一段话末尾的该问题已完成整改是它的状态`() {
        let reading = read(
            "关于供水管网漏损率偏高的问题。一是更换老旧管网12公里。二是修复漏点36处。该问题已完成整改。\n关于水费收缴不公开的问题。张贴水费明细260份。该问题基本完成整改。")
        #expect(reading.findings.map(\.status) == [.completed, .substantiallyCompleted])
        #expect(
            reading.findings.map { $0.progress.last.map { reading.text($0.range) } } == ["二是修复漏点36处。", "张贴水费明细260份。"])
    }

    @Test func `末段总括的话和学校党委下一步不属于最后一个问题`() {
        let reading = read(
            "1．供水管网漏损率偏高。\n整改情况：更换老旧管网12公里。（已完成）\n2．水费收缴不公开。\n整改情况：张贴水费明细260份。（正在推进）\n\n上述2个问题中，已完成整改1个，正在推进1个。\n\n局党组下一步将围绕收费公开持续用力。"
        )
        #expect(reading.findings.map(\.status) == [.completed, .inProgress])
        #expect(reading.declared[.completed]?.value == 1)
    }

    @Test func `任务的个数不是问题的个数`() {
        let reading = read(
            "一、组织整改情况\n反馈的2个问题细化为20项整改任务，20项任务中已完成17项、基本完成1项、长期坚持2项；按问题统计，已完成整改2个。\n二、问题整改情况\n1．\(Self.leak)\n2．\(Self.fees)"
        )
        #expect(reading.declared[.completed]?.value == 2)
        #expect(reading.declared[.ongoing] == nil)
    }

    @Test func `用字母编号的条款`() throws {
        let reading = read("1．供水管网漏损率偏高。\n主要举措：A.更换老旧管网；B.修复漏点。\n落实进展：A.更换管网12公里。B.修复漏点36处。\n整改状态：已完成")
        let finding = try #require(reading.findings.first)
        #expect(finding.measures.map { reading.text($0.range) } == ["A.更换老旧管网；", "B.修复漏点。"])
        #expect(finding.progress.map { reading.text($0.range) } == ["A.更换管网12公里。", "B.修复漏点36处。"])
    }

    @Test func `总体情况里挑出来的几个问题不是总数`() {
        let reading = read("一、组织整改情况\n县委巡察办对材料不实的3个问题提出退改意见。\n二、问题整改情况\n反馈的2个问题已完成2个。\n1．\(Self.leak)\n2．\(Self.fees)")
        #expect(reading.declared[.findings]?.value == 2)
    }

    @Test(arguments: [("㈠", "㈡"), ("（一）", "（二）"), ("1.", "2."), ("⒈", "⒉")])
    func `下一个问题接在同一行里`(first: String, second: String) {
        let line = "\(first)关于学习抓得不实的问题。已制定计划，学习12次。\(second)关于调研走过场的问题。已开展调研8次。"
        let reading = read("一、反馈问题整改情况\n" + line)
        #expect(reading.findings.map { reading.text($0.title) } == ["学习抓得不实", "调研走过场"])
    }
}
