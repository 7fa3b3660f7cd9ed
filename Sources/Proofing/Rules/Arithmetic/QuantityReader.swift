import OfficialText

/// Reads the quantities of a line, sentence by sentence.
struct QuantityReader {
    let text: CheckedText

    /// The sentences of a line that state a quantity.
    func passages(in line: Range<Int>) -> [QuantityPassage] {
        var passages: [QuantityPassage] = []
        var sentence = Sentence(start: line.lowerBound)
        var index = line.lowerBound
        let (words, telling, beginnings) = (text.text, Self.telling, Self.beginnings)
        while let next = words.first(in: index..<line.upperBound, of: telling) {
            index = next
            let unit = words.units[index]
            if beginnings.contains(unit),
                let quantity = quantity(at: index, unit, in: sentence, before: line.upperBound)
            {
                sentence.quantities.append(quantity)
                index = quantity.range.upperBound
                sentence.pause = index
                if sentence.quantities.count == Self.most, let passage = sentence.passage(to: index) {
                    passages.append(passage)
                    sentence = Sentence(start: index)
                }
                continue
            }
            if Letter.isDigit(unit) {
                // What is no quantity (a year, a number of a document) is not read again from its middle.
                while index < line.upperBound, Letter.isDigit(text.unit(index)) || text.unit(index) == Letter.dot {
                    index += 1
                }
                continue
            }
            sentence.note(unit, at: index)
            if Letter.endsSentence(unit), sentence.depth == 0, !sentence.isQuoted {
                if let passage = sentence.passage(to: index) { passages.append(passage) }
                sentence = Sentence(start: index + 1)
            }
            index += 1
        }
        if let passage = sentence.passage(to: line.upperBound) { passages.append(passage) }
        return passages
    }

    // No sentence that a person wrote has more; each is compared with the others.
    private static let most = 40

    /// What is open at a place of a sentence, and the quantities before it.
    private struct Sentence {
        let start: Int
        var quantities: [Quantity] = []
        /// After the last pause or quantity.
        var pause: Int
        var brackets: [Int] = []
        var quotes = 0
        var pauses: [Int] = []

        init(start: Int) {
            self.start = start
            pause = start
        }

        var depth: Int { brackets.count }
        var isQuoted: Bool { quotes > 0 }

        mutating func note(_ unit: UInt16, at index: Int) {
            switch unit {
            case Letter.openBracket: brackets.append(index)
            case Letter.closeBracket: _ = brackets.popLast()
            case Letter.openQuote, Letter.openTitle: quotes += 1
            case Letter.closeQuote, Letter.closeTitle: quotes = max(0, quotes - 1)
            default: break
            }
            if isPause(unit) {
                pause = index + 1
                pauses.append(index)
            }
        }

        private func isPause(_ unit: UInt16) -> Bool {
            switch unit {
            case Letter.comma, Letter.enumerationComma, Letter.colon, Letter.semicolon, Letter.openBracket,
                Letter.closeBracket:
                true
            default: false
            }
        }

        func passage(to end: Int) -> QuantityPassage? {
            guard !quantities.isEmpty else { return nil }
            var quantities = quantities
            var next = end
            var stop = pauses.count
            for index in quantities.indices.reversed() {
                let from = quantities[index].range.upperBound
                while stop > 0, pauses[stop - 1] >= from { stop -= 1 }
                let pause = stop < pauses.count ? pauses[stop] : end
                quantities[index].noun = from..<max(from, min(next, pause))
                next = quantities[index].digits.lowerBound
            }
            return QuantityPassage(range: start..<end, quantities: quantities)
        }
    }

    // MARK: One quantity

    /// What a figure can begin with.
    private static let beginnings: LetterSet = "0123456789一二两三四五六七八九十"
    /// All that tells something of a sentence: figures, and the marks that part or enclose them.
    private static let telling = beginnings.union([
        Letter.openBracket, Letter.closeBracket, Letter.openQuote, Letter.closeQuote, Letter.openTitle,
        Letter.closeTitle, Letter.comma, Letter.enumerationComma, Letter.colon, Letter.semicolon, Letter.fullStop, 0x21,
        0x3F,
    ])

    /// 372 in 4 372万元: thousands parted by a space, of which the figure is not certain.
    private func isGroup(_ index: Int) -> Bool {
        Letter.isBlank(text.unit(index - 1)) && Letter.isDigit(text.unit(text.beforeBlanks(index)))
    }

