import OfficialText

/// Parts and what they should sum to.
struct SumCheck {
    let scene: ArithmeticScene

    func contradictions() -> [Contradiction] {
        let isSummed = scene.has(Self.summing, in: scene.passage.range)
        let lists = scene.streams.filter { $0.count > 2 }
        guard isSummed || !lists.isEmpty else { return bracketed() }
        let isOverlapping = scene.has(Self.overlapping, in: scene.passage.range)
        let unannounced = (isOverlapping ? [] : lists).flatMap { stream in
            stream.indices.dropLast(2).compactMap { plain($0, of: stream) }
        }
        guard isSummed else { return bracketed() + unannounced }
        return scene.streams.flatMap { stream in
            stream.indices.compactMap { index in
                (isOverlapping ? nil : partsAfter(index, of: stream)) ?? total(at: index, of: stream)
                    ?? remainder(at: index, of: stream) ?? remainderOfSentence(at: index, of: stream)
                    ?? statuses(after: index, of: stream)
            }
        } + bracketed() + unannounced
    }

    /// Without any of these nothing outside of brackets is said to be a sum.
    private static let summing = PhraseSet(anyOf: cues.all + totals.all + remainders.all + statuses.all + [":"])

    /// Words that say that one thing is counted twice.
    private static let overlapping = PhraseSet("兼有 兼具 兼用 并用 交叉 重叠 重合 重复计 同属 同时属 双方 共管 两种 可以并 既是 既有")

    // MARK: 共35件，其中甲28件，乙7件

    private func partsAfter(_ index: Int, of stream: [Quantity]) -> Contradiction? {
        guard index + 1 < stream.count else { return nil }
        let (total, first) = (stream[index], stream[index + 1])
        guard stream[...index].contains(where: { isComparable($0, first) }), let cue = cue(in: scene.gap(total, first))
        else { return nil }
        let before = stream[...index].filter { isComparable($0, first) && !isOfGroups($0, but: first) }
        guard let whole = before.last, before.allSatisfy(\.isStated), cue != .shares || isTotalOfAll(whole, first)
        else {
            let isOfGroups = before.isEmpty && total.isStated && isComparable(total, first) && cue != .shares
            return isOfGroups ? nearly(stream[(index + 1)...], of: total) : nil
        }
        // 编制86名，实有82人，其中: what should be is not what is.
        let candidates = before.filter { $0.range == whole.range || !scene.says(Self.otherTimes, $0) }
        if isComparable(total, first), total.range != whole.range {
            // 63个批次，其中甲28个: the nearest may count groups, or what its parts count.
            return total.isStated ? nearly(stream[(index + 1)...], of: total) : nil
        }
        return parts(stream[(index + 1)...], of: whole, among: candidates, cue)
    }

    /// How parts are announced.
    private enum Cue {
        /// 其中, 包括: there may be others.
        case some
        /// 分为: these are all.
        case all
        /// 分别为, which may also be of what was not added up.
        case shares
    }

    private func cue(in gap: Range<Int>) -> Cue? {
        Self.cues.matches(in: scene.text.text, gap).last?.meaning
            ?? (scene.pauses(in: gap).areOnly(Letter.colon) ? .some : nil)
    }

    private static let cues = PhraseTable<Cue>([
        ("其中", .some), ("包括", .some), ("含", .some), ("包含", .some), ("其中包括", .some), ("分别为", .shares), ("分别是", .shares),
        ("分为", .all), ("具体为", .all), ("具体是", .all),
    ])

    /// 4个方面问题，其中政治建设方面6个: the six are no aspects.
    private func isOfGroups(_ whole: Quantity, but part: Quantity) -> Bool {
        guard let word = begins(whole.noun, Self.groups) else { return false }
        return begins(part.noun, Self.groups) != word
    }

    private func begins(_ range: Range<Int>, _ words: PhraseSet) -> String? {
        words.longest(in: scene.text.text, at: range.lowerBound, before: range.upperBound).map {
            scene.text.text.string($0.range)
        }
    }

