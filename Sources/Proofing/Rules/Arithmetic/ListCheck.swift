import OfficialText

/// Things named one by one and how many they are said to be: 修订《甲》《乙》3项制度.
struct ListCheck {
    let text: CheckedText

    /// What a line names in titles, and counts directly afterwards.
    func titles(in line: Range<Int>) -> [Contradiction] {
        var found: [Contradiction] = []
        var index = line.lowerBound
        while index < line.upperBound, let start = text.text.first(Self.open, in: index..<line.upperBound) {
            let (titles, after) = run(from: start, before: line.upperBound)
            index = after
            // 《甲》，《乙》《丙》: what the number counts is not plain.
            let continues =
                start > line.lowerBound && Self.lists.contains(text.unit(start - 1)) && hasTitle(before: start - 1)
            if titles.count > 1, !continues, let one = counted(titles, at: after, before: line.upperBound) {
                found.append(one)
            }
        }
        return found
    }

    private static let open: Phrase = "《"
    private static let lists: LetterSet = [
        Letter.comma, Letter.enumerationComma, Letter.semicolon, 0x548C, 0x53CA, 0x4E0E,
    ]

    private func hasTitle(before index: Int) -> Bool {
        let last = text.beforeBlanks(index)
        return text.unit(last) == Letter.closeTitle || text.unit(last) == Letter.closeBracket
            || text.unit(last) == Letter.closeQuote
    }

    /// Titles that follow each other, with nothing but 、 or 和 between; and where they end.
    private func run(from start: Int, before end: Int) -> (titles: [Range<Int>], after: Int) {
        var titles: [Range<Int>] = []
        var index = start
        while text.unit(index) == Letter.openTitle {
            guard let close = close(of: index, before: end) else {
                return (titles, index + 1)
            }
            titles.append(index..<close + 1)
            index = text.afterBlanks(close + 1)
            if text.unit(index) == Letter.openBracket,
                let bracket = (index..<min(end, index + 40)).first(where: { text.unit($0) == Letter.closeBracket })
            {
                index = bracket + 1
            }
            let after = index
            while [Letter.enumerationComma, 0x548C, 0x53CA, 0x4E0E].contains(text.unit(index)) { index += 1 }
            if text.unit(index) != Letter.openTitle { return (titles, after) }
        }
        return (titles, index)
    }

    private func close(of open: Int, before end: Int) -> Int? {
        var depth = 0
        for index in open..<min(end, open + 120) {
            if text.unit(index) == Letter.openTitle { depth += 1 }
            if text.unit(index) == Letter.closeTitle {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// 《甲》《乙》等3项制度: with 等 there may be more than are named.
    private func counted(_ titles: [Range<Int>], at index: Int, before end: Int) -> Contradiction? {
        var place = index
        let isOpen = text.unit(place) == 0x7B49
        if isOpen { place += 1 }
        if text.unit(place) == 0x5171 { place += 1 }
        guard let numeral = Numeral(in: text.text, at: place, before: end),
            let unit = Self.counters.longest(
                in: text.text, at: text.afterBlanks(numeral.range.upperBound), before: end),
            let noun = Self.documents.longest(in: text.text, at: unit.range.upperBound, before: end),
            isOpen ? titles.count > numeral.value : titles.count != numeral.value
        else { return nil }
        let stated = place..<noun.range.upperBound
        return Contradiction(
            words: "这里列出名称的有\(titles.count)个，与所写的“\(text.printed(stated))”不符", place: stated,
            related: titles)
    }

    private static let counters = PhraseSet("项 个 份 部 件 篇 种")
    private static let documents = PhraseSet(
        "制度 文件 办法 规定 方案 细则 规章 机制 规范 管理制度 规章制度 规范性文件 通知 意见 预案 制度机制 内控制度 制度文件 工作制度 管理办法 流程 制度规定 配套制度 法规 条例 指南 清单 长效机制 指导性文件 政策文件 内部制度 制度办法"
    )

    // MARK: 4家（甲、乙、丙）

    /// A quantity that a bracket follows, with names in it.
    func names(of quantity: Quantity) -> Contradiction? {
        let open = quantity.noun.upperBound
        guard quantity.isStated, quantity.figure.step == nil, text.unit(open) == Letter.openBracket,
            quantity.noun.count <= 12,
            let close = (open..<min(text.text.count, open + 300)).first(where: { text.unit($0) == Letter.closeBracket })
        else { return nil }
        let names = split(open + 1..<close)
        let stated = quantity.value / Figure.one
        guard let names, names.count > 1, names.count != stated, stated > 1, stated <= 30, isNames(names, quantity)
        else { return nil }
        return Contradiction(
            words: "括号里列出的有\(names.count)个，与所写的\(text.printed(quantity.range))不符", place: quantity.range,
            related: [text.text.trimmed(open + 1..<close)])
    }

    /// The names in a bracket; nothing where it holds anything else.
    private func split(_ inside: Range<Int>) -> [Range<Int>]? {
        guard !text.text.contains(Self.notNames, in: inside) else { return nil }
        var names: [Range<Int>] = []
        var start = inside.lowerBound
        for index in inside {
            let unit = text.unit(index)
            if unit == Letter.enumerationComma {
                names.append(start..<index)
                start = index + 1
            } else if !Letter.isIdeograph(unit), !Letter.isBlank(unit) {
                return nil
            }
        }
        names.append(start..<inside.upperBound)
        return names
    }

    private static let notNames = PhraseSet("等 及 和 与 含 其中 如 包括 或 已 未 各 以 为 的 在 均 系 是 现 因 由 从 〇 两")

    private func isNames(_ names: [Range<Int>], _ quantity: Quantity) -> Bool {
        if quantity.unit == .person {
            return names.allSatisfy { (2...4).contains($0.count) && Self.surnames.contains(text.unit($0.lowerBound)) }
                && !text.text.contains(Self.ranks, in: names[0].lowerBound..<names[names.count - 1].upperBound)
        }
        guard Self.bodies.contains(text.unit(quantity.range.upperBound - 1)) else { return false }
        return names.allSatisfy { (2...20).contains($0.count) } && names.contains { $0.count > 2 }
            && text.text.contains(Self.places, in: quantity.noun.lowerBound..<names[names.count - 1].upperBound)
    }

    private static let bodies: LetterSet = "家个所"
    private static let places = PhraseSet("单位 部门 科室 镇 乡 街道 医院 中心 学校 村 社区 卫生院 公司 企业 支部 站 馆 局 中学 小学 幼儿园 县 区")
    private static let ranks = PhraseSet("科 县 管 处 级 师 员 长 任 岗 类")
    private static let surnames: LetterSet =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文"
}