    private func quantity(at index: Int, _ first: UInt16, in sentence: Sentence, before end: Int) -> Quantity? {
        guard let (value, step, next) = number(at: index, first, before: end), !sentence.isQuoted, !isGroup(index)
        else {
            return nil
        }
        var after = text.afterBlanks(next)
        var scale = 1
        var isVague = false
        func skipVague() {
            while Self.vagueAfter.contains(text.unit(after)) {
                isVague = true
                after += 1
            }
        }
        skipVague()
        if let power = Self.power(text.unit(after)), !isSuffix(after) {
            scale = power
            after = text.afterBlanks(after + 1)
        }
        skipVague()
        guard let word = QuantityUnit.words.longest(in: text.text, at: after, before: end),
            value < Figure.limit / scale, !isMisread(word.range, index),
            Letter.isDigit(first) || !Self.ordinalUnits.contains(text.unit(word.range.lowerBound))
        else { return nil }
        let isWhole = step == nil && scale == 1 && word.meaning != .percent && word.meaning != .permille
        let figure = Figure(value: value * scale, step: isWhole ? nil : (step ?? Figure.one) * scale)
        var last = word.range.upperBound
        let per = prices(of: word.meaning, &last, before: index, from: sentence.pause, end)
        let bounds = vague(before: index, from: sentence.pause) || vague(after: last, end)
        return Quantity(
            figure: figure, unit: word.meaning, isStated: !isVague && !bounds, digits: index..<next,
            range: index..<last, depth: sentence.depth, bracket: sentence.brackets.last, scale: scale, per: per,
            label: sentence.pause..<index, noun: last..<last)
    }

    /// 二期 and 三类 are the second and the third.
    private static let ordinalUnits: LetterSet = "期类批轮部组道口把面门级"

    /// 1,204.5 or 三十七: its millionths, what the last digit stands for (nothing for whole numbers), and where it ends.
    private func number(at index: Int, _ first: UInt16, before end: Int) -> (Int, Int?, Int)? {
        guard Letter.isDigit(first) else {
            guard first == 0x5341 || (Numeral.digit(first) ?? 0) > 0, !Self.joins(text.unit(index - 1)),
                !Self.several.contains(text.unit(index - 1)),
                let numeral = Numeral(in: text.text, at: index, before: end), numeral.value > 1
            else { return nil }
            return (numeral.value * Figure.one, nil, numeral.range.upperBound)
        }
        guard !Self.joins(text.unit(index - 1)) else { return nil }
        var value = 0
        var next = index
        while next < end, next - index < 16 {
            let unit = text.unit(next)
            if Letter.isDigit(unit) {
                value = value * 10 + Int(unit - 0x30)
                guard value < Figure.limit / Figure.one else { return nil }
            } else if !(unit == Letter.comma && groups(from: index, at: next)) {
                break
            }
            next += 1
        }
        guard text.unit(next) == Letter.dot, Letter.isDigit(text.unit(next + 1)) else {
            return (value * Figure.one, nil, next)
        }
        var step = Figure.one
        value *= Figure.one
        next += 1
        while Letter.isDigit(text.unit(next)) {
            step /= 10
            guard step > 0 else { return nil }
            value += Int(text.unit(next) - 0x30) * step
            next += 1
        }
        return text.unit(next) == Letter.dot ? nil : (value, step, next)
    }

    /// Whether a comma parts thousands: at most three digits before it, and exactly three after.
    private func groups(from start: Int, at comma: Int) -> Bool {
        let before = comma - start
        guard before <= 3 || text.unit(comma - 4) == Letter.comma else { return false }
        return (1...3).allSatisfy { Letter.isDigit(text.unit(comma + $0)) } && !Letter.isDigit(text.unit(comma + 4))
    }

    /// What stands before a figure that is part of something longer: 第3, 2-3, 〔2023, A12.
    private static func joins(_ unit: UInt16) -> Bool {
        if Letter.isDigit(unit) || unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A { return true }
        return joining.contains(unit) || Numeral.digit(unit) != nil
    }

    private static let joining: LetterSet = "第-~—–/.+×*#№〔[十百千万负每"
    /// What stands before 十 and 百 of no certain number.
    private static let several: LetterSet = "数几"
    private static let vagueAfter: LetterSet = "余多来几"
    private static func power(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }

    /// 千 of 千米 and 千克 is no power.
    private func isSuffix(_ index: Int) -> Bool {
        text.unit(index) == 0x5343 && [0x7C73, 0x514B].contains(text.unit(index + 1))
    }

