import OfficialText

/// Finds the totals that a text declares of its inspection; it computes nothing.
struct TotalsFinder {
    let text: FoldedText
    /// Only sentences that speak of rectification count: the document is no notice.
    var needsRectification = false

    /// Adds what a paragraph states; says whether it stated anything.
    func find(in paragraph: Range<Int>, into totals: inout DeclaredTotals) -> Bool {
        let before = totals
        var rest = paragraph
        while !rest.isEmpty {
            let end = text.endOfFirstSentence(in: rest) ?? rest.upperBound
            sentence(rest.lowerBound..<end, &totals)
            rest = end..<rest.upperBound
        }
        return totals != before
    }

    /// A number with a counting word, and the words around it.
    private struct Count {
        let value: Int
        let range: Range<Int>
        /// The clause before it, back to the last comma or the number before.
        let before: Range<Int>
        /// The clause after it, up to the next comma or number.
        let after: Range<Int>
    }

    private func sentence(_ sentence: Range<Int>, _ totals: inout DeclaredTotals) {
        guard isAboutTheInspection(sentence) else { return }
        let counts = counts(in: sentence)
        guard !counts.isEmpty else { return }
        let subject = Subject(of: sentence, in: text)
        for (index, count) in counts.enumerated() {
            guard let key = key(of: count, at: index, in: counts, subject) else { continue }
            totals.state(key, count.value, at: text.byteRange(count.range))
        }
    }

    private static let relevant = PhraseSet("问题 整改 反馈 制度 方面 完成 措施 举措")

    private func isAboutTheInspection(_ sentence: Range<Int>) -> Bool {
        needsRectification
            ? text.contains(Vocabulary.rectificationWords, in: sentence) : text.contains(Self.relevant, in: sentence)
    }

    private static let classifiers = PhraseSet(
        "个大方面 个方面 大方面 方面 个具体问题 个问题 个大类 个类别 大类 类 个大项 大项 个 项 条 件 款 份")

