import OfficialText

/// Words by which a text says that something is not done yet.
struct Unfinished {
    /// In which way it is not done.
    enum Kind {
        /// 尚未完成, 没有回音: it is not done.
        case undone
        /// 正在办理, 待验收后: a part of it is left.
        case left
        /// 其余2份还在函调之中: of several things some are left.
        case remainder
        /// 预计年底竣工, 拟于三季度启动: it is said for later.
        case later
        /// 如资金到位，将于年底完成: it hangs on something.
        case condition
        /// 已完成85%, 3429人（全年任务6000人）: less than all.
        case short
        /// 今后将继续加强监管: what follows upon a result, or stands in its place.
        case promise
    }

    let kind: Kind
    /// The part of the sentence that says so, in units.
    let range: Range<Int>
}

/// Looks for words of what is not done yet, in the sentences of progress.
///
/// What is quoted or told of the past says nothing of today; neither does the disposal 将 (将资金纳入预算).
struct UnfinishedScanner {
    let text: CheckedText
    private var words: FoldedText { text.text }

    /// The first words of each kind in a clause: at most one for a sentence.
    func all(in clause: Range<Int>) -> [Unfinished] {
        guard words.contains(Self.cues, in: clause) else { return [] }
        let sentences = text.sentences(in: clause)
        return sentences.compactMap { sentence in
            first(of: sentence).flatMap { isSettled($0, in: sentence, isLast: sentence == sentences.last) ? nil : $0 }
        }
    }

    /// Whether what is undone was so on a day or as a check found it, and more is told after it; or was disposed of.
    ///
    /// 3个项目至2024年底尚未结算。…; 检查发现12台尚未接入。…; 其余47人仍未领取，上缴财政
    private func isSettled(_ found: Unfinished, in sentence: Range<Int>, isLast: Bool) -> Bool {
        guard found.kind == .undone || found.kind == .remainder else { return false }
        let signal = Self.signals.first(in: words, found.range)?.range
        let word = signal ?? found.range.lowerBound..<found.range.lowerBound
        if words.contains(Self.paidIn, in: near(word.upperBound, in: sentence)) { return true }
        guard !isLast else { return false }
        if words.contains(Self.found, in: sentence.lowerBound..<word.lowerBound) { return true }
        let before = max(found.range.lowerBound, word.lowerBound - 14)..<word.lowerBound
        return words.contains(Self.asOf, in: before) && Self.endsOfDates.contains(text.unit(before.upperBound - 1))
            && before.contains { Letter.isDigit(text.unit($0)) }
    }

    private static let paidIn = PhraseSet("上缴 核销 提存 缴入 收归 划入国库 转入代管")
    private static let asOf = PhraseSet("至 截至 截止 到")
    private static let endsOfDates: LetterSet = "底末日号月年初"

    /// Whether every sentence begins with what is not done yet.
    func isOnlyAhead(_ clause: Range<Int>) -> Bool {
        text.sentences(in: clause).allSatisfy { sentence in
            guard let found = first(of: sentence) else { return false }
            return !pieces(of: sentence).contains { $0.upperBound <= found.range.lowerBound && says($0) }
        }
    }

    /// Whether something was done, said in a part of the clause that is neither about later nor about why.
    func hasResult(_ clause: Range<Int>) -> Bool {
        text.sentences(in: clause).contains { sentence in
            !words.contains(Self.reasons, in: sentence)
                && pieces(of: sentence).contains { says($0) && found(in: $0, of: sentence) == nil }
        }
    }

    /// Whether a part of a sentence says what was done, or how much; what only prepares it is nothing done.
    private func says(_ piece: Range<Int>) -> Bool {
        if words.contains(Self.preparations, in: piece), !piece.contains(where: { Letter.isDigit(text.unit($0)) }) {
            return false
        }
        return words.contains(Self.results, in: piece) || piece.contains { Letter.isDigit(text.unit($0)) }
    }

    private func pieces(of sentence: Range<Int>) -> [Range<Int>] {
        text.pieces(of: sentence) { $0 == Letter.comma || $0 == Letter.semicolon || Letter.endsSentence($0) }
    }

