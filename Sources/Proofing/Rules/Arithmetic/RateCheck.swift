import OfficialText

/// Rates and what they are rates of: 立案64起，已结案61起，结案率95.3%.
struct RateCheck {
    let scene: ArithmeticScene

    func contradictions() -> [Contradiction] {
        let stated = scene.passage.quantities
        return stated.indices.compactMap { index in
            guard stated[index].isRate, stated[index].isStated else { return nil }
            return rate(stated[index], after: stated[..<index]) ?? wide(stated[index], after: stated[..<index])
        }
    }

    private func rate(_ rate: Quantity, after before: ArraySlice<Quantity>) -> Contradiction? {
        guard let kind = kind(of: rate, after: before.last) else { return nil }
        let start = start(of: before)
        let window = before.filter { $0.digits.lowerBound >= start && !scene.has(Self.groups, in: $0.noun) }
        guard window.count > 1, let second = window.last, case let first = window[window.count - 2],
            first.isStated, second.isStated, !first.isPrice, !second.isPrice, first.value > 0, second.value > 0,
            !window.dropLast(2).contains(where: { $0.unit == first.unit || $0.unit == second.unit }),
            belongs(kind, first, second), rate.digits.lowerBound - second.range.upperBound <= Self.reach,
            scene.pauses(in: scene.gap(second, rate)).count <= 1,
            !scene.pauses(in: scene.gap(second, rate)).hasSemicolon,
            !scene.has(Self.without, in: start..<rate.digits.lowerBound),
            !scene.has(Self.otherwise, in: max(start, first.label.lowerBound)..<rate.digits.lowerBound)
        else { return nil }
        return compare(rate, first, second)
    }

    // MARK: 应检480台。…已检462台，受检率92%

    /// A rate of the figure before it, whose whole stands further away, when no figure there makes it right.
    private func wide(_ rate: Quantity, after before: ArraySlice<Quantity>) -> Contradiction? {
        guard let part = before.last, let kind = kind(of: rate, after: part), isPart(part, of: kind),
            part.depth == rate.depth, rate.digits.lowerBound - part.range.upperBound <= Self.reach,
            case let gap = scene.pauses(in: scene.gap(part, rate)), gap.count <= 1, !gap.hasSemicolon,
            !scene.has(Self.without, in: scene.passage.range.lowerBound..<rate.digits.lowerBound),
            !scene.has(Self.otherwise, in: part.label.lowerBound..<rate.digits.lowerBound)
        else { return nil }
        let here = before.dropLast().filter { isWhole($0, of: part, kind) }
        let there = scene.earlier.flatMap(\.quantities).filter { isWhole($0, of: part, kind) }
        let all = before.dropLast() + scene.earlier.flatMap(\.quantities)
        guard let whole = here.last ?? (kind.isShare ? nil : there.last), whole.value > part.value,
            !here.isEmpty || Set(there.map(\.value)).count == 1, !all.contains(where: { explains($0, part, rate) })
        else { return nil }
        let hundred = rate.unit == .permille ? 1000 : 100
        let value = Self.percent(part.value, of: whole.value, hundred, like: rate)
        let right = Int128(part.value) * Int128(hundred) * Int128(Figure.one) / Int128(whole.value)
        guard (right - Int128(rate.value)).magnitude <= UInt128(Self.plausible * Figure.one) else { return nil }
        let shown = scene.numbers([part, whole], and: 0).each
        return Contradiction(
            words:
                "\(shown[0])÷\(shown[1])＝\(value)\(rate.unit == .permille ? "‰" : "%")，与所写的\(scene.printed(rate))不符",
            place: rate.range, related: [whole.range, part.range])
    }

    /// A rate further off than this is of something else.
    private static let plausible = 20

    private func isPart(_ part: Quantity, of kind: Kind) -> Bool {
        guard part.isStated, !part.isPrice, part.value > 0, !part.isRate, !part.unit.isTime,
            part.unit != .percentagePoint, !scene.has(Self.negative, in: part.label)
        else { return false }
        guard case .of(let stem) = kind else { return true }
        return isSaid(stem, of: part)
    }

    private func isWhole(_ whole: Quantity, of part: Quantity, _ kind: Kind) -> Bool {
        if case .shareOf(let words) = kind, !isSaid(words, of: whole) { return false }
        return whole.isStated && whole.unit == part.unit && !whole.isPrice && whole.value >= part.value
            && !scene.has(Self.groups, in: whole.noun)
    }

    /// Whether a rate is right for the part of some figure, of the rest of it, or of both together.
    private func explains(_ other: Quantity, _ part: Quantity, _ rate: Quantity) -> Bool {
        guard !other.isRate, other.value > 0 else { return false }
        let hundred = rate.unit == .permille ? 1000 : 100
        let (large, small) = (max(other.value, part.value), min(other.value, part.value))
        return fits(rate, hundred, small, large) || fits(rate, hundred, large - small, large)
            || fits(rate, hundred, part.value, part.value + other.value)
    }

    private static let groups = PhraseSet("方面 大类 大项")
    private static let reach = 20
    private static let without = PhraseSet("除 扣除 剔除 不含 不包括")
    private static let otherwise = PhraseSet("年均 累计 加权 平均 去年 上年 同期 新增")

    /// Where what a rate may be of begins: after the rate before, and after the last semicolon before the figures.
    private func start(of before: ArraySlice<Quantity>) -> Int {
        guard let last = before.last else { return scene.passage.range.lowerBound }
        let rate = before.last { $0.isRate || $0.unit == .percentagePoint }?.range.upperBound
        let stop = (scene.passage.range.lowerBound..<last.digits.lowerBound).last {
            scene.text.unit($0) == Letter.semicolon
        }
        return max(rate ?? scene.passage.range.lowerBound, stop ?? scene.passage.range.lowerBound)
    }

