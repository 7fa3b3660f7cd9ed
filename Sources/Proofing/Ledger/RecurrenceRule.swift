import Notices
import OfficialText

/// 屡改屡犯: a finding that the ledger has linked with an earlier one, while the text does not say so.
enum RecurrenceRule: LedgerRule {
    static let card = RuleCard(
        name: .recurrence, title: "屡改屡犯", severity: .warning,
        law: "台账里登记为以前问题再犯的，通报要说明它以前提过、这次怎样改到底。",
        why: "同样的问题又一次被查出来，说明上次没有改到底；当作新问题写，下次还会再犯。",
        authority: "巡视巡察整改对屡改屡犯、边改边犯从严问责的通行要求",
        exceptions:
            "只用于 taizhang check --inspection。以 taizhang recurrence link 登记的为准，文中已经说明以前提过的，不算；没有登记，但与同一单位以前检查的问题几乎一字不差的，作为提示。",
        example: .init(
            wrong: "中共东岭县水务局党组关于巡察整改情况的通报\n1．泵站改造滞后。\n整改情况：换了水泵3台。（正在推进）",
            right: "中共东岭县水务局党组关于巡察整改情况的通报\n1．泵站改造滞后。\n整改情况：上轮巡察已指出，这次换了水泵3台，把检修列入年度计划。（正在推进）"))

    static func remarks(on text: CheckedText, beside account: LedgerAccount) -> [Remark] {
        account.known(in: text).flatMap { read, finding in
            let place = read.title.pieces.first ?? read.range
            return unsaid(of: read, finding, at: place, in: text) + unlinked(finding, at: place)
        }
    }

    private static func unsaid(
        of read: ReadFinding, _ finding: LedgerAccount.Finding, at place: Range<Int>, in text: CheckedText
    ) -> [Remark] {
        let range = text.text.unitRange(of: read.range)
        guard !finding.earlier.isEmpty, admissions.first(in: text.text, range) == nil else { return [] }
        return finding.earlier.map { earlier in
            let words = earlier.statement.map { "“\($0)”" } ?? ""
            return Remark(
                .recurrence, .warning,
                "台账登记第 \(finding.position) 个问题是以前的问题\(words)再犯，文中没有说；上次没有改到底，请写明这次怎样不再犯。", at: place)
        }
    }

    private static func unlinked(_ finding: LedgerAccount.Finding, at place: Range<Int>) -> [Remark] {
        finding.resembling.prefix(1).map { other in
            Remark(
                .recurrence, .note,
                "像是\(other.inspection)第 \(other.position) 个问题\(FindingName.quoted(other.statement))以前提过，请核对，是的用 taizhang recurrence link 登记。",
                at: place)
        }
    }

    private static let admissions = PhraseSet(
        "屡改屡犯 屡禁不止 再次出现 再次发生 反复出现 反复发生 反弹回潮 上轮 上一轮 上次巡察 上次巡视 前次 以前年度 往年 此前巡察 此前巡视 曾指出 曾反馈 多次指出 老问题")
}
