import OfficialText

/// Prices, quantities and amounts: 85人，40元/月/人，小计4.08万元.
struct PriceCheck {
    let scene: ArithmeticScene

    func contradictions() -> [Contradiction] {
        let all = scene.passage.quantities
        let prices = all.filter(\.isPrice)
        guard prices.count == 1, let price = prices.first, price.isStated, price.unit == .money else { return [] }
        let objects = price.per.filter { !$0.isTime }
        let counts = all.filter { $0.unit != .money && !$0.isRate && !$0.unit.isTime && $0.unit != .percentagePoint }
        let amounts = all.filter { $0.unit == .money && !$0.isPrice }
        guard counts.count == 1, let count = counts.first, count.isStated, amounts.count == 1,
            let amount = amounts.first,
            amount.isStated, objects.count <= 1,
            objects.first.map({ $0 == count.unit || $0 == .anything }) ?? (count.unit == .person),
            scene.has(Self.totals, in: amount.label), !scene.has(Self.others, in: scene.passage.range),
            count.figure.step == nil
        else { return [] }
        return check(price, count, amount, all.filter(\.unit.isTime)).map { [$0] } ?? []
    }

    private static let totals = PhraseSet("共 合计 小计 总计 总额 累计 金额 计")
    private static let others = PhraseSet("提高 增加 减少 其中 标准以上 扣除 原 调整 分别 等 起 左右 约 余 补缴 分期 首批")

    private func check(_ price: Quantity, _ count: Quantity, _ amount: Quantity, _ times: [Quantity]) -> Contradiction?
    {
        let once = Int128(price.value) * Int128(count.value / Figure.one)
        guard once > 0, times.count <= 1 else { return nil }
        let period = price.per.first(where: \.isTime)
        guard times.allSatisfy({ $0.unit == period && $0.isStated && $0.figure.step == nil }) else { return nil }
        let length = times.first.map { $0.value / Figure.one }
        let nearest = Int(max(1, (Int128(amount.value) + once / 2) / once))
        let factor = period == nil ? 1 : length ?? nearest
        let slack = UInt128(amount.figure.step ?? 0)
        guard (Int128(amount.value) - once * Int128(factor)).magnitude > slack else { return nil }
        let product = once * Int128(factor)
        guard product < Int128(Figure.limit) else { return nil }
        let time = period == nil || length == nil && factor == 1 ? "" : "×\(factor)\(Self.name(of: period))"
        let unit = scene.text.printed(count.digits.upperBound..<count.range.upperBound)
        return Contradiction(
            words:
                "\(Figure.text(price.value))元×\(Figure.text(count.value))\(unit)\(time)＝\(Figure.text(Int(product)))元，与所写的\(scene.printed(amount))不符",
            place: amount.range, related: [price.range, count.range] + times.map(\.range))
    }

    private static func name(of period: QuantityUnit?) -> String {
        switch period {
        case .year: "年"
        case .day: "天"
        case .hour: "小时"
        default: "个月"
        }
    }
}
