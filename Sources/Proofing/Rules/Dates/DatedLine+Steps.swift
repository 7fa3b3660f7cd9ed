import OfficialText

/// 10月14日发布招标公告、9月29日开标: steps of one proceeding with their days in the wrong order.
extension DatedLine {
    func steps() -> [Remark] {
        guard dates.count > 1, Step.all.first(in: text.text, line) != nil else { return [] }
        return zip(dates, dates.dropFirst()).compactMap { earlier, later in
            guard earlier.day != nil, later.day != nil,
                case let between = earlier.range.upperBound..<later.range.lowerBound, !between.isEmpty,
                !between.contains(where: { Letter.endsSentence(text.unit($0)) || text.unit($0) == Letter.semicolon }),
                let first = step(in: between),
                let second = step(in: text.window(after: later.range, Step.reach, in: line)),
                first.proceeding == second.proceeding, first.rank < second.rank,
                let start = day(earlier, year: Step.anyYear), let end = day(later, year: start.year),
                earlier.year != nil || later.year == nil, end.isBefore(start)
            else { return nil }
            return warning(
                "“\(printed(later.range))”\(printed(second.words))，早于“\(printed(earlier.range))”\(printed(first.words))，先后倒了，请核对。",
                at: later.range, related: [earlier.range])
        }
    }

    /// The step that a date is of: the first one after it, with nothing but a few words and no pause between.
    private func step(in words: Range<Int>) -> (proceeding: Int, rank: Int, words: Range<Int>)? {
        guard let found = Step.all.first(in: text.text, words),
            found.range.lowerBound - words.lowerBound <= Step.reach,
            !(words.lowerBound..<found.range.lowerBound).contains(where: { text.unit($0) == Letter.comma })
        else { return nil }
        return (found.meaning.proceeding, found.meaning.rank, found.range)
    }
}

/// The steps of proceedings of which everybody knows the order.
private enum Step {
    static let all = PhraseTable<(proceeding: Int, rank: Int)>(
        proceedings.enumerated().flatMap { proceeding, steps in
            steps.enumerated().flatMap { rank, words in
                words.split(separator: " ").map { (String($0), (proceeding, rank)) }
            }
        })
    /// How far from its date a step is named at most, in units.
    static let reach = 12
    /// Days without a year are compared within one.
    static let anyYear = 2000

    private static let proceedings = [
        [
            "立项", "发布招标公告 招标公告 挂网招标 发布采购公告", "开标", "中标 公示中标", "签订合同 签约", "开工 动工 进场施工", "竣工 完工", "通过验收 竣工验收",
            "投入使用 投用 启用",
        ],
        ["报名", "笔试", "面试", "体检", "到岗 上岗 入职 报到"],
        ["立案", "结案"],
    ]
}
