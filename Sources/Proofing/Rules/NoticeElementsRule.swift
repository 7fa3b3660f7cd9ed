import Notices
import OfficialText

/// 公开要素缺失: what the public must be told, and the notice does not say.
enum NoticeElementsRule: Rule {
    static let card = RuleCard(
        name: .noticeElements, title: "公开要素缺失", severity: .warning,
        law: "公开的整改通报要写明：巡察（巡视）的起止日期、反馈日期、反馈的问题总数、监督的联系方式、发布单位和日期。",
        why: "缺了这些，群众不知道是哪一次巡察、整改了多久、向谁反映，通报就没法核对。",
        authority: "巡察整改情况公开的通行做法：通报写明巡察时间、反馈时间和联系方式",
        exceptions: "审计等其他整改不要求这些日期、总数和联系方式；几个单位的整改情况汇编、不是整改通报的材料不看。",
        example: .init(wrong: Example.text(contact: ""), right: Example.text(contact: "欢迎监督，联系电话：0123-4567890。\n")))

    static func remarks(on text: CheckedText) -> [Remark] {
        let reading = text.reading
        guard reading.kind == .rectificationNotice || reading.kind == .workReport,
            let title = reading.title?.pieces.map(text.text.unitRange) ?? text.lines.first.map({ [$0] }),
            let place = title.first(where: { text.text.contains(rectification, in: $0) }),
            !title.contains(where: { text.text.contains(roundups, in: $0) })
        else { return [] }
        let preamble = Preamble(text, title)
        let missing = elements.filter { !$0.isThere(reading, preamble) }.map(\.name)
        guard !missing.isEmpty else { return [] }
        return [
            Remark(
                .noticeElements, .warning,
                "通报没有写明\(missing.joined(separator: "、"))；缺了这些，公众没法核对和反映，请补上。", at: text.text.byteRange(place))
        ]
    }

    private struct Element: Sendable {
        let name: String
        let isThere: @Sendable (Reading, Preamble) -> Bool
    }

    private static let elements = [
        Element(name: "巡察的起止日期") {
            !$1.isOnInspection || $1.hasPeriod || $0.inspection?.startedOn != nil && $0.inspection?.endedOn != nil
        },
        Element(name: "反馈意见的日期") { !$1.isOnInspection || $1.hasFeedback || hasFeedback($0.inspection) },
        Element(name: "反馈问题的总数") { !$1.isOnInspection || !$0.declared.totals.isEmpty },
        Element(name: "监督的联系方式") { !$1.isOnInspection || !$0.contacts.isEmpty || $1.hasContact },
        Element(name: "发布单位") { reading, _ in reading.issuer != nil },
        Element(name: "发布日期") { reading, _ in reading.issuedOn != nil },
    ]

    /// A day of its own: the last day on site is none.
    private static func hasFeedback(_ inspection: PrintedInspection?) -> Bool {
        inspection.map { $0.feedbackOn != nil && $0.feedbackOn != $0.endedOn } ?? false
    }

    /// What the paragraph before the first section says of dates that are no days: 8月下旬至9月底.
    private struct Preamble {
        private(set) var isOnInspection: Bool
        private(set) var hasPeriod = false
        private(set) var hasFeedback = false
        /// Whether one of the last lines has a number to call or an address to write to, however it is put.
        let hasContact: Bool

        init(_ text: CheckedText, _ title: [Range<Int>]) {
            let words = text.text
            isOnInspection = title.contains { words.contains(NoticeElementsRule.inspections, in: $0) }
            hasContact = text.lines.suffix(NoticeElementsRule.foot).contains { line in
                words.contains(NoticeElementsRule.ways, in: line)
                    && (line.count { Letter.isDigit(text.unit($0)) } >= 7 || line.contains { text.unit($0) == 0x40 })
            }
            for span in text.reading.spans where span.kind == .preamble {
                let units = words.unitRange(of: span.range)
                if words.contains(NoticeElementsRule.inspections, in: units) { isOnInspection = true }
                for sentence in text.sentences(in: units) {
                    let months = sentence.filter { text.unit($0) == NoticeElementsRule.month }
                    guard let first = months.first, let last = months.last else { continue }
                    let isPeriod = first < last && words.contains(NoticeElementsRule.until, in: first..<last)
                    if isPeriod { hasPeriod = true }
                    guard let feedback = NoticeElementsRule.feedback.first(in: words, first..<sentence.upperBound)
                    else {
                        continue
                    }
                    if months.count(where: { $0 < feedback.range.lowerBound }) > (isPeriod ? 2 : 0) {
                        hasFeedback = true
                    }
                }
            }
        }
    }

    private static let rectification = PhraseSet("整改")
    private static let inspections = PhraseSet("巡察 巡视")
    /// Titles of papers that put together what several organisations publish.
    private static let roundups = PhraseSet("部分 各单位 各被巡 综述 摘登 汇总 问题清单 台账")
    private static let until = PhraseSet("至 到 — - ~ –")
    private static let feedback = PhraseSet("反馈")
    private static let foot = 8
    private static let ways = PhraseSet("电话 电 话 热线 邮箱 邮 箱 信箱 来信 手机")
    private static let month: UInt16 = 0x6708

    private enum Example {
        static func text(contact: String) -> String {
            """
            中共东岭县水务局党组关于巡察整改情况的通报
            根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县水务局党组进行了巡察，6月2日反馈了巡察意见，指出1个问题。
            1．供水管网漏损率偏高。
            整改情况：更换老旧管网12公里，漏损率由21%降到13%。
            \(contact)中共东岭县水务局党组
            2023年12月8日
            """
        }
    }
}
