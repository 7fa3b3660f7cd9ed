import OfficialText

/// Changes and the values before and after: 由120件下降到84件，下降30%.
struct ChangeCheck {
    let scene: ArithmeticScene

    func contradictions() -> [Contradiction] {
        let all = scene.passage.quantities
        guard all.count > 1, scene.has(Self.changing, in: scene.passage.range) else { return [] }
        return all.indices.dropLast().compactMap { index in
            if let found = fromTo(all[index], all[index + 1], all[(index + 2)...].prefix(2)) { return found }
            guard index + 2 < all.count else { return nil }
            let (first, second, third) = (all[index], all[index + 1], all[index + 2])
            if !scene.has(Self.comparing, in: second.label), let found = yearOnYear(first, second, third) {
                return found
            }
            guard !all[..<index].contains(where: { $0.unit == all[index].unit }) else { return nil }
            return compared(first, second, third) ?? changed(first, second, third)
                ?? all[(index + 3)...].first.flatMap { inPercent(first, second, third, $0) }
        }
    }

    private enum Direction { case up, down }

    private static let verbs = PhraseTable<Direction>([
        ("增加", .up), ("提高", .up), ("提升", .up), ("上升", .up), ("增长", .up), ("增至", .up), ("升至", .up), ("扩大", .up),
        ("增到", .up), ("升到", .up), ("延长", .up), ("高出", .up), ("扩增", .up), ("跃升", .up), ("扩充", .up), ("增", .up),
        ("下降", .down), ("减少", .down), ("降低", .down), ("降至", .down), ("减至", .down), ("压缩", .down), ("缩短", .down),
        ("压减", .down), ("缩减", .down), ("降到", .down), ("减到", .down), ("精简", .down), ("压降", .down), ("降为", .down),
        ("缩小", .down), ("回落", .down), ("减", .down), ("降", .down),
    ])
    private static let origins = PhraseSet("由 从")
    private static let toward = PhraseEnds("到 至 为")
    private static let towardWords = PhraseSet("到 至 为")

    // MARK: 由A增加到B，增加C

    /// The change may be said as a number, in percent, or both.
    private func fromTo(_ before: Quantity, _ after: Quantity, _ changes: ArraySlice<Quantity>) -> Contradiction? {
        let text = scene.text.text
        let gap = scene.gap(before, after)
        guard before.isStated, after.isStated, before.unit == after.unit, before.depth == after.depth,
            !before.isPrice, !after.isPrice, before.value > 0, gap.count <= 16, scene.pauses(in: gap).isEmpty,
            scene.has(Self.origins, in: before.label), let verb = Self.verbs.matches(in: text, gap).last,
            leads(verb.range, to: gap.upperBound)
        else { return nil }
        let isWrongWay = verb.meaning == .up ? after.value < before.value : after.value > before.value
        if isWrongWay, !before.unit.isTime, !scene.has(Self.turned, in: before.label) {
            return Contradiction(
                words:
                    "由\(scene.printed(before))到\(scene.printed(after))是\(verb.meaning == .up ? "减少" : "增加")，与所写的“\(scene.text.printed(verb.range))”不符",
                place: after.range, related: [before.range])
        }
        let isYearly = scene.has(Self.yearly, in: before.label)
        var last = after
        for change in changes {
            let between = scene.gap(last, change)
            guard change.isStated, [after.depth, after.depth + 1].contains(change.depth), between.count <= 14,
                scene.pauses(in: between).count <= 1, scene.has(Self.changes, in: between),
                !scene.has(Self.others, in: between), isYearly || !scene.has(Self.yearOnYear, in: between),
                !scene.has(Self.origins, in: between)
            else { return nil }
            if let found = compare(before, after, change) { return found }
            last = change
        }
        return nil
    }

    /// A stricter standard and a better rank may be a smaller number.
    private static let turned = PhraseSet("标准 门槛 排名 名次 位次 位居 排位 第 等级")
    private static let yearly = PhraseSet("上年 去年 同期 年")
    private static let yearOnYear = PhraseSet("同比")
    private static let changes = PhraseSet("增加 提高 提升 上升 增长 增幅 扩大 延长 下降 减少 降低 降幅 压缩 缩短 压减 缩减 精简 升幅 压降 增 减 降")
    /// Without any of these nothing is said of a change.
    private static let changing = PhraseSet(anyOf: verbs.all + changes.all + more.all)
    private static let others = PhraseSet("其中 较 环比 占 率 平均 分别 同时 以及 比上 比去 比前 比全 相比")

