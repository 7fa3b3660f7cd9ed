import Notices
import OfficialText

/// 正文重复: the text of the page is there twice.
enum DuplicateBodyRule: Rule {
    static let card = RuleCard(
        name: .duplicateBody, title: "正文重复", severity: .error,
        law: "一份通报的正文只出现一次。",
        why: "正文粘贴了两遍，问题数、完成数都翻一番，读的人分不清以哪一遍为准。",
        authority: "公文处理的通行要求：印发前复核文稿（《党政机关公文处理工作条例》第二十五条）",
        exceptions: "同一句话在几个问题下出现，由“雷同”去看；页眉、页脚、导航每页都有，不算。",
        example: .init(wrong: Example.once + Example.once, right: Example.once))

    static func remarks(on text: CheckedText) -> [Remark] {
        let copies = text.reading.spans.filter { $0.kind == .duplicate }.map(\.range)
        guard let first = copies.first, let last = copies.last else { return [] }
        let all = first.lowerBound..<last.upperBound
        let opening = text.excerpt(text.text.unitRange(of: first), upTo: 20)
        return [
            Remark(
                .duplicateBody, .error,
                "从“\(opening)”起，前面的正文又出现了一遍；问题数会成倍，读的人不知以哪一遍为准，请删去重复的一遍。",
                at: text.trimmed(all))
        ]
    }

    private enum Example {
        static let once = """
            中共东岭县水务局党组关于巡察整改情况的通报
            根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察，6月2日反馈了意见。
            1．关于“供水管网漏损率偏高”问题的整改。
            整改情况：更换老旧管网12公里，漏损率由21%降到13%。
            2．关于“水费收缴不公开”问题的整改。
            整改情况：在26个村张贴水费明细，退还多收水费3.4万元。
            3．关于“泵站值守不落实”问题的整改。
            整改情况：为9座泵站配齐值守人员18名，每月抽查一次。
            欢迎广大干部群众监督，联系电话：0123-4567890。
            中共东岭县水务局党组
            2023年12月8日

            """
    }
}