    private static let groups = PhraseSet(
        "方面 大方面 大类 类 批次 小组 专班 层面 环节 阶段 工作组 检查组 督导组 乡镇 部门 单位 科室 党支部 支部 领域 班次 步骤 重点 村 社区 街道 县区")

    /// Whether a whole is said to be the sum, and not one of several years.
    private func isTotalOfAll(_ whole: Quantity, _ first: Quantity) -> Bool {
        scene.has(Self.sums, in: whole.label)
            && !(whole.label.contains { Letter.isDigit(scene.text.unit($0)) }
                && scene.has(Self.years, in: scene.gap(whole, first)))
    }

    private static let sums = PhraseSet("共 合计 总计 总 累计")
    private static let years = PhraseSet("年 季度 月")

    /// Whether a part counts something that the whole does not: 检查项目12个，其中发现问题15个.
    private func countsOther(_ part: Quantity, than whole: Quantity) -> Bool {
        [part.label, part.noun].contains { range in
            Self.others.matches(in: scene.text.text, range).contains { match in
                let word = Phrase(scene.text.text.string(match.range))
                return ![whole.label, whole.noun].contains { scene.text.text.first(word, in: $0) != nil }
            }
        }
    }

    private static let others = PhraseSet("问题 隐患 线索 措施 意见 建议 会议 文件 投诉 任务")

    /// Holds parts against their whole, the nearest of those that they may belong to.
    private func parts(
        _ rest: ArraySlice<Quantity>, of whole: Quantity, among candidates: [Quantity], _ cue: Cue
    ) -> Contradiction? {
        let same = rest.filter { $0.unit == whole.unit && !$0.isPrice }
        guard let first = same.first, same.allSatisfy(\.isStated), !countsOther(first, than: whole) else { return nil }
        let largest = candidates.map(\.value).max() ?? whole.value
        if first.value > largest + first.figure.slack + whole.figure.slack, !scene.says(Self.otherTimes, first),
            scene.has(Self.amongThem, in: whole.range.upperBound..<first.digits.lowerBound)
        {
            return Contradiction(
                words: "其中的\(scene.printed(first))比总数\(scene.printed(whole))还多", place: whole.range,
                related: [first.range])
        }
        guard let list = list(from: rest), list.count > 1,
            canBeSummed(list)
                || list.count > 2 && canBeSummed(list, isMixed: true)
                    && isNearlyAll(list, list.reduce(0) { $0 + $1.value }, of: whole),
            !candidates.contains(where: { fitsSomePrefix(of: same, $0) })
        else { return nil }
        let sum = list.reduce(0) { $0 + $1.value }
        let isWrong =
            sum > whole.value
            ? candidates.allSatisfy { $0.value < sum }
            : cue != .some || isExhaustive(list) || isNearlyAll(list, sum, of: whole)
        return isWrong ? sumContradiction(list, sum, whole) : nil
    }

    /// Three parts and more that nearly make up a whole, which may count groups.
    private func nearly(_ rest: ArraySlice<Quantity>, of whole: Quantity) -> Contradiction? {
        guard let list = list(from: rest), list.count > 2, list.allSatisfy(\.isStated), canBeSummed(list),
            !fitsSomePrefix(of: list, whole), case let sum = list.reduce(0, { $0 + $1.value }),
            list.allSatisfy({ $0.noun.isEmpty && $0.value < whole.value }), isNearlyAll(list, sum, of: whole)
        else { return nil }
        return sumContradiction(list, sum, whole)
    }

    // MARK: 42间，甲镇12间、乙镇18间、丙镇10间