    /// Words that only begin like a unit: 3个月 is a time, 5人制, 2次元, 12条例, 一件事.
    private func isMisread(_ word: Range<Int>, _ index: Int) -> Bool {
        Self.longer.longest(in: text.text, at: word.lowerBound, before: min(word.upperBound + 2, text.text.count))
            != nil
    }

    private static let longer = PhraseSet(
        "条例 本地 本级 本人 本单位 本院 本局 本区 本市 本县 件事 名单 部门 期间 场所 处分 份额 份子 位于 所以 单位 批评 批示 次日 条件 条款 名称 家庭 家属 户籍 人员 间接 分钟制 米袋 字号 口岸 道路 页面 元旦 所属 张贴 件件 项项 页码 套取 支部 支队 部队 本科 期限 封闭 单独 把关 道德 票据 座谈 轮换 轮岗 类似 批准 起草 口头 起诉 面对"
    )

    // MARK: What makes a figure less than exact

    private func vague(before index: Int, from pause: Int) -> Bool {
        text.text.ends(text.text.trimmed(pause..<index), with: Self.boundsBefore)
    }

    private func vague(after index: Int, _ end: Int) -> Bool {
        if let match = Self.boundsAfter.longest(in: text.text, at: index, before: end), !match.range.isEmpty {
            return true
        }
        // 3家-5家, 2次至3次
        return Self.through.contains(text.unit(index)) && Letter.isDigit(text.unit(index + 1))
    }

    private static let through: LetterSet = "-~—–至到"
    private static let boundsBefore = PhraseEnds(
        "约 近 超 逾 超过 至少 不少于 不低于 不超过 不高于 最多 最少 大约 接近 将近 突破 不足 不到 低于 高于 少于 多于 大于 小于 每 每隔 限额 力争 不得少于 不得低于 不得超过 预计 上限 下限 应不少于"
    )
    private static let boundsAfter = PhraseSet("以上 以下 以内 之内 左右 上下 余 多 以内的 之多 不等 起步 至少")

    // MARK: Prices

    /// What an amount is paid for: after it (元/月/人, 元每人每月) or before it (每人每月30元).
    private func prices(
        of unit: QuantityUnit, _ last: inout Int, before index: Int, from pause: Int, _ end: Int
    ) -> QuantityUnits {
        guard unit == .money else { return [] }
        var per = QuantityUnits()
        while let mark = Self.perMark(text.unit(last)),
            let word = Self.perWords.longest(in: text.text, at: last + mark, before: end)
        {
            per.append(word.meaning)
            last = word.range.upperBound
        }
        guard per.isEmpty else { return per }
        // 每户发放慰问金500元
        let label = max(pause, index - 16)..<index
        guard !text.text.contains(Self.averages, in: label) else { return per }
        if let mean = Self.means.first(where: { text.text.ends(text.text.trimmed(label), with: $0.words) }) {
            return [mean.unit]
        }
        if text.text.contains(Self.unitPrice, in: label) { return [.anything] }
        for place in label where text.unit(place) == Self.each {
            guard let word = Self.perWords.longest(in: text.text, at: place + 1, before: index) else { return [] }
            per.append(word.meaning)
        }
        return per
    }

    private static let unitPrice = PhraseSet("单价")
    private static let averages = PhraseSet("最高 至多 封顶 原")
    private static let means: [(words: PhraseEnds, unit: QuantityUnit)] = [
        ("人", QuantityUnit.person), ("户", .household),
    ].map { (PhraseEnds("\($0.0)均 \($0.0)均补助 \($0.0)均发放 \($0.0)均退还 \($0.0)均退费"), $0.1) }
    private static let each: UInt16 = 0x6BCF
    private static func perMark(_ unit: UInt16) -> Int? {
        unit == 0x2F || unit == each || unit == 0xB7 || unit == 0x2022 || unit == Letter.dot ? 1 : nil
    }

    private static let times: [(String, QuantityUnit)] = [
        ("月", .month), ("个月", .month), ("年", .year), ("年度", .year), ("天", .day), ("日", .day), ("小时", .hour),
        ("人次", .personTime),
    ]
    private static let perNouns = "人 名 户 家 次 亩 平方米 套 台 份 本 册 吨 公里 米 辆 间 个 件 项 学时 课时 场 例 篇 桌 条 株 棵 剂次 剂 箱 所 处 座 栋 只 头 期"
    private static let perWords = PhraseTable<QuantityUnit>(
        times
            + perNouns.split(separator: " ").compactMap { word in
                let text = FoldedText(Array(word.utf8))
                return QuantityUnit.words.longest(in: text, at: 0, before: text.count).map {
                    (String(word), $0.meaning)
                }
            })
}
