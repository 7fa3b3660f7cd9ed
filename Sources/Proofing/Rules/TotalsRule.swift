import Notices
import OfficialText

/// 汇总不符: totals of the notice that do not fit each other, or not what it lists.
enum TotalsRule: Rule {
    static let card = RuleCard(
        name: .totals, title: "汇总不符", severity: .error,
        law: "通报里写的方面数、问题数、各整改状态的个数，加起来要相等，也要同正文逐条列出的一致。",
        why: "总数是公众最先看的数；总数对不上，就会被问少了的问题去了哪里。",
        authority: "《党政机关公文处理工作条例》第二十五条：印发前复核内容；巡视巡察整改公开的通行要求：反馈的问题逐条公开整改情况",
        exceptions: "写明只选一部分公开的不算；列出的比所写的少，只作提示；按整改状态分组的，不比方面数；各条没有都写状态的，不比状态。",
        example: .init(
            wrong: "巡察反馈的39个问题，已完成整改31个，正在推进7个。", right: "巡察反馈的39个问题，已完成整改32个，正在推进7个。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        let totals = StatedTotals(text: text)
        let listed = ListedTotals(text: text)
        return [totals.sum(), totals.repeated()].compactMap { $0 } + listed.remarks()
    }
}