    /// A list that follows its whole with nothing between to announce it.
    private func plain(_ index: Int, of stream: [Quantity]) -> Contradiction? {
        guard index + 2 < stream.count, case (let whole, let first) = (stream[index], stream[index + 1]),
            whole.isStated,
            isComparable(first, whole), case let gap = scene.gap(whole, first), cue(in: gap) == nil,
            scene.pauses(in: gap).count == 1, !isOfGroups(whole, but: first),
            let list = list(from: stream[(index + 1)...]), list.count > 1, list.count < 9,
            list.allSatisfy({ $0.isStated && $0.value < whole.value && !namesOther($0, than: whole) }),
            list.count == stream[(index + 1)...].filter({ $0.unit == whole.unit }).count,
            !stream[..<index].contains(where: { isComparable($0, whole) }), list.count > 2 || areOpposite(list),
            canBeSummed(list, isMixed: true), !scene.says(Self.otherTimes, whole), !countsOther(first, than: whole),
            !list.contains(where: { scene.has(Self.leading, in: $0.label) || $0.label.isEmpty }),
            case let sum = list.reduce(0, { $0 + $1.value }), !fitsSomePrefix(of: list, whole),
            isNearlyAll(list, sum, of: whole),
            sum > whole.value && list.count > 2
                || Figure.isSlip(sum, whole.value) && (areOpposite(list) || scene.has(Self.sums, in: whole.label))
        else { return nil }
        return sumContradiction(list, sum, whole)
    }

    /// What begins with such words need not be a part of what stands before.
    private static let leading = PhraseSet("发现 涉及 存在 另 新 还 同时 并 以及 追 其中 收回 共 合计 总")

    /// Whether the last part is what the first is not.
    private func areOpposite(_ list: [Quantity]) -> Bool {
        guard let first = list.first, let last = list.last else { return false }
        return Self.opposites.contains { scene.has($0, in: first.label) && scene.has($1, in: last.label) }
    }

    private static let opposites: [(PhraseSet, PhraseSet)] = [
        (PhraseSet("保留 继续 留用"), PhraseSet("退出 停用 取消 废止 清退 剔除 撤销 停止 淘汰")),
        (PhraseSet("合格 合规 规范 符合 达标 通过 属实 满意 相符 一致 正常"), PhraseSet("不 未 失实 瑕疵 违规 异常 差异")),
        (PhraseSet("同意 采纳 支持 批准"), PhraseSet("不 未 否决 驳回 反对 暂缓")),
    ]

    private static let amongThem = PhraseSet("其中")
    private static let otherTimes = PhraseSet("原 上年 去年 同期 计划 应 目标 任务 预算 比 较 以来 编制 核定")

    /// The parts that stand side by side: the same unit, parted by the same mark.
    ///
    /// - Returns: Nothing when it is not plain where they end.
    private func list(from rest: ArraySlice<Quantity>) -> [Quantity]? {
        guard let first = rest.first else { return nil }
        var list = [first]
        var mark: UInt16?
        for next in rest.dropFirst() {
            guard let last = list.last else { break }
            let pauses = scene.pauses(in: scene.gap(last, next))
            // 发明96件、实用新型103件，3月以来许可、转让31件: another mark ends the list.
            if pauses.count > 1, mark == Letter.enumerationComma, pauses.first == Letter.comma { return list }
            guard pauses.count <= 1 else {
                return rest.contains { $0.digits.lowerBound > next.digits.lowerBound && $0.unit == first.unit }
                    || next.unit == first.unit ? nil : list
            }
            let separator = pauses.first ?? Letter.enumerationComma
            if next.unit != first.unit {
                // 甲12件、涉及5人，乙8件: what the list goes on with is not plain.
                return rest.contains { $0.digits.lowerBound > next.digits.lowerBound && $0.unit == first.unit }
                    ? nil : list
            }
            if scene.has(Self.leaving, in: next.label) { break }
            if let mark, mark != separator {
                guard mark == Letter.enumerationComma else { return nil }
                break
            }
            mark = separator
            list.append(next)
        }
        return list
    }

    private static let leaving = PhraseSet("共计 合计 总计 其中")

    /// Whether some of the first parts, or all, sum to a whole: then the others are about something else.
    private func fitsSomePrefix(of parts: [Quantity], _ whole: Quantity) -> Bool {
        var sum = 0
        var slack = whole.figure.slack
        for part in parts {
            sum += part.value
            slack += part.figure.slack
            if abs(sum - whole.value) <= slack { return true }
        }
        return false
    }

