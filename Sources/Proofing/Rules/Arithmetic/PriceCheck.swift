import OfficialText

/// Prices, quantities and amounts: 85人，40元/月/人，小计4.08万元.
struct PriceCheck {
    let scene: ArithmeticScene

    func contradictions() -> [Contradiction] {
        let all = scene.passage.quantities
        let prices = all.filter(isOwnPrice)
        guard !prices.isEmpty else { return [] }
        if prices.count == 1, let price = prices.first, let found = alone(price, among: all) { return [found] }
        return segments(all).compactMap { besideEachOther($0) ?? overTime($0) }
    }

    /// Whether a quantity is a price, and not one that another is compared with (比市场价低300元).
    private func isOwnPrice(_ quantity: Quantity) -> Bool {
        quantity.isPrice && quantity.unit == .money && !scene.has(Self.compared, in: quantity.label)
    }

    /// The quantities between two semicolons.
    private func segments(_ all: [Quantity]) -> [[Quantity]] {
        all.reduce(into: []) { segments, quantity in
            guard let last = segments.last?.last,
                !scene.pauses(in: scene.gap(last, quantity)).hasSemicolon
            else { return segments.append([quantity]) }
            segments[segments.count - 1].append(quantity)
        }
    }

    /// 每台2600元 of two machines, and two prices for one sum, make other products.
    private func besideEachOther(_ all: [Quantity]) -> Contradiction? {
        let prices = all.filter(isOwnPrice)
        guard all.count > 2, prices.count == 1, let object = prices.first?.per.first,
            all.filter({ isCount($0, of: object) }).count == 1 || hasCountBefore(prices[0], of: object, among: all)
        else { return nil }
        return all.indices.dropFirst().dropLast().lazy.compactMap { besideEachOther(all, around: $0) }.first
    }

    /// 淘汰64辆，购入60辆，每辆86.5万元: the count right before the price, which names what it is for.
    private func hasCountBefore(_ price: Quantity, of object: QuantityUnit, among all: [Quantity]) -> Bool {
        guard object != .anything, let count = all.last(where: { $0.digits.lowerBound < price.digits.lowerBound })
        else {
            return false
        }
        let others = all.filter { isCount($0, of: object) && $0.range != count.range }
        return isCount(count, of: object) && scene.pauses(in: scene.gap(count, price)).count == 1
            && others.allSatisfy {
                $0.digits.lowerBound < count.digits.lowerBound
                    && scene.pauses(in: scene.gap($0, count)).hasComma
            }
    }

    /// The only price of a sentence, with the only count and the only amount.
    private func alone(_ price: Quantity, among all: [Quantity]) -> Contradiction? {
        guard price.isStated, !isMean(price) else { return nil }
        let objects = price.per.filter { !$0.isTime }
        let counts = all.filter { $0.unit != .money && !$0.isRate && !$0.unit.isTime && $0.unit != .percentagePoint }
        let amounts = all.filter { $0.unit == .money && !$0.isPrice }
        guard counts.count == 1, let count = counts.first, count.isStated, amounts.count == 1,
            let amount = amounts.first,
            amount.isStated, objects.count <= 1,
            objects.first.map({ $0 == count.unit || $0 == .anything }) ?? (count.unit == .person),
            scene.has(Self.totals, in: amount.label), !scene.has(Self.others, in: scene.passage.range),
            count.figure.step == nil
        else { return nil }
        return check(price, count, amount, all.filter(\.unit.isTime))
    }

    // MARK: 24套，每套1350元，支付3.24万元

    /// Three quantities that follow each other: a count, its price and the amount, in any usual order.
    private func besideEachOther(_ all: [Quantity], around index: Int) -> Contradiction? {
        let three = [all[index - 1], all[index], all[index + 1]]
        guard
            let price = three.first(where: isOwnPrice), price.isStated,
            price.per.count == 1, let object = price.per.first, !object.isTime,
            let count = three.first(where: { isCount($0, of: object) }),
            let amount = amount(for: price, count, after: index, of: all), amount.isStated,
            three.allSatisfy({ $0.depth == price.depth }), amount.depth == price.depth,
            amount.digits.lowerBound > count.digits.lowerBound
        else { return nil }
        let first = min(price.digits.lowerBound, count.digits.lowerBound)
        let said = first..<max(price.range.upperBound, amount.noun.upperBound)
        guard !scene.pauses(in: said).hasSemicolon, scene.pauses(in: said).count <= Self.reach,
            !scene.has(Self.unlike, in: said)
        else { return nil }
        let product = Int128(price.value) * Int128(count.value) / Int128(Figure.one)
        let slack = Self.slack(of: amount, for: product) + (isMean(price) ? Int128(meanSlack(price, count)) : 0)
        let difference = (Int128(amount.value) - product).magnitude
        guard product > 0, product < Int128(Figure.limit), difference > slack,
            difference * 6 <= product.magnitude || scene.has(Self.totals, in: amount.label)
        else { return nil }
        let unit = scene.text.printed(count.digits.upperBound..<count.range.upperBound)
        return Contradiction(
            words:
                "\(Figure.text(price.value))元×\(Figure.text(count.value / count.scale))\(unit)＝\(Figure.text(Int(product)))元，与所写的\(scene.printed(amount))不符",
            place: amount.range, related: [price.range, count.range])
    }