    private func first(of sentence: Range<Int>) -> Unfinished? {
        guard words.contains(Self.cues, in: sentence), !words.contains(Self.ofFindings, in: sentence),
            !words.contains(Self.settledByTerm, in: sentence)
        else { return nil }
        let past = Self.past.first(in: words, sentence)?.range.lowerBound ?? sentence.upperBound
        let pieces = pieces(of: sentence).filter { $0.lowerBound < past }
        var promise: Unfinished?
        for piece in pieces {
            guard let found = found(in: piece, of: sentence), !isDone(after: found, in: sentence) else { continue }
            guard found.kind == .promise else { return found }
            promise = promise ?? found
        }
        return promise
    }

    /// 原计划年底完成，现已提前完成.
    private func isDone(after found: Unfinished, in sentence: Range<Int>) -> Bool {
        words.contains(Self.doneAfterAll, in: found.range.upperBound..<max(found.range.upperBound, sentence.upperBound))
            || words.contains(Self.doneAfterAll, in: found.range) && found.kind != .short
    }

    private func found(in piece: Range<Int>, of sentence: Range<Int>) -> Unfinished? {
        for match in Self.signals.matches(in: words, piece)
        where !isQuoted(match.range.lowerBound, in: sentence) {
            if let kind = kind(match, in: piece, of: sentence) {
                // 下一步, by itself says nothing.
                let isBare = stripped(piece).count == match.range.count
                return Unfinished(
                    kind: kind, range: stripped(isBare ? piece.lowerBound..<sentence.upperBound : piece))
            }
        }
        return underWayAtEnd(piece) ?? undoneAtEnd(piece, of: sentence) ?? inStage(piece) ?? share(in: piece)
            ?? target(in: piece) ?? remainder(in: piece, of: sentence) ?? sequel(in: piece, of: sentence)
    }

    /// 其余2份因原单位撤并，还在函调之中: words of a rest, and further on that it is not done.
    private func remainder(in piece: Range<Int>, of sentence: Range<Int>) -> Unfinished? {
        guard let rest = Self.remainders.first(in: words, piece), !isQuoted(rest.range.lowerBound, in: sentence),
            case let after = near(rest.range.upperBound, in: sentence), words.contains(Self.ahead, in: after),
            !words.contains(Self.doneAfterAll, in: after), !words.contains(Self.settled, in: after)
        else { return nil }
        return Unfinished(kind: .remainder, range: stripped(rest.range.lowerBound..<after.upperBound))
    }

    /// 批复后组织实施, 须等判决生效后才能进场: what comes after something that is awaited, and nothing says that it came.
    private func sequel(in piece: Range<Int>, of sentence: Range<Int>) -> Unfinished? {
        guard let sequel = Self.sequels.first(in: words, piece), !isQuoted(sequel.range.lowerBound, in: sentence),
            case let before = piece.lowerBound..<sequel.range.lowerBound,
            words.contains(Self.awaitedEvents, in: before) || words.contains(Self.awaiting, in: before),
            sequel.range.count > Self.atLast || !words.contains(Self.procedures, in: sentence),
            !words.contains(Self.settled, in: near(sequel.range.lowerBound, in: sentence))
        else { return nil }
        return Unfinished(kind: .left, range: stripped(piece))
    }

    /// What follows a place in its sentence, as far as it can belong to it: a sentence may be as long as the text.
    private func near(_ place: Int, in sentence: Range<Int>) -> Range<Int> {
        place..<max(place, min(sentence.upperBound, place + Self.reach))
    }

    private static let reach = 400

    /// A piece without its closing pause, and without 一是 before it.
    private func stripped(_ piece: Range<Int>) -> Range<Int> {
        let mark = Numbering(in: words, at: piece.lowerBound, before: piece.upperBound)
        let start = mark.map { $0.style == .clause ? $0.end : piece.lowerBound } ?? piece.lowerBound
        return words.trimmed(start..<piece.upperBound) {
            $0 == Letter.comma || $0 == Letter.semicolon || Letter.endsSentence($0)
        }
    }

