import OfficialText

/// So many for each of so many: 17个村配备保洁员85名，每村5名.
struct EachCheck {
    let scene: ArithmeticScene

    func contradictions() -> [Contradiction] {
        let all = scene.passage.quantities
        guard isDistributing else { return [] }
        return all.indices.compactMap { index in
            guard index > 0, let share = share(all[index]) else { return nil }
            return index + 1 < all.count
                ? summedUp(all[index - 1], all[index], all[index + 1], share) ?? explained(all, index, share)
                : explained(all, index, share)
        }
    }

    private var isDistributing: Bool {
        [Self.every, Self.all].contains { scene.text.text.first($0, in: scene.passage.range) != nil }
    }

    /// What a figure is for each of: the words after 每; empty for 各, which is for what stands before.
    private func share(_ each: Quantity) -> Range<Int>? {
        guard each.isStated, !each.isPrice, !each.isRate, !each.unit.isTime else { return nil }
        let label = scene.text.text.trimmed(each.label)
        if let mark = scene.text.text.last(Self.every, in: label) {
            let words = mark + 1..<label.upperBound
            let isShort = (1...2).contains(words.count) && words.allSatisfy { Letter.isIdeograph(scene.text.unit($0)) }
            return isShort && !scene.has(Self.times, in: words) ? words : nil
        }
        return among(label)
    }

    /// 7个乡镇各设6处.
    private func among(_ label: Range<Int>) -> Range<Int>? {
        guard let mark = scene.text.text.last(Self.all, in: label), label.upperBound - mark <= 8 else { return nil }
        return mark..<mark
    }

    private static let every: Phrase = "每"
    private static let all: Phrase = "各"
    private static let times = PhraseSet("月 年 季 周 天 日 次 批 轮")

    /// 培训4期，每期50人，共培训200人.
    private func summedUp(_ count: Quantity, _ each: Quantity, _ total: Quantity, _ share: Range<Int>)
        -> Contradiction?
    {
        guard scene.has(Self.totals, in: total.label), scene.pauses(in: scene.gap(each, total)).count == 1,
            scene.pauses(in: scene.gap(count, each)).count <= 1
        else { return nil }
        return compare(count, each, total, share)
    }

    /// 17个村配备保洁员85名，每村5名; 医师14名驻点7家卫生院，每家2名.
    private func explained(_ all: [Quantity], _ index: Int, _ share: Range<Int>) -> Contradiction? {
        guard index > 1, !share.isEmpty,
            case (let first, let second, let each) = (all[index - 2], all[index - 1], all[index]),
            scene.pauses(in: scene.gap(first, second)).isEmpty, scene.pauses(in: scene.gap(second, each)).count == 1,
            scene.text.text.trimmed(each.label).lowerBound + 1 == share.lowerBound
        else { return nil }
        return first.unit == each.unit
            ? compare(second, each, first, share) : compare(first, each, second, share)
    }

    private static let totals = PhraseSet("共 合计 总计 累计 总")

    private func compare(_ count: Quantity, _ each: Quantity, _ total: Quantity, _ share: Range<Int>) -> Contradiction?
    {
        guard count.isStated, total.isStated, total.unit == each.unit, count.unit != each.unit, !total.isPrice,
            [count.depth, total.depth] == [each.depth, each.depth], count.figure.step == nil, !count.isRate,
            !count.unit.isTime, count.unit != .money, isOf(share, count),
            !scene.has(Self.uneven, in: said(count, each, total))
        else { return nil }
        let product = Int128(count.value) * Int128(each.value) / Int128(Figure.one)
        let difference = (Int128(total.value) - product).magnitude
        guard product < Int128(Figure.limit), difference > UInt128(total.figure.slack * 2),
            difference * 4 <= product.magnitude
        else { return nil }
        let unit = scene.text.printed(each.digits.upperBound..<each.range.upperBound)
        let counted = scene.text.printed(count.range)
        let shown = each.scale == 1 ? Int(product) : Int(product) / each.scale
        return Contradiction(
            words:
                "\(counted)×\(scene.printed(each))＝\(Figure.text(shown))\(unit)，与所写的\(scene.printed(total))不符",
            place: total.range, related: [count.range, each.range])
    }

    private func said(_ quantities: Quantity...) -> Range<Int> {
        let starts = quantities.map(\.digits.lowerBound)
        let ends = quantities.map(\.noun.upperBound)
        return (starts.min() ?? 0)..<(ends.max() ?? 0)
    }

    private static let uneven = PhraseSet("其中 另 左右 平均 约 至少 不少于 以上 余 最多 分别 等")

    /// Whether a count counts what the share is for: 17个村 and 每村, 4期 and 每期.
    private func isOf(_ share: Range<Int>, _ count: Quantity) -> Bool {
        let words = count.digits.upperBound..<max(count.noun.upperBound, count.range.upperBound)
        guard let first = share.first, let last = share.last else { return true }
        return words.contains { scene.text.unit($0) == scene.text.unit(first) }
            && words.contains { scene.text.unit($0) == scene.text.unit(last) }
    }
}
