import Notices
import OfficialText

/// 结构缺项: a finding that is answered by less than the others, a label over nothing, a heading with nothing below it.
enum StructureRule: Rule {
    static let card = RuleCard(
        name: .structure, title: "结构缺项", severity: .warning,
        law: "每个问题都有答复，别的问题有的内容（措施、进展、完成情况）它也有；标签写在它所标的文字前面，标题下面有内容。",
        why: "缺了答复的问题，读的人会当作没有整改；标签放错地方，一段话就说不清是措施还是进展。",
        authority: "巡察整改情况公开的通行要求：对照反馈意见逐条公开",
        exceptions: "整份材料都没有的内容（例如只列问题的清单）不算缺；个别问题才有的内容（例如下一步打算）不算。",
        example: .init(wrong: Example.text(second: ""), right: Example.text(second: "\n整改情况：在26个村张贴水费明细。")))

    static func remarks(on text: CheckedText) -> [Remark] {
        let reading = text.reading
        guard reading.kind == .rectificationNotice else { return [] }
        return unanswered(in: text) + lacking(in: text) + misplacedLabels(in: text) + emptyHeadings(in: text)
    }

    private static func unanswered(in text: CheckedText) -> [Remark] {
        text.findings.filter { !isAnswered($0.read) }.map { finding in
            Remark(
                .structure, .warning, "“\(text.name(of: finding.read))”下面没有整改情况；读的人会当作没有整改，请补上答复。",
                at: text.place(of: finding.read))
        }
    }

    private static func isAnswered(_ finding: ReadFinding) -> Bool {
        !finding.measures.isEmpty || !finding.progress.isEmpty || finding.nextStep != nil || finding.status != nil
    }

    /// What nearly all findings have and this one has not.
    private static func lacking(in text: CheckedText) -> [Remark] {
        let findings = text.findings.filter { isAnswered($0.read) }
        return parts.flatMap { part in
            let count = findings.count { part.isThere($0.read) }
            guard count >= 3, count * 10 >= findings.count * 8 else { return [Remark]() }
            return findings.filter { !part.isThere($0.read) }.map { finding in
                Remark(
                    .structure, .warning,
                    "“\(text.name(of: finding.read))”没有写\(part.name)，别的问题都写了；请补上，或者说明为什么没有。",
                    at: text.place(of: finding.read))
            }
        }
    }

    private struct Part {
        let name: String
        let isThere: @Sendable (ReadFinding) -> Bool
    }

    private static let parts = [
        Part(name: "整改措施", isThere: { !$0.measures.isEmpty }),
        Part(name: "整改进展", isThere: { !$0.progress.isEmpty }),
        Part(name: "完成情况", isThere: { $0.status != nil }),
    ]

    /// A label alone on its line, over findings instead of in one, where the other labels stand in theirs.
    private static func misplacedLabels(in text: CheckedText) -> [Remark] {
        let spans = text.reading.spans.filter { $0.kind != .blank }
        let labels = spans.count { $0.kind == .label }
        let findings = text.findings.map { $0.read.range }
        var next = 0
        let misplaced = zip(spans, spans.dropFirst()).compactMap { label, following -> Range<Int>? in
            while next < findings.count, findings[next].upperBound <= label.range.lowerBound { next += 1 }
            let isOutside = next == findings.count || label.range.lowerBound < findings[next].lowerBound
            guard label.kind == .label, following.kind == .statement, isOutside else { return nil }
            let place = text.trimmed(label.range)
            // The head of a table stands over its rows without a colon.
            return text.unit(text.text.unitRange(of: place).upperBound - 1) == Letter.colon ? place : nil
        }
        guard misplaced.count * 5 <= labels else { return [] }
        return misplaced.map { place in
            Remark(
                .structure, .warning,
                "“\(text.reading.text(place))”写在几个问题的前面，分不清哪一段是它标的；请移到每个问题的下面。", at: place)
        }
    }

    /// A heading that another of its kind, or a higher one, follows at once.
    private static func emptyHeadings(in text: CheckedText) -> [Remark] {
        let spans = text.reading.spans.filter { $0.kind != .blank && $0.kind != .chrome && $0.kind != .duplicate }
        return zip(spans, spans.dropFirst()).compactMap { heading, next in
            guard heading.kind == .heading, next.kind == .heading,
                let rank = rank(of: heading, in: text), let nextRank = Self.rank(of: next, in: text), nextRank <= rank
            else { return nil }
            let place = text.trimmed(heading.range)
            return Remark(
                .structure, .warning,
                "标题“\(text.excerpt(text.text.unitRange(of: place), upTo: 20))”下面什么也没有；请补上内容，或者删去标题。",
                at: place)
        }
    }

    /// How deep a heading is by its number: 一、 above （一） above an Arabic one above a bracketed one.
    private static func rank(of heading: Span, in text: CheckedText) -> Int? {
        let range = text.text.trimmed(text.text.unitRange(of: heading.range))
        guard let numbering = Numbering(in: text.text, at: range.lowerBound, before: range.upperBound) else {
            return nil
        }
        return ranks.firstIndex(of: numbering.style)
    }

    private static let ranks: [Numbering.Style] = [.chinese, .chineseBracketed, .arabic, .arabicBracketed]

    private enum Example {
        static func text(second answer: String) -> String {
            """
            中共东岭县水务局党组关于巡察整改情况的通报
            一、供水保障有短板
            1．供水管网漏损率偏高。
            整改情况：更换老旧管网12公里，漏损率由21%降到13%。
            2．水费收缴不公开。\(answer)
            """
        }
    }
}

extension CheckedText {
    /// What a finding is called in messages: its number and how its statement begins.
    func name(of finding: ReadFinding) -> String {
        let title = finding.title.pieces.first.map { excerpt(text.unitRange(of: $0), upTo: 16) } ?? ""
        return (finding.number.map { reading.text($0) + "." } ?? "") + title
    }

    /// Where a finding is pointed at: its statement.
    func place(of finding: ReadFinding) -> Range<Int> { finding.title.pieces.first ?? trimmed(finding.range) }
}