    private func kind(_ match: PhraseTable<Signal>.Match, in piece: Range<Int>, of sentence: Range<Int>) -> Unfinished
        .Kind?
    {
        let after = match.range.upperBound..<piece.upperBound
        switch match.meaning {
        case .notYet:
            let isGood = words.begins(after, with: Self.absences)
            return isGood || isAttributive(match.range, in: piece) ? nil : .undone
        case .underWay: return isAttributive(match.range, in: piece) ? nil : .left
        case .still: return words.contains(Self.stages, in: after) ? .left : nil
        case .nextYear:
            let isAboutPlan = words.contains(Self.budgets, in: piece) || text.unit(match.range.upperBound) == 0x7684
            return !isAboutPlan && words.contains(Self.outcomes, in: after) ? .later : nil
        case .stillNeeded: return words.contains(Self.continuing, in: after) ? .promise : .left
        case .waiting: return isWaiting(match.range, in: piece, of: sentence) ? .left : nil
        case .expected: return words.contains(Self.outcomes, in: after) ? .later : nil
        case .intended: return .later
        case .planned: return isVerb(match.range.lowerBound, in: piece) && startsWithTime(after) ? .later : nil
        case .scheduled: return words.begins(after, with: Self.times) && !startsWithDigit(after) ? .later : nil
        case .striving:
            let isGoal =
                (startsWithTime(after) || Self.soon.contains(text.unit(match.range.lowerBound)))
                && words.contains(Self.outcomes, in: after)
            return isGoal && !words.contains(Self.grants, in: after) ? .later : nil
        case .willAt: return startsWithTime(after) ? .later : nil
        case .will:
            return words.begins(after, with: Self.nouns) || isAttributive(match.range, in: piece) ? nil : .later
        case .promise: return .promise
        case .nextStep:
            return words.contains(Self.continuing, in: match.range.upperBound..<sentence.upperBound) ? .promise : .later
        case .condition:
            let rest = piece.upperBound..<max(piece.upperBound, sentence.upperBound)
            // 一是如资金到位.
            let isFirst =
                match.range.lowerBound == piece.lowerBound || text.unit(match.range.lowerBound - 1) == Self.mark
            guard isFirst, !Self.notAfterIf.contains(text.unit(match.range.upperBound)),
                let will = Self.consequences.first(in: words, rest),
                words.contains(Self.outcomes, in: will.range.lowerBound..<rest.upperBound)
            else { return nil }
            return .condition
        }
    }

    /// 对尚未搬迁的3户全部完成搬迁: said of what it was done to.
    private func isAttributive(_ range: Range<Int>, in piece: Range<Int>) -> Bool {
        guard let particle = Self.attributive.first(in: words, range.upperBound..<piece.upperBound) else {
            return false
        }
        if words.contains(Self.whole, in: particle.range.upperBound..<piece.upperBound) { return true }
        return words.contains(Self.disposals, in: piece.lowerBound..<range.lowerBound)
            || words.contains(Self.results, in: particle.range.upperBound..<piece.upperBound)
    }

    /// 待验收合格后支付, but neither 接待 nor 待遇, and no rule that says what is always waited for.
    private func isWaiting(_ range: Range<Int>, in piece: Range<Int>, of sentence: Range<Int>) -> Bool {
        let (before, after) = (text.unit(range.lowerBound - 1), text.unit(range.upperBound))
        if Self.notBeforeWaiting.contains(before) && range.lowerBound > piece.lowerBound { return false }
        let isOwners = after == Self.trade && text.unit(range.upperBound + 1) == Self.owner
        if Self.notAfterWaiting.contains(after) && !isOwners || words.contains(Self.procedures, in: sentence) {
            return false
        }
        return words.contains(Self.awaited, in: range.upperBound..<piece.upperBound)
    }

    /// Whether 计划 is what somebody does: 并计划于, but not 工作计划在.
    private func isVerb(_ index: Int, in piece: Range<Int>) -> Bool {
        index == piece.lowerBound || !Letter.isIdeograph(text.unit(index - 1))
            || Self.beforePlanning.contains(text.unit(index - 1))
    }

    private func startsWithDigit(_ range: Range<Int>) -> Bool {
        !range.isEmpty && Letter.isDigit(text.unit(range.lowerBound))
    }

    private func startsWithTime(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        return Letter.isDigit(text.unit(range.lowerBound)) || words.begins(range, with: Self.times)
    }