    private func isNearlyAll(_ list: [Quantity], _ sum: Int, of whole: Quantity) -> Bool {
        let left = abs(whole.value - sum)
        guard let smallest = list.map(\.value).min() else { return false }
        return left <= smallest && left * 10 <= whole.value
    }

    // MARK: What can be summed

    /// Whether the parts are of one kind, so that none is counted in another; forms of handling never are.
    private func canBeSummed(_ list: [Quantity], asAdded: Bool = false, isMixed: Bool = false) -> Bool {
        let statuses = list.compactMap(status)
        guard statuses.isEmpty || isMixed || statuses.count == list.count && Set(statuses).count == list.count else {
            return false
        }
        if list.contains(where: { $0.isRate || $0.unit.isTime || $0.isPrice }) { return false }
        let isPeople = list[0].unit == .person || list[0].unit == .personTime
        let overlaps =
            isPeople && !areMenAndWomen(list)
            && list.contains { !asAdded && scene.says(Self.traits, $0) || scene.says(Self.handling, $0) }
        guard !overlaps else { return false }
        // 涉及甲42人、乙18人，共计60人: what stands before the list is said of all.
        let stepping = asAdded ? Array(list.dropFirst()) : list
        // 其他 names what is left at the end of a list, and something else before it.
        // 合规1894件，存在瑕疵78件: what exists is what is not in order.
        return !(statuses.isEmpty && !areOpposite(list) && stepping.contains { scene.says(Self.steps, $0) })
            && !stepping.dropLast().contains { scene.says(Self.other, $0) }
            && !list.contains { scene.says(Self.otherTimes, $0) }
    }

    private func areMenAndWomen(_ list: [Quantity]) -> Bool {
        list.count == 2 && scene.says(Self.men, list[0]) != scene.says(Self.men, list[1])
            && scene.says(Self.women, list[0]) != scene.says(Self.women, list[1])
    }

    private static let men = PhraseSet("男")
    private static let women = PhraseSet("女")
    /// What one person can be several of.
    private static let traits = PhraseSet("党员 女 少数民族 本科 研究生 硕士 博士 大专 高级 中级 初级 职称 以下 以上 班子成员 干部 骨干 代表 退休 新")
    /// Forms of handling, of which one person may get two.
    private static let handling = PhraseSet(
        "处分 警告 记过 撤职 诫勉 谈话 批评 提醒 问责 检讨 组织处理 组织措施 调离 免职 通报 约谈 察看 开除 立案 移送 罚款 停职 处理 检查 降级 留置 函询 教育")
    /// What is done with the same things one after another.
    private static let steps = PhraseSet("发现 存在 涉及 采纳 需 立案 查处 督促 责令 处罚 移交 移送 公示 验收 抽查 复核 约谈")

    private static let other = PhraseSet("其他")

    private enum Status { case done, nearly, partly, doing, not, ongoing }

    /// The status with which its words end, or that follows it: 已整改95处, 5件正在办理.
    private func status(_ quantity: Quantity) -> Status? {
        if let last = Self.statuses.matches(in: scene.text.text, quantity.label).last {
            // 完成第二轮26万张 says what was completed, not that these are the completed ones.
            return quantity.label.upperBound - last.range.upperBound <= 3 ? last.meaning : nil
        }
        // 47项措施已完成44项: what stands before the next figure is said of that.
        let isClosed = !Letter.isDigit(scene.text.unit(quantity.noun.upperBound))
        return isClosed ? Self.statuses.first(in: scene.text.text, quantity.noun)?.meaning : nil
    }