    /// Whether a verb leads to the second value: 降至, 下降到, 压减至2023年的.
    private func leads(_ verb: Range<Int>, to end: Int) -> Bool {
        let text = scene.text.text
        return text.ends(verb, with: Self.toward)
            || Self.towardWords.longest(in: text, at: verb.upperBound, before: end) != nil
    }

    // MARK: A，比B高出C

    private func compared(_ value: Quantity, _ base: Quantity, _ change: Quantity) -> Contradiction? {
        guard isComparison(value, base, change), !scene.has(Self.changes, in: base.label) else { return nil }
        return compare(base, value, change)
    }

    /// A，比上年减少B，下降C: what it was is what it is and the change.
    private func changed(_ value: Quantity, _ difference: Quantity, _ change: Quantity) -> Contradiction? {
        guard isComparison(value, difference, change), change.isRate, !value.isRate,
            let verb = Self.verbs.matches(in: scene.text.text, difference.label).last
        else { return nil }
        let before = verb.meaning == .up ? value.value - difference.value : value.value + difference.value
        guard before > 0 else { return nil }
        let slack = value.figure.slack + difference.figure.slack
        let hundred = Int128(change.unit == .permille ? 1000 : 100) * Int128(Figure.one)
        let step = Int128(change.figure.step ?? Figure.one)
        let isRight =
            (Int128(change.value) + step) * Int128(before + slack) > Int128(difference.value - slack) * hundred
            && (Int128(change.value) - step) * Int128(before - slack) < Int128(difference.value + slack) * hundred
        guard !isRight, !fits(value, difference, change) else { return nil }
        let right = RateCheck.percent(difference.value, of: before, Int(hundred) / Figure.one, like: change)
        let sign = scene.text.printed(change.range.upperBound - 1..<change.range.upperBound)
        return Contradiction(
            words:
                "\(scene.printed(value))比原来\(verb.meaning == .up ? "增加" : "减少")\(scene.printed(difference))是\(right)\(sign)，与所写的\(scene.printed(change))不符",
            place: change.range, related: [value.range, difference.range])
    }

    /// A，比上年的B减少C，降幅D: the difference is right, the percentage may not be.
    private func inPercent(_ value: Quantity, _ base: Quantity, _ difference: Quantity, _ change: Quantity)
        -> Contradiction?
    {
        let between = scene.gap(difference, change)
        guard isComparison(value, base, difference), difference.unit == value.unit, change.isStated, change.isRate,
            !value.isRate, !scene.has(Self.changes, in: base.label), change.depth == value.depth,
            between.count <= 10, scene.pauses(in: between).count == 1, scene.has(Self.changes, in: between),
            !scene.has(Self.others, in: between)
        else { return nil }
        return compare(base, value, change)
    }

    private func isComparison(_ value: Quantity, _ base: Quantity, _ change: Quantity) -> Bool {
        let between = scene.gap(base, change)
        return value.isStated && base.isStated && change.isStated && value.unit == base.unit && base.value > 0
            && value.depth == change.depth && base.depth == value.depth && !value.isPrice && !base.isPrice
            && scene.pauses(in: scene.gap(value, base)).count <= 1 && scene.has(Self.comparing, in: base.label)
            && between.count <= 10 && scene.pauses(in: between).count <= 1
            && (scene.has(Self.changes, in: between) || scene.has(Self.more, in: between))
            && !scene.has(Self.others, in: between)
    }

    private static let comparing = PhraseSet("比 较 相比")
    private static let more = PhraseSet("高 高出 多 少 低")

    // MARK: 2022年A，2023年B，同比下降C

    private func yearOnYear(_ first: Quantity, _ second: Quantity, _ change: Quantity) -> Contradiction? {
        let between = scene.gap(second, change)
        guard first.isStated, second.isStated, change.isStated, change.isRate, first.unit == second.unit,
            !first.isRate, first.depth == second.depth, change.depth == second.depth, first.value > 0,
            second.value > 0, !first.isPrice, !second.isPrice, scene.pauses(in: scene.gap(first, second)).count <= 1,
            scene.pauses(in: between).count <= 1, between.count <= 14, scene.has(Self.changes, in: between),
            !scene.has(Self.notAll, in: between), isOfSame(first, second, between),
            let isTurned = isEarlierLast(first, second, change)
        else { return nil }
        return isTurned ? compare(second, first, change) : compare(first, second, change)
    }

    /// Whether what changed is what the figures count: nothing else is named before the verb (参训人数增长).
    private func isOfSame(_ first: Quantity, _ second: Quantity, _ between: Range<Int>) -> Bool {
        let text = scene.text.text
        guard let verb = Self.changes.first(in: text, between) else { return false }
        let pause = between.first { scene.text.unit($0) == Letter.comma }
        let lead = text.trimmed((pause.map { $0 + 1 } ?? between.lowerBound)..<verb.range.lowerBound)
        guard !lead.isEmpty, pause != nil,
            Self.leads.longest(in: text, at: lead.lowerBound, before: lead.upperBound) == nil
        else { return true }
        let said = [first.label, first.noun, second.label, second.noun]
        return lead.allSatisfy { place in
            said.contains { $0.contains { scene.text.unit($0) == scene.text.unit(place) } }
        }
    }