    /// 目前正由专家论证中.
    private func underWayAtEnd(_ piece: Range<Int>) -> Unfinished? {
        let range = stripped(piece)
        return words.ends(range, with: Self.underWayEnds) ? Unfinished(kind: .left, range: range) : nil
    }

    /// 建设资金也未落实, but not what a check found to be so.
    private func undoneAtEnd(_ piece: Range<Int>, of sentence: Range<Int>) -> Unfinished? {
        let range = stripped(piece)
        guard words.ends(range, with: Self.undoneEnds),
            !words.contains(Self.found, in: sentence.lowerBound..<range.upperBound)
        else { return nil }
        return Unfinished(kind: .undone, range: range)
    }

    /// 设备处于联合调试阶段.
    private func inStage(_ piece: Range<Int>) -> Unfinished? {
        let range = stripped(piece)
        guard words.ends(range, with: Self.stageEnds), let being = Self.being.first(in: words, range),
            words.contains(Self.works, in: being.range.upperBound..<range.upperBound)
        else { return nil }
        return Unfinished(kind: .left, range: range)
    }

    /// 总进度已完成85%: less than a hundred of what is to be done.
    private func share(in piece: Range<Int>) -> Unfinished? {
        guard let percent = words.first(Self.percent, in: piece) else { return nil }
        var start = percent
        while start > piece.lowerBound, Letter.isDigit(text.unit(start - 1)) || text.unit(start - 1) == Letter.dot {
            start -= 1
        }
        guard start < percent, isBelowHundred(start..<percent),
            words.ends(piece.lowerBound..<start, with: Self.shares),
            !words.contains(Self.comparisons, in: piece)
        else { return nil }
        return Unfinished(kind: .short, range: stripped(piece))
    }

    private func isBelowHundred(_ figure: Range<Int>) -> Bool {
        let whole = figure.drop { text.unit($0) == Letter.dot }.prefix { text.unit($0) != Letter.dot }
        return !whole.isEmpty && whole.drop { text.unit($0) == Self.zero }.count < 3
    }

    private static let zero: UInt16 = 0x30

    /// 已签约3429人（全年任务6000人）.
    private func target(in piece: Range<Int>) -> Unfinished? {
        guard let target = Self.targets.first(in: words, piece) else { return nil }
        let open = target.range.lowerBound - 1
        guard text.unit(open) == Letter.openBracket,
            let whole = number(from: target.range.upperBound, before: piece.upperBound),
            let done = numberBefore(open, from: piece.lowerBound), done.value < whole.value, done.value > 0,
            text.unit(open - 1) == text.unit(whole.range.upperBound)
        else { return nil }
        return Unfinished(kind: .short, range: stripped(piece))
    }

    private func number(from start: Int, before end: Int) -> Numeral? {
        (start..<min(end, start + 4)).lazy.compactMap { Numeral(in: words, at: $0, before: end) }.first
    }

    /// A number with one character of unit after it, before a bracket.
    private func numberBefore(_ open: Int, from start: Int) -> Numeral? {
        var index = open - 1
        while index > start, Letter.isDigit(text.unit(index - 1)) { index -= 1 }
        return index < open - 1 ? Numeral(in: words, at: index, before: open - 1) : nil
    }

    /// Whether a place stands in a quotation or a title that begins in its sentence.
    private func isQuoted(_ index: Int, in sentence: Range<Int>) -> Bool {
        var depth = 0
        for place in max(sentence.lowerBound, index - Self.reach)..<index {
            switch text.unit(place) {
            case Letter.openQuote, Letter.openTitle: depth += 1
            case Letter.closeQuote, Letter.closeTitle: depth = max(0, depth - 1)
            default: break
            }
        }
        return depth > 0
    }

    private enum Signal {
        case notYet, underWay, stillNeeded, waiting, expected, intended, planned, scheduled, striving, willAt, will,
            promise
        case nextStep, condition, still, nextYear
    }

