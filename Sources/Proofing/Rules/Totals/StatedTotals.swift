import Notices
import OfficialText

/// What a notice says of itself in numbers, one number against another.
struct StatedTotals {
    let text: CheckedText

    /// The statuses, which must sum to the findings.
    func sum() -> Remark? {
        guard let findings = text.reading.declared[.findings] else { return nil }
        let parts = statuses()
        let sum = parts.reduce(0) { $0 + $1.total.value }
        guard parts.count > 1 || sum > findings.value, sum != findings.value,
            !isStatedNearby(sum, parts.map(\.total.range)),
            sum > findings.value || !isOtherStatus(findings.value - sum, parts.map(\.total.range)),
            sum > findings.value || !countsNotBegun(parts[0].total.range)
        else { return nil }
        let shown = parts.map { "\($0.name)\($0.total.value)" }.joined(separator: "＋")
        let said =
            parts.count > 1 ? "\(shown)＝\(sum)，与所写的\(findings.value)个问题不符" : "\(shown)，比所写的\(findings.value)个问题还多"
        return Remark(
            .totals, .error, "各状态的个数\(said)，总数自相矛盾，请核对。", at: findings.range,
            related: parts.map(\.total.range))
    }

    private struct Part {
        let name: String
        let total: DeclaredTotals.Total
    }

    /// The statuses in the order of the text, without those that are part of another (其中需长期坚持5个).
    private func statuses() -> [Part] {
        let parts = Self.names.compactMap { key, name in
            text.reading.declared[key].map { Part(name: name, total: $0) }
        }.sorted { $0.total.range.lowerBound < $1.total.range.lowerBound }
        return parts.enumerated().filter { index, part in
            guard index > 0 else { return true }
            let before = parts[index - 1].total.range.upperBound
            let gap = text.text.unitRange(of: before..<max(before, part.total.range.lowerBound))
            return !text.text.contains(Self.amongThem, in: gap)
        }.map(\.element)
    }

    private static let amongThem = PhraseSet("其中 含")
    private static let names: [(DeclaredTotals.Key, String)] = [
        (.completed, "已完成"), (.substantiallyCompleted, "基本完成"), (.partiallyCompleted, "阶段性完成"), (.inProgress, "正在推进"),
        (.ongoing, "长期坚持"),
    ]

    /// Whether a number stands in the paragraph of the statuses: then they are of that (整改任务85个).
    private func isStatedNearby(_ number: Int, _ places: [Range<Int>]) -> Bool {
        quantities(beside: places).contains { $0.value == number * Figure.one }
    }

    /// Whether what is missing is counted beside the statuses under words of its own: 持续整改1个，长期坚持1个.
    private func isOtherStatus(_ number: Int, _ places: [Range<Int>]) -> Bool {
        quantities(beside: places).contains { quantity in
            quantity.value == number * Figure.one
                && [quantity.label, quantity.noun].contains { text.text.contains(Self.progressing, in: $0) }
        }
    }

    /// What the paragraph counts in which the first of some places stands, without these.
    private func quantities(beside places: [Range<Int>]) -> [Quantity] {
        guard let place = places.first, let line = line(of: place) else { return [] }
        return QuantityReader(text: text).passages(in: line).flatMap(\.quantities).filter { quantity in
            !places.contains { $0.overlaps(text.text.byteRange(quantity.range)) }
        }
    }

    private func line(of place: Range<Int>) -> Range<Int>? {
        text.lines[text.lines.partitioningIndex { text.text.byteOffset(of: $0.upperBound) >= place.upperBound }...]
            .first
    }

    private static let progressing = PhraseSet("持续 长期 推进 正在 阶段 基本 部分 坚持 分期 逐步 到位 完成")

    /// Whether the paragraph of the statuses also counts what was not begun (未启动5个), which is no total of its own.
    private func countsNotBegun(_ place: Range<Int>) -> Bool {
        line(of: place).map { text.text.contains(Self.notBegun, in: $0) } ?? false
    }

    private static let notBegun = PhraseSet("未启动 未开始 未整改 未完成 未办结 未到位")

    // MARK: The same total, twice

    /// 反馈的21个问题, and elsewhere 反馈的22个问题.
    func repeated() -> Remark? {
        let stated = text.lines.filter { text.text.first(Self.feedback, in: $0) != nil }.flatMap { line in
            QuantityReader(text: text).passages(in: line).flatMap { passage in
                passage.quantities.filter { countsFeedback($0, in: passage) }
            }
        }
        guard let first = stated.first, let other = stated.first(where: { $0.value != first.value }) else { return nil }
        return Remark(
            .totals, .error,
            "这里写反馈的问题是\(text.printed(other.digits))个，前面写的是\(text.printed(first.digits))个，前后不一，请核对。",
            at: text.text.byteRange(other.range), related: [text.text.byteRange(first.range)])
    }

    private static let feedback: Phrase = "反馈"

    private func countsFeedback(_ quantity: Quantity, in passage: QuantityPassage) -> Bool {
        let words = text.text
        let head = passage.range.lowerBound..<quantity.digits.lowerBound
        guard quantity.isStated,
            Self.problems.longest(in: words, at: quantity.range.upperBound, before: passage.range.upperBound) != nil,
            let feedback = words.last(Self.feedback, in: head), isByInspectors(feedback),
            !words.contains(Self.elsewhere, in: head)
        else { return false }
        var place = feedback + Self.feedback.count
        while place < head.upperBound {
            if let word = Self.between.longest(in: words, at: place, before: head.upperBound) {
                place = word.range.upperBound
            } else if let aspect = passage.quantities.first(where: { $0.digits.lowerBound == place }),
                let word = Self.aspects.longest(in: words, at: aspect.range.upperBound, before: head.upperBound)
            {
                place = word.range.upperBound
            } else {
                return false
            }
        }
        return true
    }

    /// Whether inspectors handed them over, and not the public or firms (企业反馈的).
    private func isByInspectors(_ feedback: Int) -> Bool {
        let before = text.unit(feedback - 1)
        return !Letter.isIdeograph(before) || Self.heads.contains(before)
    }

    private static let heads: LetterSet = "对照组委察视绕于就将把党局"
    private static let problems = PhraseSet("问题 具体问题 反馈问题")
    private static let between = PhraseSet("的 意见 了 、 , 共 共计 涉及 : 意见中的 意见指出的 具体")
    private static let aspects = PhraseSet("方面 大方面 方面的 类")
    private static let elsewhere = PhraseSet(
        "上轮 上一轮 往届 上次 前次 专项检查 审计 选人用人 意识形态 主题教育 督查 督导 省委 中央 考核 环保 自查 群众 乡镇 各 剩余 其余 其中 未完成 已完成")
}