    private func counts(in sentence: Range<Int>) -> [Count] {
        var found: [(value: Int, range: Range<Int>)] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard startsNumber(index, in: sentence),
                let numeral = Numeral(in: text, at: index, before: sentence.upperBound)
            else {
                index += 1
                continue
            }
            let after = skipSpaces(numeral.range.upperBound, sentence.upperBound)
            if let word = Self.classifiers.longest(in: text, at: after, before: sentence.upperBound),
                !isPart(numeral, in: sentence)
            {
                found.append((numeral.value, index..<word.range.upperBound))
            } else if endsClause(after, sentence), followsStatus(numeral.range.lowerBound, sentence) {
                found.append((numeral.value, numeral.range))
            }
            index = numeral.range.upperBound
        }
        return found.enumerated().map { position, item in
            let lower = position > 0 ? found[position - 1].range.upperBound : sentence.lowerBound
            let upper = position + 1 < found.count ? found[position + 1].range.lowerBound : sentence.upperBound
            return Count(
                value: item.value, range: item.range, before: clause(before: item.range.lowerBound, from: lower),
                after: clause(after: item.range.upperBound, to: upper))
        }
    }

    private func startsNumber(_ index: Int, in sentence: Range<Int>) -> Bool {
        let unit = text.units[index]
        guard Letter.isDigit(unit) || Numeral.digit(unit) != nil || unit == 0x5341 else { return false }
        guard index > sentence.lowerBound else { return true }
        let before = text.units[index - 1]
        return !Letter.isDigit(before) && before != Letter.dot && before != 0x7B2C && Numeral.digit(before) == nil
    }

    /// 3个月, 2次会议 and 第3项 are no totals.
    private func isPart(_ numeral: Numeral, in sentence: Range<Int>) -> Bool {
        let after = skipSpaces(numeral.range.upperBound, sentence.upperBound)
        return text.contains(Self.otherCounts, in: after..<min(sentence.upperBound, after + 4))
    }

    private static let otherCounts = PhraseSet("个月 个工作 项专项 件次 个小组 个专班 个科室 个单位 个部门 个支部 个工作日 个整改组 个专项 个调研组 个督导")

    private func skipSpaces(_ index: Int, _ end: Int) -> Int {
        var position = index
        while position < end, Letter.isBlank(text.units[position]) { position += 1 }
        return position
    }

    private func endsClause(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return true }
        let unit = text.units[index]
        return isPause(unit) || Letter.endsSentence(unit) || Letter.isBlank(unit)
    }

    private func followsStatus(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let end = text.endWithoutSpace(sentence.lowerBound..<index)
        return text.ends(sentence.lowerBound..<end, with: Self.statusEnds)
    }

    private static let statusEnds = PhraseEnds("完成整改 基本完成 阶段性成果 阶段性成效 阶段性进展 未完成 正在整改 持续推进 长期坚持 整改完成 正在推进 未启动")

    private func isPause(_ unit: UInt16) -> Bool {
        unit == Letter.comma || unit == Letter.semicolon || unit == Letter.colon || unit == Letter.closeBracket
            || unit == Letter.openBracket
    }

    private func clause(before index: Int, from lower: Int) -> Range<Int> {
        var start = index
        while start > lower, !isPause(text.units[start - 1]), !Letter.endsSentence(text.units[start - 1]) { start -= 1 }
        return start..<index
    }

    private func clause(after index: Int, to upper: Int) -> Range<Int> {
        var end = index
        while end < upper, !isPause(text.units[end]), !Letter.endsSentence(text.units[end]) { end += 1 }
        return index..<end
    }

    // MARK: What a number counts

    private static let measureWords = PhraseSet("整改措施 具体措施 整改举措 具体举措 措施 举措")
    private static let policyWords = PhraseSet("规章制度 制度 机制文件 规范性文件 制度机制 管理办法")
    private static let policyVerbs = PhraseSet("制定 修订 完善 建立 健全 新建 出台 建章立制 修改 废止 形成 印发 制订 新增")
    private static let problemWords = PhraseSet("问题")
    private static let taskWords = PhraseSet("任务 事项")
    private static let findingContext = PhraseSet("反馈 指出 巡察 巡视 审计 认领 移交 具体问题 需要整改 需整改")
    private static let statusKeys = PhraseTable<DeclaredTotals.Key>([
        ("基本完成取得阶段性", .partiallyCompleted), ("基本完成", .substantiallyCompleted), ("基本整改", .substantiallyCompleted),
        ("阶段性", .partiallyCompleted), ("阶段性完成", .partiallyCompleted), ("阶段性整改", .partiallyCompleted),
        ("部分完成", .partiallyCompleted), ("未完成", .inProgress), ("尚未完成", .inProgress),
        ("正在整改", .inProgress), ("正在推进", .inProgress), ("持续推进", .inProgress), ("正在持续推进", .inProgress),
        ("推进中", .inProgress), ("推进整改中", .inProgress), ("整改中", .inProgress), ("正在有序推进", .inProgress),
        ("有序推进", .inProgress),
        ("正在抓紧推进", .inProgress), ("加快推进", .inProgress), ("进行中", .inProgress), ("正在进行", .inProgress),
        ("稳步推进", .inProgress),
        ("长期坚持", .ongoing), ("长期整改", .ongoing), ("持续整改", .ongoing), ("需长期坚持", .ongoing), ("需要长期坚持", .ongoing),
        ("需长期整改", .ongoing), ("需长期", .ongoing), ("持续坚持", .ongoing), ("坚持长期", .ongoing),
        ("已完成", .completed), ("完成整改", .completed), ("整改完成", .completed), ("已整改", .completed), ("整改到位", .completed),
        ("已办结", .completed), ("办结", .completed), ("销号", .completed), ("整改完毕", .completed), ("已全部完成", .completed),
        ("全部完成", .completed), ("完成", .completed),
    ])

    private static let improvements = PhraseSet("改进措施")
    private static let itemClassifiers = PhraseEnds("条 项")
    private static let handedOut = PhraseSet("领办 督办 交办")
    private static let remainders = PhraseSet("其余 剩余 另有 余下 其他 还有 尚有")

    private func key(of count: Count, at index: Int, in counts: [Count], _ subject: Subject) -> DeclaredTotals.Key? {
        if text.contains(Self.aspectWords, in: count.range) { return isAboutFindings(count, subject) ? .aspects : nil }
        if text.contains(Self.classWords, in: count.range) { return nil }
        let around = count.before.lowerBound..<count.after.upperBound
        if text.contains(Self.improvements, in: around) { return nil }
        let namesProblem = text.contains(Self.problemWords, in: count.range.lowerBound..<count.after.upperBound)
        if text.contains(Self.measureWords, in: around), !namesProblem {
            return measures(count)
        }
        if let policies = policies(count, at: index, in: counts) { return policies ? .policies : nil }
        if let status = status(count) { return countsMeasures(count, at: index, in: counts) ? nil : status }
        if text.contains(Self.taskWords, in: count.range.upperBound..<count.after.upperBound),
            !text.contains(Self.problemWords, in: around)
        {
            return nil
        }
        if text.contains(Self.problemWords, in: count.range)
            || text.begins(text.trimmed(count.after), with: Self.problemHeads)
            || text.ends(text.trimmed(count.before), with: Self.problemTails)
        {
            return isAboutFindings(count, subject) ? .findings : nil
        }
        return continuesFindings(count, at: index, in: counts) ? .findings : nil
    }

    private static let aspectWords = PhraseSet("方面")
    private static let classWords = PhraseSet("类 大项")
    private static let problemHeads = PhraseSet("具体问题 问题 反馈问题 整改问题 突出问题 主要问题 巡察反馈问题 巡视反馈问题 反馈具体问题 具体反馈问题 需整改问题")
    private static let problemTails = PhraseEnds("问题 问题共 问题总数 问题共计 具体问题共 问题为 问题数 需要整改 需整改 共需整改 问题清单")

    /// 已完成整改措施36条 counts what is done of the measures, not the measures.
    private func measures(_ count: Count) -> DeclaredTotals.Key? {
        text.contains(Self.doneWords, in: count.before) || text.contains(Self.doneWords, in: count.after)
            ? nil : .measures
    }

    /// …整改措施36条,1条推进整改中: the number goes on counting measures.
    private func countsMeasures(_ count: Count, at index: Int, in counts: [Count]) -> Bool {
        guard index > 0, text.ends(count.range, with: Self.itemClassifiers),
            !text.contains(Self.problemWords, in: count.before)
        else { return false }
        // 37项任务，已完成33项，基本完成3项，正在推进2项: what all of them are of stands before the first.
        let previous = counts[max(0, index - Self.mostStatuses)..<index].last { status($0) == nil } ?? counts[index - 1]
        if text.contains(Self.handedOut, in: previous.before) { return true }
        let around = previous.before.lowerBound..<previous.after.upperBound
        return text.contains(Self.measureWords, in: around)
            || text.contains(Self.taskWords, in: around) && !text.contains(Self.problemWords, in: around)
    }

    /// So many statuses are counted side by side at most.
    private static let mostStatuses = 8
    private static let doneWords = PhraseSet("完成 推进 落实了 已整改")

    /// Whether a number counts policies; absent when the clause is about something else.
    private func policies(_ count: Count, at index: Int, in counts: [Count]) -> Bool? {
        let around = count.before.lowerBound..<count.after.upperBound
        guard text.contains(Self.policyWords, in: around) else { return nil }
        guard !text.contains(Self.problemWords, in: around) else { return nil }
        var reach = count.before
        // 新建、修订、完善12项规章制度: the verbs may stand before an enumeration comma.
        if index == 0 || counts[index - 1].range.upperBound <= reach.lowerBound { reach = widened(reach) }
        return text.contains(Self.policyVerbs, in: reach) || text.contains(Self.policyVerbs, in: count.after)
    }

    private func widened(_ range: Range<Int>) -> Range<Int> { max(0, range.lowerBound - 12)..<range.upperBound }

    private func status(_ count: Count) -> DeclaredTotals.Key? {
        guard !text.contains(Self.otherMatters, in: count.before) else { return nil }
        let before = text.trimmed(count.before)
        let head = text.trimmed(count.after)
        let tail = max(before.lowerBound, before.upperBound - 16)..<before.upperBound
        if !text.contains(Self.otherObjects, in: tail), let match = Self.statusKeys.matches(in: text, tail).last,
            isNearNumber(match.range.upperBound, before.upperBound)
        {
            return match.meaning
        }
        guard !text.contains(Self.problemWords, in: count.range),
            let match = Self.statusKeys.first(in: text, head.lowerBound..<min(head.upperBound, head.lowerBound + 18)),
            !text.contains(Self.otherObjects, in: head.lowerBound..<match.range.lowerBound),
            !text.contains(Self.taskWords, in: head.lowerBound..<match.range.lowerBound),
            isRemainder(count) || match.range.lowerBound - head.lowerBound <= 8
        else { return nil }
        return match.meaning
    }

    /// 自查自纠事项27件与反馈问题一并销号: not what the inspection found.
    private static let otherMatters = PhraseSet("自查 自纠 信访件 线索 专项整治")
    private static let otherObjects = PhraseSet("措施 举措 制度 任务分解 长期任务 文件 会议 培训 检查")

    /// 已完成整改36个, 已完成整改问题36个, 完成整改的有36个: nothing but such words may stand between.
    private func isNearNumber(_ end: Int, _ number: Int) -> Bool {
        var rest = text.trimmed(end..<number)
        while !rest.isEmpty {
            guard let word = Self.fillers.longest(in: text, at: rest.lowerBound, before: rest.upperBound) else {
                return false
            }
            rest = text.trimmed(word.range.upperBound..<rest.upperBound)
        }
        return true
    }

    private static let fillers = PhraseSet(
        "整改 问题 具体问题 反馈问题 的 有 共 为 共计 成效 成果 进展 了 到位 任务 事项 并长期坚持 整改任务 推进 完成 中 明显 整改的 达 并销号 销号 、")

    private func isRemainder(_ count: Count) -> Bool {
        text.contains(Self.remainders, in: count.before)
    }

    /// What a sentence says beside its counts, read once for all of them.
    private struct Subject {
        /// The units from the end of the first 方面 to that of the first 方面 that is no count.
        let aspects: Range<Int>
        let namesFindings: Bool
        let isWholeRound: Bool

        init(of sentence: Range<Int>, in text: FoldedText) {
            func end(_ words: PhraseSet) -> Int { words.first(in: text, sentence)?.range.upperBound ?? .max }
            let first = end(aspectWords)
            aspects = first..<max(first, end(plainAspect))
            namesFindings = text.contains(findingContext, in: sentence)
            isWholeRound = text.contains(otherBodies, in: sentence)
        }
    }

    private func isAboutFindings(_ count: Count, _ subject: Subject) -> Bool {
        (subject.namesFindings || subject.aspects.contains(count.range.upperBound)) && !subject.isWholeRound
            && !text.contains(Self.otherActs, in: count.before) && !isOfSome(count)
    }

    /// 对材料不实的3个问题: some of the findings, by a quality of theirs.
    private func isOfSome(_ count: Count) -> Bool {
        let before = text.trimmed(count.before)
        return text.begins(before, with: Self.objectMarks) && text.ends(before, with: .attributive)
            && !text.contains(Self.findingContext, in: before)
    }

    private static let objectMarks = PhraseSet("对 就 针对 将 把")

    private static let plainAspect = PhraseSet("方面的 方面突出")
    /// A sentence about a whole round of inspections, not this one.
    private static let otherBodies = PhraseSet("共巡察 个被巡察")
    private static let otherActs = PhraseSet("领办 研究解决 帮助解决 查摆 查找 协调解决 推动解决 自查 解决群众 排查 举一反三 上轮 解决")

    /// 5个方面14个大类40项: the last of a row of counts is the findings'.
    private func continuesFindings(_ count: Count, at index: Int, in counts: [Count]) -> Bool {
        guard index > 0, count.after.isEmpty || !text.contains(Self.notProblems, in: count.after) else { return false }
        let previous = counts[index - 1]
        let gap = previous.range.upperBound..<count.range.lowerBound
        return gap.count <= 6
            && (text.contains(Self.aspectWords, in: previous.range)
                || text.contains(Self.classWords, in: previous.range))
            && (text.contains(Self.problemWords, in: previous.before.lowerBound..<count.after.upperBound)
                || gap.count <= 2 || text.contains(Self.problemWords, in: gap))
    }

    private static let notProblems = PhraseSet("措施 举措 任务 制度 清单")
}