    private static let signals = PhraseTable<Signal>(
        entries(
            .notYet,
            "尚未 仍未 还未 暂未 迟迟未 至今未 还没有 尚无法 暂时无法 还没 暂时没有 暂时未 暂没有 一直未 一直没有 没能 至今没有 尚无 暂无 迟迟没有 没有回音 没有音讯 没有报送 没有报批 没有上报 没有启动 没有开工 没有动工 仍压在 还压在 没有下文 没有结果 尚不具备 尚不能 还不能 仍不能 还不具备 仍不具备 暂不具备 暂不能 尚无条件 拖延至今 拖到现在"
        )
            + entries(.underWay, "正在 正按 正由 目前正 现正 正积极 正抓紧 正加紧 正有序")
            + entries(.still, "还在 仍在 尚在 仍处 尚处 还处 现处于 目前处于")
            + entries(.nextYear, "来年 明年 次年 翌年 下一年度 下年度 下个月 下季度")
            + entries(.stillNeeded, "尚需 仍需 还需 有待 尚待 亟待")
            + entries(.waiting, "待 等待 留待")
            + entries(.expected, "预计 预期 有望")
            + entries(
                .intended,
                "拟于 拟在 拟将 拟对 拟建 拟采取 拟投入 拟购置 拟采购 拟启动 拟组织 拟开展 拟出台 拟制定 拟印发 拟修订 拟安排 拟新建 拟改建 拟实施 拟通过 拟聘请 拟邀请 拟与 拟向 拟由 拟提请 拟报 拟纳入 拟列入"
            )
            + entries(.planned, "计划于 计划在 计划 准备于 准备在")
            + entries(.scheduled, "安排在 安排于 安排到 推迟到 推迟至 顺延到 顺延至 留到 放到 放在")
            + entries(.striving, "尽快 早日 抓紧 争取于 争取在 争取 力争于 力争在 力争 确保于 确保在")
            + entries(.willAt, "将在")
            + entries(
                .will,
                "将于 将会 即将 将尽快 将完成 将启动 将开工 将适时 将择期 将择机 将另行 将陆续 将分批 将按计划 将力争 将争取 将纳入 将列入 将建成 将竣工 将印发 将出台 将召开 将会同 将协调 将提请 将报请"
            )
            + entries(
                .promise,
                "今后 将继续 将进一步 将持续 将不断 将长期 将严格 将加强 将加大 将强化 将切实 将认真 将定期 将始终 将坚持 将按照 将逐步 将深入 将积极 将全面 将常态化 将根据 将以此 将举一反三"
            )
            + entries(.nextStep, "下一步 下步 接下来 下阶段 下一阶段 后期")
            + entries(.condition, "如果 如 若 倘若 假如 一旦"))

    /// Without any of these nothing is said to be unfinished: most clauses have none, and are done with after one look.
    private static let cues = PhraseSet(
        anyOf: signals.all + remainders.all + sequels.all + being.all + undonePhrases
            + underWayPhrases.split(separator: " ").map { Phrase(String($0)) }
            + targets.all.map { Phrase("(" + $0.text) }
            + ["%"])

    private static func entries(_ signal: Signal, _ phrases: String) -> [(String, Signal)] {
        phrases.split(separator: " ").map { (String($0), signal) }
    }