    private static let leads = PhraseSet("同比 比 较 同期 相比 总体 数量 总量 大幅 明显 累计 总数 减 共 实现")

    /// Whether the second of two figures is the earlier one: 今年36件，去年同期48件; nothing when that is not plain.
    private func isEarlierLast(_ first: Quantity, _ second: Quantity, _ change: Quantity) -> Bool? {
        let says = (scene.has(Self.before, in: first.label), scene.has(Self.before, in: second.label))
        if scene.has(Self.changes, in: second.label) {
            // 整改前90件，整改后降至54件
            let isReached = scene.text.text.ends(scene.text.text.trimmed(second.label), with: Self.toward)
            return says == (true, false) && isReached ? false : nil
        }
        switch says {
        case (false, true): return true
        case (true, false): return false
        case (true, true): return nil
        default: break
        }
        guard let right = year(in: second.label) else {
            return scene.has(Self.year, in: first.label) && scene.has(Self.year, in: second.label) ? false : nil
        }
        guard let left = year(in: first.label) else {
            let isThisYear = scene.has(Self.thisYear, in: first.label) || scene.has(Self.yearOnYear, in: change.label)
            return isThisYear ? true : nil
        }
        return left == right ? nil : left > right
    }

    /// The year with which a label says when: 2022年.
    private func year(in label: Range<Int>) -> Int? {
        guard let mark = scene.text.text.first(Self.yearMark, in: label), mark - 4 >= label.lowerBound,
            let numeral = Numeral(in: scene.text.text, at: mark - 4, before: mark), numeral.range.upperBound == mark,
            (1990...2100).contains(numeral.value)
        else { return nil }
        return numeral.value
    }

    private static let yearMark: Phrase = "年"
    private static let before = PhraseSet("上年 去年 同期 前一年 上一年 上季度 上月 上个月 前期 此前 原来 原先 整改前")
    private static let thisYear = PhraseSet("今年 本年 当年 现在 目前 整改后")
    private static let year = PhraseSet("年 季度 月")
    private static let notAll = PhraseSet("其中 占 率 平均 分别 环比")

    // MARK: Figures

    private func compare(_ before: Quantity, _ after: Quantity, _ change: Quantity) -> Contradiction? {
        guard !fits(before, after, change) else { return nil }
        let difference = abs(after.value - before.value)
        let way = after.value >= before.value ? "增加" : "减少"
        let right: String
        if change.isRate, before.isRate {
            right = "\(Figure.text(difference))个百分点"
        } else if change.isRate {
            let hundred = change.unit == .permille ? 1000 : 100
            right =
                RateCheck.percent(difference, of: before.value, hundred, like: change)
                + scene.text.printed(change.range.upperBound - 1..<change.range.upperBound)
        } else if change.unit == .percentagePoint, before.isRate {
            right = "\(Figure.text(difference))个百分点"
        } else if change.unit == before.unit {
            right =
                Figure.text(difference / change.scale)
                + scene.text.printed(change.digits.upperBound..<change.range.upperBound)
        } else {
            return nil
        }
        return Contradiction(
            words: "由\(scene.printed(before))到\(scene.printed(after))是\(way)\(right)，与所写的\(scene.printed(change))不符",
            place: change.range, related: [before.range, after.range])
    }

    /// Whether a change may be meant, as a difference or in proportion, within what the printed digits leave open.
    private func fits(_ before: Quantity, _ after: Quantity, _ change: Quantity) -> Bool {
        let difference = abs(after.value - before.value)
        let slack = before.figure.slack + after.figure.slack
        if !change.isRate {
            guard change.unit == before.unit || before.isRate && change.unit == .percentagePoint else { return true }
            return abs(difference - change.value) <= slack + change.figure.slack
        }
        if before.isRate, abs(difference - change.value) <= slack + change.figure.slack { return true }
        let hundred = Int128(change.unit == .permille ? 1000 : 100) * Int128(Figure.one)
        let step = Int128(change.figure.step ?? Figure.one)
        let low = Int128(max(0, difference - slack)) * hundred
        let high = Int128(difference + slack) * hundred
        return (Int128(change.value) + step) * Int128(before.value + before.figure.slack) > low
            && (Int128(change.value) - step) * Int128(before.value - before.figure.slack) < high
    }
}