    private static let statuses = PhraseTable<Status>([
        ("已", .done), ("完成", .done), ("办结", .done), ("整改到位", .done), ("销号", .done), ("合格", .done), ("达标", .done),
        ("基本完成", .nearly), ("阶段性", .partly), ("部分完成", .partly), ("正在", .doing), ("推进", .doing), ("在办", .doing),
        ("整改中", .doing), ("持续推进", .doing), ("未", .not), ("尚", .not), ("不合格", .not), ("不达标", .not), ("未完成", .not),
        ("尚未", .not), ("剩余", .not), ("其余", .not), ("余下", .not), ("正在整改", .doing), ("正在办理", .doing), ("正在推进", .doing),
        ("正在完成", .doing), ("未办结", .not), ("尚未完成", .not), ("长期坚持", .ongoing), ("长期整改", .ongoing), ("已完成", .done),
        ("已基本完成", .nearly), ("已办结", .done), ("整改完成", .done), ("完成整改", .done), ("未达标", .not), ("正在持续推进", .doing),
    ])

    private func isExhaustive(_ list: [Quantity]) -> Bool {
        let statuses = Set(list.compactMap(status))
        if areMenAndWomen(list) { return true }
        if Self.grades.allSatisfy({ grade in list.contains { scene.has(grade, in: $0.label) } }) { return true }
        return statuses.contains(.done) && (statuses.contains(.doing) || statuses.contains(.not))
    }

    /// High, middle and low: there is no fourth.
    private static let grades = [PhraseSet("高"), PhraseSet("中"), PhraseSet("低")]

    private func isComparable(_ one: Quantity, _ other: Quantity) -> Bool {
        one.unit == other.unit && !one.isPrice && !other.isPrice && !one.isRate
    }

    /// Whether two and more count the same: asked before any words are looked for.
    private func hasSeveral(_ quantities: ArraySlice<Quantity>, like one: Quantity) -> Bool {
        quantities.count { $0.unit == one.unit } > 1
    }

    private func sumContradiction(_ list: [Quantity], _ sum: Int, _ whole: Quantity) -> Contradiction {
        let shown = scene.numbers(list, and: sum)
        return Contradiction(
            words: "\(shown.each.joined(separator: "＋"))＝\(shown.value)，与所写的\(scene.printed(whole))不符",
            place: whole.range, related: list.map(\.range))
    }

    // MARK: 甲12项、乙8项，共计26项

    private func total(at index: Int, of stream: [Quantity]) -> Contradiction? {
        let total = stream[index]
        guard total.isStated, hasSeveral(stream[..<index], like: total), isBareTotal(total) else { return nil }
        return totalOfNeighbours(at: index, of: stream) ?? totalOfClauses(at: index, of: stream)
    }

    private func totalOfNeighbours(at index: Int, of stream: [Quantity]) -> Contradiction? {
        let total = stream[index]
        var parts: [Quantity] = []
        for part in stream[..<index].reversed() {
            guard isComparable(part, total), part.isStated else { break }
            parts.insert(part, at: 0)
        }
        guard parts.count > 1, let last = parts.last, isCleanList(parts), canBeSummed(parts, asAdded: true),
            !goesOnFromOthers(stream[..<index].dropLast(parts.count).last, parts[0]),
            scene.pauses(in: scene.gap(last, total)).count == 1,
            !stream[..<index].contains(where: { !$0.isStated && $0.unit == total.unit })
        else { return nil }
        for start in parts.indices.dropLast() where fitsSomePrefix(of: Array(parts[start...]), total) { return nil }
        let sum = parts.reduce(0) { $0 + $1.value }
        // 共清退 may be said of more than was listed: then only a slip of the pen is certain.
        let isSaidOfAll = !scene.has(Self.doing, in: total.label) || scene.has(Self.summingUp, in: total.label)
        guard isSaidOfAll || Figure.isSlip(sum, total.value) && abs(sum - total.value) * 10 <= total.value else {
            return nil
        }
        return sumContradiction(parts, sum, total)
    }

    /// 轮椅412辆、助听器238台、助行器327件、其他209件，合计1186件: other units are summed up as well.
    private func goesOnFromOthers(_ before: Quantity?, _ first: Quantity) -> Bool {
        before.map { scene.pauses(in: scene.gap($0, first)).areOnly(Letter.enumerationComma) } ?? false
    }