    private static let stages = PhraseSet(anyOf: works.all + ["中", "阶段", "过程"])
    private static let works = PhraseSet(
        "办理 协商 协调 沟通 调试 试运行 招标 采购 设计 论证 申报 编制 起草 筹备 公示 验收 评审 审批 审理 调查 核实 洽谈 推进 施工 建设")
    private static let being = PhraseSet("处于 处在")
    private static let stageEnds = PhraseEnds("阶段 阶段中 过程中 期间")
    private static let budgets = PhraseSet("预算 计划 方案 规划 清单 安排 部署 工作要点")
    /// What is due on a day that was agreed on is in order until then.
    private static let settledByTerm = PhraseSet("质保金 质保期 保修期 缺陷责任期 依合同 按合同约定 不到付款期 未到付款期 时限之内 时限内 有效期内 合同期内")
    private static let remainders = PhraseSet("剩余 其余 余下 剩下 尚余 尚有 还剩 还有 仍有")
    /// Words after a rest that say that it is not done.
    private static let ahead = PhraseSet(
        "来年 明年 次年 承诺 还没 没有 尚未 尚无 未能 未办 未完 未到 未付 未支付 未兑付 未拆 未改 未搬 未签 未交 暂时 暂未 还在 仍在 正在 等待 待审 待批 待验收 待定 拟于 计划于 预计 力争 争取 下一步 年底前 安排在 安排于 协商 协调"
    )
    /// Words that say that all came to its end.
    private static let settled = PhraseSet(
        "已 了 均 全部 完成 到位 办结 合格 解除 注销 不再 无需 不需 不属 依法核销 结清 作出 约定 按合同 依合同 期满 到期 时限 专户 没有挪 结转 未发现 未出现 未发生 没有发现 没有出现 未再")
    private static let sequels = PhraseSet(
        "后再 后方 后才 后即 后组织 后实施 后启动 后动工 后开工 后进场 后施工 后支付 后兑付 后发放 后办理 后交付 后挂牌 后投用 后安装 后采购 后招标 后落实 后推进 后付款 后拨付 后搬迁 后出台 后印发 时再 以后再 之后再 才能 方能 方可 方可动工 方可开工 方可施工 方可进场 方可启动 方可实施 方可搬迁 方可拆除 方可投用 方可采购 方能动工 方能开工 方能施工 方能启动 后方可动工 后方可开工 后方可施工 后方可进场 后方可启动 后方可实施"
    )
    /// A sequel that is longer names the works that it is about, and so no rule of procedure.
    private static let atLast = 3
    private static let awaiting = PhraseSet("须等 需等 要等 只能等 等到 有待 需待 须待 等上级 等材料 等资金 等项目 等审计")
    private static let awaitedEvents = PhraseSet(
        "批下来 批准下来 批复 批准 审批 获批 报批 审定 核准 到位 到货 下达 下拨 拨付 判决 裁定 生效 预算 审计结束 审计完成 招标完成 验收 鉴定 评估 审查 审图 手续 落实资金 明确 出台 征收 交房 移交")
    /// 将对持续推进的1个问题一盯到底: the organisation speaks of all its findings, not of this one.
    private static let ofFindings = PhraseSet(
        "的1个问题 的2个问题 的3个问题 的4个问题 的5个问题 的6个问题 的7个问题 的8个问题 的9个问题 的一个问题 的两个问题 的三个问题 的四个问题 的五个问题 未完成的问题 长期坚持的问题 持续推进的问题 的整改事项 长期坚持的事项 持续推进的事项 整改成果 整改成效评估"
    )

