import Testing

@testable import Proofing

@Suite struct NoticeElementsRuleTests {
    private static let title = "⟦中共东岭县水务局党组关于巡察整改情况的通报⟧\n"
    private static let period = "根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察"
    private static let feedback = "6月2日反馈了巡察意见"
    private static let totals = "指出1个问题"
    private static let body = "1.供水管网漏损率偏高。\n整改情况：更换老旧管网12公里，漏损率由21%降到13%。\n"
    private static let contact = "欢迎广大干部群众监督，联系电话：0123-4567890。\n"
    private static let signature = "中共东岭县水务局党组\n2023年12月8日\n"

    private static func notice(
        title: String = title, period: String = period, feedback: String = feedback, totals: String = totals,
        contact: String = contact, signature: String = signature
    ) -> String {
        title + [period, feedback, totals].filter { !$0.isEmpty }.joined(separator: "，") + "。现将整改情况通报如下：\n" + body
            + contact + signature
    }

    @Test(arguments: [
        ("巡察的起止日期", notice(period: "县委第二巡察组对县水务局党组进行了巡察", feedback: "2023年6月2日反馈了巡察意见")),
        ("反馈意见的日期", notice(feedback: "反馈了巡察意见")), ("反馈问题的总数", notice(totals: "")),
        ("监督的联系方式", notice(contact: "")), ("发布日期", notice(signature: "中共东岭县水务局党组\n")),
        ("监督的联系方式、发布日期", notice(contact: "", signature: "中共东岭县水务局党组\n")),
        ("反馈意见的日期", notice(title: "中共东岭县水务局党组\n⟦关于巡察整改情况的通报⟧\n", feedback: "反馈了巡察意见")),
        ("发布单位", notice(title: "⟦关于巡察整改情况的通报⟧\n", signature: "2023年12月8日\n")),
    ])
    func `缺什么说什么`(_ missing: String, _ text: String) {
        let remarks = MarkedText(text).remarks(.noticeElements)
        #expect(remarks.map(\.message) == ["通报没有写明\(missing)；缺了这些，公众没法核对和反映，请补上。"])
        #expect(remarks.map(\.severity) == [.warning])
    }

    private static let plain = title.replacing("⟦", with: "").replacing("⟧", with: "")

    @Test(arguments: [
        notice(title: plain), notice(title: plain, period: "2023年3月上旬至4月底，县委第二巡察组对县水务局党组进行了巡察"),
        notice(title: plain, feedback: "6月上旬反馈了巡察意见"),
        notice(title: plain, contact: "欢迎监督，电子邮箱：shuiwu@dongling.gov.cn。\n"),
        "关于2022年度县级预算执行审计查出问题整改情况的公告\n审计指出12个问题。\n1.预算编制不完整。\n整改情况：已将3项收入纳入预算。\n东岭县人民政府\n2023年12月8日\n",
        "县直部分单位巡察整改情况综述\n1.县水务局。整改情况：更换管网12公里。\n", "东岭县水务局2023年度工作总结\n一、供水保障\n完成管网改造12公里。\n",
    ])
    func `要素齐全的，和不要求这些的`(_ text: String) {
        #expect(MarkedText(text).remarks(.noticeElements).isEmpty)
    }
}