    /// 甲3.2万元，涉及7户；乙4.5万元，涉及9户；合计8.7万元: other things are counted between, so it must be a slip of the pen.
    private func totalOfClauses(at index: Int, of stream: [Quantity]) -> Contradiction? {
        let total = stream[index]
        let parts = stream[..<index].filter { $0.unit == total.unit }
        guard parts.count > 1, parts.count < 9, parts.count < index,
            parts.allSatisfy({ $0.isStated && !$0.isPrice && $0.depth == total.depth && $0.value < total.value }),
            zip(parts, parts.dropFirst()).allSatisfy({ cue(in: scene.gap($0, $1)) == nil }),
            !parts.contains(where: { scene.has(Self.leaving, in: $0.label) }), canBeSummed(parts, asAdded: true),
            scene.has(Self.summingUp, in: total.label),
            !parts.indices.dropLast().contains(where: { fitsSomePrefix(of: Array(parts[$0...]), total) }),
            case let sum = parts.reduce(0, { $0 + $1.value }), abs(sum - total.value) * 8 <= total.value,
            Figure.isSlip(sum, total.value)
        else { return nil }
        return sumContradiction(parts, sum, total)
    }

    private static let summingUp = PhraseSet("合计 总计 共计")

    /// Nothing but 共计 and the like stands before the figure.
    private func isBareTotal(_ total: Quantity) -> Bool {
        let label = scene.text.text.trimmed(total.label)
        guard let word = Self.totals.longest(in: scene.text.text, at: label.lowerBound, before: label.upperBound) else {
            return false
        }
        let rest = word.range.upperBound..<label.upperBound
        return rest.isEmpty
            || Self.doing.longest(in: scene.text.text, at: rest.lowerBound, before: rest.upperBound) != nil
                && rest.count <= 8
            || scene.has(Self.summingUp, in: word.range) && isSaidBefore(rest)
            || Self.fillers.longest(in: scene.text.text, at: rest.lowerBound, before: rest.upperBound)?.range == rest
    }

    /// 补植油松1120亩、侧柏680亩，合计补植2350亩: the same was said of what is summed up.
    private func isSaidBefore(_ words: Range<Int>) -> Bool {
        let verb = Array(words.map(scene.text.unit))
        guard verb.count == 2, verb.allSatisfy(Letter.isIdeograph) else { return false }
        return (scene.passage.range.lowerBound..<words.lowerBound).dropLast().contains {
            scene.text.unit($0) == verb[0] && scene.text.unit($0 + 1) == verb[1]
        }
    }

    private static let totals = PhraseSet(
        "共 共计 合计 总计 一共 总共 累计 小计 两项合计 三项合计 两项共计 三项共计 四项合计 四项共计 以上合计 以上共计 三者合计 两者合计 合计共 三家合计 三家共计 两家合计 两家共计 三家单位共计 三家单位合计"
    )
    /// What was done with what is summed up: 合计收回.
    private static let doing = PhraseSet(
        "收回 追回 追缴 退还 退回 退缴 清退 上缴 核减 节约 节省 支出 支付 发放 兑付 补发 补缴 投入 罚没 罚款 收缴 挽回 清理 减少 增加 清收 拨付 返还 补助 入库 到账 资金 金额 整改 修订 培训 排查 清查 处置 办理 覆盖"
    )
    private static let fillers = PhraseSet("为 达 金额 资金 金额为 资金为 达到 是 : 金额达")

    /// The parts follow each other with one mark between, and none says that it is a part of another.
    private func isCleanList(_ parts: [Quantity]) -> Bool {
        let pairs = zip(parts, parts.dropFirst())
        let marks = pairs.map { scene.pauses(in: scene.gap($0, $1)) }
        guard marks.allSatisfy({ $0.count <= 1 }), Set(marks.compactMap(\.first)).count <= 1 else { return false }
        return pairs.allSatisfy { cue(in: scene.gap($0, $1)) == nil }
            && !parts.dropFirst().contains { scene.has(Self.leaving, in: $0.label) }
    }

