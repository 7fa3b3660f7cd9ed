import OfficialText
import Testing

struct NumberingTests {
    private func numbering(_ text: String) -> (Numbering.Style, Int, String)? {
        let folded = FoldedText(Array(text.utf8))
        guard let found = Numbering(in: folded, at: 0, before: folded.count) else { return nil }
        return (found.style, found.value, folded.string(found.end..<folded.count))
    }

    @Test(arguments: [
        ("一、总体", Numbering.Style.chinese, 1, "总体"), ("二十三、末尾", .chinese, 23, "末尾"),
        ("(一)学习", .chineseBracketed, 1, "学习"),
        ("（十二）学习", .chineseBracketed, 12, "学习"), ("㈢ 学习", .chineseBracketed, 3, "学习"), ("1.学习", .arabic, 1, "学习"),
        ("１２．学习", .arabic, 12, "学习"), ("3、学习", .arabic, 3, "学习"), ("21.2020年6月开会", .arabic, 21, "2020年6月开会"),
        ("(3)学习", .arabicBracketed, 3, "学习"), ("⑶学习", .arabicBracketed, 3, "学习"),
        ("4)学习", .arabicHalfBracketed, 4, "学习"),
        ("②学习", .circled, 2, "学习"), ("第三,学习", .ordinal, 3, "学习"), ("第一部分 学习", .part, 1, "学习"),
        ("问题1:学习", .problem, 1, "学习"), ("【问题2】学习", .problem, 2, "学习"), ("[问题3]学习", .problem, 3, "学习"),
        ("反馈问题一:学习", .feedbackProblem, 1, "学习"),
        ("第一个问题:学习", .problem, 1, "学习"), ("一是学习", .clause, 1, "学习"), ("十一是学习", .clause, 11, "学习"),
        ("1，学习慢", .arabic, 1, "学习慢"), ("壹、学习", .formal, 1, "学习"), ("肆　学习", .formal, 4, "学习"),
        ("A.学习", .lettered, 1, "学习"), ("Ｂ．学习", .lettered, 2, "学习"), ("C、学习", .lettered, 3, "学习"),
        ("(D)学习", .lettered, 4, "学习"), ("a)学习", .lettered, 1, "学习"), ("1．12个社区", .arabic, 1, "12个社区"),
        ("3.7月检查", .arabic, 3, "7月检查"),
        ("B-3　学习", .arabicNested, 3, "学习"),
        ("A.2023年6月开会", .lettered, 1, "2023年6月开会"),
    ])
    func `编号各种写法`(text: String, style: Numbering.Style, value: Int, rest: String) throws {
        let found = try #require(numbering(text))
        #expect(found.0 == style)
        #expect(found.1 == value)
        #expect(found.2 == rest)
    }

    @Test(arguments: [
        "1.5亿元资金", "1.5个百分点", "2.5个月", "2024年工作", "一般问题", "(2020)5号", "第一批", "100人次", "3人参会", "二〇二四年", "1,204人", "问题突出",
        "一是", "",
        "A、B两个标段",
        "A类企业", "B-3", "K12教育", "陆续整改", "伍 ",
    ])
    func `不是编号`(text: String) {
        let found = numbering(text)
        #expect(found == nil || text == "一是", "\(text)")
    }
}
