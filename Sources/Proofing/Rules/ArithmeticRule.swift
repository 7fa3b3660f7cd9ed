import OfficialText

/// 勾稽不符: figures of a passage that contradict each other.
enum ArithmeticRule: Rule {
    static let card = RuleCard(
        name: .arithmetic, title: "勾稽不符", severity: .error,
        law: "同一处写的数要对得上：分项加起来等于合计，单价乘数量等于金额，率等于相除所得，增减的数等于前后之差。",
        why: "数字对不上，读的人一算就知道有错，整改的成效也就不可信。",
        authority: "《党政机关公文处理工作条例》第二十五条：印发前复核内容；《中华人民共和国统计法》关于统计资料真实、准确的要求",
        exceptions:
            "四舍五入或者舍去尾数所差的不算；带“约”“余”“以上”的数不算；“其中”只列一部分的不算；处分、谈话等处理方式一人可有几种，不相加；“人”和“人次”不相加。",
        example: .init(
            wrong: "共发放消费券46.80万张，其中第一轮21.35万张，第二轮19.62万张，第三轮4.1275万张。",
            right: "共发放消费券45.10万张，其中第一轮21.35万张，第二轮19.62万张，第三轮4.1275万张。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        // Another rule tells of the totals of the whole notice.
        let told = StatedTotals(text: text).sum()?.range
        return text.lines.flatMap { line in
            contradictions(in: line, of: text, but: told).map { found in
                Remark(
                    .arithmetic, .error, "\(found.words)，必有一处写错，请核对后改正。", at: text.text.byteRange(found.place),
                    related: found.related.map(text.text.byteRange))
            }
        }
    }

    /// Of how many sentences before it a reader of a sentence remembers the figures.
    private static let remembered = 3

    /// Of several at one place the first counts: the others only follow from it.
    private static func contradictions(in line: Range<Int>, of text: CheckedText, but told: Range<Int>?)
        -> [Contradiction]
    {
        var found = ListCheck(text: text).titles(in: line)
        let passages = QuantityReader(text: text).passages(in: line)
        for (number, passage) in passages.enumerated() {
            found += passage.quantities.compactMap(ListCheck(text: text).names)
            let earlier = passages[max(0, number - Self.remembered)..<number]
            guard passage.quantities.count + (earlier.last?.quantities.count ?? 0) > 1 else { continue }
            let scene = ArithmeticScene(text: text, passage: passage, after: earlier)
            found += SumCheck(scene: scene).contradictions().filter { sum in
                told?.overlaps(text.text.byteRange(sum.place)) != true
            }
            found += ChangeCheck(scene: scene).contradictions()
            found += RateCheck(scene: scene).contradictions()
            guard passage.quantities.count > 2 else { continue }
            found += PriceCheck(scene: scene).contradictions() + EachCheck(scene: scene).contradictions()
        }
        var places: Set<Int> = []
        return found.filter { places.insert($0.place.lowerBound).inserted }
    }
}