    /// What is good when it is not there: 尚未发现违规.
    private static let absences = PhraseSet("违规 违纪 违法 异常 投诉 问题 举报 反弹 同类 发现 出现 发生 收到 接到 再次 再出现 再发生 有新 造成 产生")
    private static let whole = PhraseSet("都 均 全部 逐一")
    private static let attributive = PhraseSet("的")
    private static let disposals = PhraseSet("对 将 把 针对 督促 就 向 为")
    /// 将完成情况报送: a thing is done with it, nothing is said of later.
    private static let nouns = PhraseSet("情况 率 时限 进度 资金 名单 结果 度 数 后 前 规划 计划 范围 目录 台账 项目 的")
    private static let outcomes = PhraseSet(
        "完成 竣工 建成 投用 投入使用 到位 开工 办结 交付 开诊 启用 年底 月底 结束 出台 印发 解决 验收 开通 上线 运营 落地 收回 追回 清退 扫尾 收尾 交车 交货 交房 动工 启动 实施 支付 兑付 到货 安装 搬迁 挂牌 施工 结清 入驻 整改"
    )
    private static let times = PhraseSet(
        "年底 年内 年终 年末 月底 明年 今年 下半年 上半年 下月 本月 近期 近日 下周 尽快 早日 于 在 一季度 二季度 一、二季度 二、三季度 三、四季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 下一年 来年 适时 后续 后期 十二月 十一月 十月 九月"
    )
    private static let continuing = PhraseSet(
        "继续 持续 进一步 不断 长期 常态 巩固 加强 强化 严格 定期 深化 坚持 举一反三 加大 防止 避免 杜绝 长效 拓展 提升")
    private static let consequences = PhraseSet("将 即可 则 就 方可 便可 可")
    private static let awaited = PhraseSet(
        "后 即可 再 批复 批准 通过 下发 下达 审核 审批 验收 提起 到位 研究 明确 审议 出台 确定 落实 完成 办理 解决 拨付 认定 移交 处理")
    private static let procedures = PhraseSet("使用前 程序 流程 原则上 每次 一律 凡 规定 必须 方可 不得 方能 要求各")
    private static let notAfterIf: LetterSet = "期下实数此同是何上"
    private static let grants = PhraseSet("资金 补助 指标 试点 名额 专项债")
    private static let notBeforeWaiting: LetterSet = "招接对看善期优虐款厚等有尚亟留急以相"
    private static let notAfterWaiting: LetterSet = "遇业岗办命产人机客查整"
    /// 待业 but 待业主.
    private static let trade: UInt16 = 0x4E1A
    private static let owner: UInt16 = 0x4E3B
    private static let beforePlanning: LetterSet = "并还也现仍前亦委局院校我们"
    private static let underWayEnds = PhraseEnds(underWayPhrases)
    private static let underWayPhrases =
        "推进中 整改中 办理中 建设中 施工中 公示中 受理中 调研中 进行中 审批中 洽谈中 筹备中 招标中 采购中 审核中 论证中 编制中 起草中 修订中 协商中 协调中 实施中 改造中 审理中 清理中 清退中 追缴中 完善中 处理中 诉讼中 执行中 评审中 征求意见中"
    private static let undoneEnds = PhraseEnds(undonePhrases)
    private static let undonePhrases: [Phrase] =
        ["也未", "均未", "都未", "仍未", "还未", "尚未", "没有", "没有最后", "没有最终"].flatMap { not in
            [
                "落实", "敲定", "确定", "到位", "明确", "开工", "动工", "启动", "竣工", "完工", "完成", "验收", "办结", "签订", "签约", "批复", "获批",
                "审批", "落地",
                "解决", "拨付", "支付", "兑付", "进场", "开始", "投用", "投入使用", "办理", "开展", "通过",
            ].map { Phrase(not + $0) }
        }
    private static let found = PhraseSet("发现 查明 经查 核查 排查 检查 抽查 摸排 反映 指出")
    private static let shares = PhraseEnds(
        "已完成 完成 进度达 进度达到 进度为 进度已完成 进度已达 进度已达到 完成了 工程量的 任务的 总量的 进度 整改率为 整改率 整改率达 整改率达到 已完成约 完成约 已完成总工程量的 完成总任务的 完成总数的"
    )
    private static let comparisons = PhraseSet("由 从 提高 提升 上升 增长 目标 超过 高于 指标 同比 较 降")
    private static let targets = PhraseSet("全年任务 年度任务 任务数 任务 目标 全年目标 年度目标 应 计划 全年计划")
    private static let percent: UInt16 = 0x25
    private static let mark: UInt16 = 0x662F

    private static let preparations = PhraseSet(
        "提交 报请 报送审批 报批 起草 征求意见 初步方案 初稿 草案 选址 可行性研究 可研报告 初步设计 勘察设计 立项 初步选定 列入计划 纳入计划")
    private static let reasons = PhraseSet("由于 导致 受限于 不能 无法 原因")
    /// How 尽快, 早日 and 抓紧 begin, which need no time after them.
    private static let soon: LetterSet = "尽早抓"

    /// Words of what was before: from them on a sentence tells of the past.
    private static let past = PhraseSet("巡察时 检查时 抽查时 核查时 对账时 摸底时 巡察期间 巡察前 巡视时 巡视期间 当时 此前 原先 以前 之前 曾 原计划 原定 审计时")
    private static let doneAfterAll = PhraseSet(
        "现已 均已 已全部 全部完成 目前已 已于 已按期 已如期 都已 均于 均在 已分别 分别于 已经补 已补 已经改 已改正 已经完成 已完成整改 现均 已完工 已建成 已投入")
    private static let results = PhraseSet(
        "已 了 完成 印发 下发 召开 制定 制发 出台 修订 建立 成立 开展 组织 举办 收回 清退 追缴 到位 配备 安装 投入使用 检查 约谈 处分 新增 更换 落实 整改 解决 核查 核实 发放 签订 签约 补齐 配齐 公开 公示 退还 上缴 培训 排查 拨付 调整 优化 实现 达到 处理 设立 开通 撤销 补发 补缴 改造 修缮 购置 采购"
    )
}