    // MARK: 47人按每人每月110元补发3个月，共1.551万元

    /// Four quantities side by side: a count, its price for a time, the time, and what it comes to.
    private func overTime(_ all: [Quantity]) -> Contradiction? {
        all.indices.lazy.compactMap { overTime(all, at: $0) }.first
    }

    private func overTime(_ all: [Quantity], at index: Int) -> Contradiction? {
        guard isOwnPrice(all[index]), case let price = all[index], price.isStated, !isMean(price), price.per.count == 2,
            let object = price.per.first(where: { !$0.isTime }), let period = price.per.first(where: \.isTime),
            case let near = all[max(0, index - 2)..<min(all.count, index + 2)],
            let count = near.last(where: { isCount($0, of: object) }),
            let time = near.last(where: { $0.unit == period && $0.isStated && $0.figure.step == nil }),
            let amount = all.first(where: {
                $0.digits.lowerBound > last(price, count, time) && $0.unit == .money
            }),
            amount.isStated, !amount.isPrice, scene.has(Self.totals, in: amount.label), count.figure.step == nil,
            case let said = first(price, count, time)..<amount.range.upperBound,
            !scene.pauses(in: said).hasSemicolon, scene.pauses(in: said).count <= Self.reach,
            !scene.has(Self.unlike, in: said),
            all.allSatisfy({ !said.contains($0.digits.lowerBound) || $0.depth == price.depth }),
            all.count(where: { said.contains($0.digits.lowerBound) }) == 4
        else { return nil }
        return check(price, count, amount, [time])
    }

    private func first(_ quantities: Quantity...) -> Int { quantities.map(\.digits.lowerBound).min() ?? 0 }
    private func last(_ quantities: Quantity...) -> Int { quantities.map(\.digits.lowerBound).max() ?? 0 }

    /// Money that is no price, the next one; what is only compared (比市场价低300元) is passed over.
    private func amount(for price: Quantity, _ count: Quantity, after index: Int, of all: [Quantity]) -> Quantity? {
        let from = index - 1
        return all[from...].prefix(5).first { quantity in
            quantity.unit == .money && !quantity.isPrice && !scene.has(Self.compared, in: quantity.label)
        }.flatMap { amount in
            let last = max(price.digits.lowerBound, count.digits.lowerBound)
            let between = all[from...].filter {
                $0.digits.lowerBound > last && $0.digits.lowerBound < amount.digits.lowerBound
            }
            return between.allSatisfy { scene.has(Self.compared, in: $0.label) } ? amount : nil
        }
    }

    private func isCount(_ quantity: Quantity, of object: QuantityUnit) -> Bool {
        quantity.isStated && quantity.unit != .money && !quantity.isRate && !quantity.unit.isTime
            && quantity.unit != .percentagePoint && (quantity.unit == object || object == .anything)
    }

    /// What was cut off or rounded away; nothing where the product could have been printed in full.
    private static func slack(of amount: Quantity, for product: Int128) -> Int128 {
        guard let step = amount.figure.step, product % Int128(step) != 0 else { return 0 }
        return Int128(step)
    }

    /// 人均850元 is rounded for everyone.
    private func isMean(_ price: Quantity) -> Bool { scene.has(Self.mean, in: price.label) }

    private func meanSlack(_ price: Quantity, _ count: Quantity) -> Int {
        (price.figure.step ?? Figure.one) * (count.value / Figure.one)
    }

    private static let reach = 5
    private static let mean = PhraseSet("均")
    private static let compared = PhraseSet("比 较 低 降低 高出 节约 节省 便宜 上涨")
    private static let unlike = PhraseSet("其中 扣除 原 调整 分别 左右 补缴 分期 首批 另 标准以上 起征 以上 以内 预付 定金 首付 部分 先行")
    private static let totals = PhraseSet("共 合计 小计 总计 总额 总价 总金额 累计 金额 计")
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
        let product = once * Int128(factor)
        guard (Int128(amount.value) - product).magnitude > Self.slack(of: amount, for: product) else { return nil }
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