    // MARK: 118处，已完成102处，其余16处

    private func remainder(at index: Int, of stream: [Quantity]) -> Contradiction? {
        let rest = stream[index]
        guard rest.isStated, hasSeveral(stream[..<index], like: rest), isRemainder(index, of: stream) else {
            return nil
        }
        let before = stream[..<index].filter { isComparable($0, rest) && !isOfGroups($0, but: rest) }
        guard before.count > 1, before.allSatisfy(\.isStated), let whole = before.first, before.count < 9,
            status(whole) == nil,
            !stream[..<index].contains(where: {
                rest.unit != .money && $0.digits.lowerBound > whole.digits.lowerBound && isOtherCount($0, rest)
            }), !scene.has(Self.disposed, in: whole.label),
            before.dropFirst().allSatisfy({ $0.value < whole.value }), rest.value < whole.value
        else { return nil }
        let parts = Array(before.dropFirst())
        guard !before.indices.contains(where: { someOf(Array(before[($0 + 1)...]), and: rest, are: before[$0]) }),
            parts.allSatisfy({ !namesOther($0, than: whole) }),
            !scene.has(Self.looked, in: whole.label) || parts.contains(where: { status($0) != nil }),
            parts.count == 1 || canBeSummed(parts), parts.count > 1 || !scene.has(Self.nested, in: parts[0].label)
        else { return nil }
        let all = parts + [rest]
        return sumContradiction(all, all.reduce(0) { $0 + $1.value }, whole)
    }

    /// 剩余3家、485万元: what follows the first is left as well.
    private func isRemainder(_ index: Int, of stream: [Quantity]) -> Bool {
        if scene.has(Self.remainders, in: stream[index].label) { return true }
        guard index > 0, case let gap = scene.gap(stream[index - 1], stream[index]), gap.count <= 1,
            stream[index].unit == .money
        else { return false }
        return scene.has(Self.remainders, in: stream[index - 1].label)
    }

    /// 销毁1702件，拍卖611件，余下73件: what was done away with is no whole.
    private static let disposed = PhraseSet("销毁 拍卖 变卖 处置 报废 移交 退还 退回 清退 拆除 更换 修复 返还 捐赠 划转 兑付")

    /// 排查点位73处，已整治58处。其余25处…: the whole and its part are all that the sentence before counts of the kind.
    private func remainderOfSentence(at index: Int, of stream: [Quantity]) -> Contradiction? {
        guard index == 0, let rest = stream.first, rest.isStated, let before = scene.earlier.last,
            case let opening = scene.text.text.trimmed(scene.passage.range.lowerBound..<rest.digits.lowerBound),
            Self.remainders.longest(in: scene.text.text, at: opening.lowerBound, before: opening.upperBound) != nil,
            opening.count <= 6, case let same = before.quantities.filter({ $0.unit == rest.unit }), same.count == 2,
            case (let whole, let part) = (same[0], same[1]), whole.isStated, part.isStated, whole.value > part.value,
            whole.value > rest.value, whole.depth == rest.depth, part.depth == rest.depth, !rest.isRate,
            whole.value != part.value + rest.value, status(whole) == nil, !whole.isPrice, !part.isPrice,
            !isOfGroups(whole, but: rest), !namesOther(part, than: whole), !scene.has(Self.disposed, in: whole.label),
            !scene.has(Self.looked, in: whole.label) || status(part) != nil, !scene.has(Self.nested, in: part.label),
            !before.quantities.contains(where: {
                $0.digits.lowerBound > whole.digits.lowerBound && isOtherCount($0, rest)
            })
        else { return nil }
        return sumContradiction([part, rest], part.value + rest.value, whole)
    }