    private enum Kind {
        /// 结案率: with the two characters before 率.
        case of(Range<Int>)
        /// 占总数的, 占比
        case share
        /// 占专任教师的: with what it is a share of
        case shareOf(Range<Int>)

        var isShare: Bool {
            if case .of = self { false } else { true }
        }
    }

    private func kind(of rate: Quantity, after last: Quantity?) -> Kind? {
        let text = scene.text.text
        let label = text.trimmed(rate.label)
        // 33个，占问题总数36个的91.7%
        if let last, label.count == 1, text.has(Self.of, at: label.lowerBound, before: label.upperBound),
            scene.has(Self.share, in: last.label)
        {
            return .share
        }
        if let share = Self.shares.longest(in: text, label), share == label.count { return .share }
        // 占专任教师的64%
        if label.count > 3, text.has(Self.takes, at: label.lowerBound, before: label.upperBound),
            text.has(Self.of, at: label.upperBound - 1, before: label.upperBound)
        {
            return .shareOf(label.lowerBound + 1..<label.upperBound - 1)
        }
        if Self.shares.longest(in: text, label) != nil { return nil }
        guard let end = text.last(Self.rateWord, in: label), end - label.lowerBound >= 2 else { return nil }
        let rest = end + 1..<label.upperBound
        guard
            rest.isEmpty || Self.fillers.longest(in: text, at: rest.lowerBound, before: rest.upperBound)?.range == rest
        else { return nil }
        // 符合政策出生率: of something that the figures do not count.
        let said = (scene.passage.range.lowerBound..<rate.label.lowerBound).map(scene.text.unit)
        guard (label.lowerBound..<end - 2).allSatisfy({ said.contains(scene.text.unit($0)) }) else { return nil }
        return .of(end - 2..<end)
    }

    private static let of: Phrase = "的"
    private static let takes: Phrase = "占"
    private static let share = PhraseSet("占")
    private static let rateWord: Phrase = "率"
    private static let fillers = PhraseSet("为 达 达到 达到了 是 : 已达 已达到 仅为 仅")
    private static let shares = PhraseEnds("占 占比 占比为 占比达 占总数的 占总人数的 占总量的 占总数 占全部的 占总额的 占比约为 占比达到 占到")

    private static let targets = PhraseSet("任务 目标 应 共 总 计划 全部")

    /// Whether the rate is of the second figure in the first.
    private func belongs(_ kind: Kind, _ first: Quantity, _ second: Quantity) -> Bool {
        switch kind {
        case .share: return first.unit == second.unit
        case .shareOf(let whole):
            let larger = first.value > second.value ? first : second
            return first.unit == second.unit && isSaid(whole, of: larger)
        case .of(let stem):
            let words = stem.map(scene.text.unit)
            func count(_ quantity: Quantity) -> Int {
                let said = Array(quantity.label) + Array(quantity.noun)
                return words.count { word in said.contains { scene.text.unit($0) == word } }
            }
            if first.unit == second.unit {
                guard first.value < second.value else { return count(second) > 0 }
                return count(first) == words.count && scene.says(Self.targets, second)
                    || count(second) == words.count && scene.says(Self.targets, first)
            }
            return count(second) == 2 && second.unit == .person && first.value >= second.value
        }
    }

    private func isSaid(_ words: Range<Int>, of quantity: Quantity) -> Bool {
        let said = Array(quantity.label) + Array(quantity.noun)
        return words.allSatisfy { word in said.contains { scene.text.unit($0) == scene.text.unit(word) } }
    }

    private func compare(_ rate: Quantity, _ first: Quantity, _ second: Quantity) -> Contradiction? {
        let hundred = rate.unit == .permille ? 1000 : 100
        let (large, small) = (max(first.value, second.value), min(first.value, second.value))
        let isOver = rate.value > hundred * Figure.one
        let isRest = scene.has(Self.negative, in: second.label)
        let candidates = [
            (isOver ? large : small, isOver ? small : large), (small, large), (large, small), (large - small, large),
            (small, large + small), (large, large + small),
        ]
        guard !candidates.contains(where: { fits(rate, hundred, $0, $1) }) else { return nil }
        let (part, whole) = isRest ? (first.value, first.value + second.value) : candidates[0]
        let value = Self.percent(part, of: whole, hundred, like: rate)
        let sign = rate.unit == .permille ? "‰" : "%"
        return Contradiction(
            words: "\(Figure.text(part))÷\(Figure.text(whole))＝\(value)\(sign)，与所写的\(scene.printed(rate))不符",
            place: rate.range, related: [first.range, second.range])
    }

    private static let negative = PhraseSet("不 未 无")

    private func fits(_ rate: Quantity, _ hundred: Int, _ part: Int, _ whole: Int) -> Bool {
        let difference = Int128(part) * Int128(hundred) * Int128(Figure.one) - Int128(rate.value) * Int128(whole)
        return difference.magnitude < UInt128(rate.figure.step ?? Figure.one) * UInt128(whole)
    }

    /// A share in percent, rounded to two decimals, or as finely as the printed one.
    static func percent(_ part: Int, of whole: Int, _ hundred: Int, like rate: Quantity) -> String {
        let step = Int128(min(rate.figure.step ?? Figure.one, Figure.one / 100))
        let value = Int128(part) * Int128(hundred) * Int128(Figure.one) / Int128(max(1, whole))
        return Figure.text(Int((value + step / 2) / step * step))
    }
}