    /// 抽调12个部门的骨干，检查8个项目: what follows the units differs.
    private func namesOther(_ part: Quantity, than whole: Quantity) -> Bool {
        let (one, other) = (scene.text.text.trimmed(part.noun), scene.text.text.trimmed(whole.noun))
        return !one.isEmpty && !other.isEmpty
            && scene.text.text.string(one).prefix(2) != scene.text.text.string(other).prefix(2)
    }

    /// 更换设备37台 may be 37 of the places as well.
    private func isOtherCount(_ one: Quantity, _ rest: Quantity) -> Bool {
        one.unit != rest.unit && one.unit != .money && !one.isRate && !one.unit.isTime
    }

    /// 排查机井612眼，修复127眼，其余22眼: what was looked at is more than what was found.
    private static let looked = PhraseSet("排查 检查 核查 走访 抽查 巡查 普查 摸排 调查 摸底")
    private static let remainders = PhraseSet("其余 剩余 余下 剩下")
    private static let nested = PhraseSet("首批 第一 涉及 发现")

    private func someOf(_ parts: [Quantity], and rest: Quantity, are whole: Quantity) -> Bool {
        (0..<(1 << parts.count)).contains { choice in
            let chosen = parts.indices.filter { choice & (1 << $0) != 0 }.map { parts[$0] } + [rest]
            let slack = chosen.reduce(whole.figure.slack) { $0 + $1.figure.slack }
            return abs(chosen.reduce(0) { $0 + $1.value } - whole.value) <= slack
        }
    }

    // MARK: 排查问题120个，已整改95个，正在整改20个

    private func statuses(after index: Int, of stream: [Quantity]) -> Contradiction? {
        guard case let whole = stream[index], hasSeveral(stream[(index + 1)...], like: whole),
            whole.isStated, status(whole) == nil, scene.says(Self.objects, whole), !whole.isRate,
            cue(in: scene.gap(whole, stream[index + 1])) == nil
        else { return nil }
        let rest = stream[(index + 1)...].prefix { part in
            !scene.pauses(in: whole.range.upperBound..<part.digits.lowerBound).hasSemicolon
        }
        let same = rest.filter { isComparable($0, whole) }
        let parts = Array(same.prefix { status($0) != nil })
        guard parts.count > 1, parts.count == same.count, parts.allSatisfy(\.isStated), isExhaustive(parts),
            Set(parts.compactMap(status)).count == parts.count,
            !stream[..<index].contains(where: { isComparable($0, whole) }),
            !parts.contains(where: { scene.has(Self.remainders, in: $0.label) || countsOther($0, than: whole) }),
            !fitsSomePrefix(of: parts, whole)
        else { return nil }
        return sumContradiction(parts, parts.reduce(0) { $0 + $1.value }, whole)
    }

    private static let objects = PhraseSet("问题 隐患 任务 事项 意见 线索 投诉 信访 诉求 需要整改 图斑 点位 措施")

    // MARK: 58项（新增50项，合并8项）

    private func bracketed() -> [Contradiction] {
        scene.streams.compactMap { stream -> Contradiction? in
            guard let first = stream.first, let bracket = first.bracket,
                let whole = scene.passage.quantities.last(where: { $0.range.upperBound <= bracket }),
                bracket - whole.range.upperBound <= 12, scene.pauses(in: whole.range.upperBound..<bracket).isEmpty,
                isComparable(whole, first), whole.isStated, whole.bracket != bracket, !isOfGroups(whole, but: first)
            else { return nil }
            let opening = bracket + 1..<first.digits.lowerBound
            guard !scene.has(Self.exceptions, in: bracket..<bracketEnd(bracket)),
                cue(in: opening) != nil || stream.count > 1
            else { return nil }
            return parts(stream[...], of: whole, among: [whole], cue(in: opening) ?? .all)
        }
    }

    private static let exceptions = PhraseSet("等 如 不含 另 比 较 同比 其余 除")

    private func bracketEnd(_ bracket: Int) -> Int {
        (bracket..<scene.passage.range.upperBound).first { scene.text.unit($0) == Letter.closeBracket } ?? bracket
    }
}
