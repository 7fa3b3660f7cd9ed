import Notices
import OfficialText

/// 案情外泄: a case that is not concluded is told to everybody.
enum OpenCaseRule: Rule {
    static let card = RuleCard(
        name: .openCase, title: "案情外泄", severity: .error,
        law: "没有办结的案件，立案、初核、留置、取保候审、移送、待起诉等情形不得对外公开。",
        why: "案情提前公开，会惊动有关的人，妨碍调查取证；最后认定的与公开的不一样，也收不回来。",
        authority: "《中国共产党纪律检查机关监督执纪工作规则》关于保密的规定；《中华人民共和国监察法》第十八条；《中华人民共和国政府信息公开条例》第十四条",
        exceptions: "已经处分、判决、结案的，只有件数人数的统计（移送问题线索3件），制度和程序里的说法（健全问题线索移送机制），警示教育用的典型案例，行政执法和民事诉讼，都不算。",
        example: .init(wrong: "其中1人处于取保候审阶段，待检察机关提起公诉后再给予政务处分。", right: "移送问题线索3件，给予党内警告处分2人。"))

    static func remarks(on text: CheckedText) -> [Remark] {
        text.lines.flatMap { line -> [Remark] in
            guard triggers.first(in: text.text, line) != nil else { return [] }
            return text.pieces(of: line) { Letter.endsSentence($0) || $0 == Letter.semicolon }
                .compactMap { CaseSentence(text: text, range: $0, line: line)?.remark }
        }
    }

    /// How certain it is that words speak of a case.
    enum Weight: Sendable {
        /// 取保候审: of nothing else.
        case certain
        /// 立案审查: of a case that may have been concluded since.
        case begun
        /// 移送司法机关: where something was handed over, not where it would be.
        case handedOver
        /// 立案调查: also what other authorities do.
        case shared
        /// 正在核查: only of a clue.
        case ongoing
    }

    static let triggers = PhraseTable<Weight>(
        words(
            .certain,
            "取保候审 刑事拘留 刑拘 批准逮捕 批捕 被逮捕 执行逮捕 依法逮捕 采取留置 被留置 留置措施 采取强制措施 采取刑事强制措施 待提起公诉 提起公诉 审查起诉 接受审查调查 接受纪律审查 接受监察调查 接受组织审查 接受组织调查 接受审查和调查 正在立案 立案审查调查中 立案审查中 正在侦查 侦查阶段 初核阶段 正在初核 初核中 正在进行初核 正在开展初核 正在初步核实 正在进行初步核实 正在开展初步核实 初步核实中 初步核实阶段 正在审查调查 正在进行审查调查 审查调查中 审查调查阶段 等待判决 等待宣判 尚未判决 尚未宣判 待判决 案件正在办理 案件正在审查 上网追逃 正在接受调查 被监视居住 双规 正在查办 待进一步侦查"
        )
            + words(.begun, "立案侦查 立案审查 立案审查调查 进行初核 开展初核 已初核 初步核实 启动初核 纪律审查 监察调查 立案并")
            + words(.handedOver, "移送 移交 转交")
            + words(.shared, "立案调查 立案查处 立案 正在调查 调查取证")
            + words(
                .ongoing,
                "正在核查 正在核实 正在进一步核查 正在进一步核实 正在办理 正在处置 正在调查核实 核查中 核实中 办理中 处置中 调查中 正在研判 正在查处 正在调查处理 仍在调查 仍在核查 仍在核实 仍在办理 调查仍在进行 核查阶段"
            ))

    private static func words(_ weight: Weight, _ words: String) -> [(String, Weight)] {
        words.split(separator: " ").map { (String($0), weight) }
    }
}

/// A sentence that may tell of a case that is not concluded.
private struct CaseSentence {
    let remark: Remark

    init?(text: CheckedText, range: Range<Int>, line: Range<Int>) {
        let found = OpenCaseRule.triggers.matches(in: text.text, range)
        guard !found.isEmpty else { return nil }
        let context = CaseContext(text: text, range: range, line: line)
        let told = found.filter(context.tells)
        guard let first = told.first, let last = told.last, !context.isSettled(told)
        else { return nil }
        let words = told.map { text.printed($0.range) }.reduce(into: [String]()) { words, word in
            if !words.contains(word) { words.append(word) }
        }
        remark = Remark(
            .openCase, .error,
            "“\(words.prefix(3).joined(separator: "”“"))”说的是还没有办结的案件，结案公布以前不得对外公开案情，请删去或者改用不涉及具体人和事的说法。",
            at: text.text.byteRange(first.range.lowerBound..<last.range.upperBound))
    }
}

/// What stands around words that may tell of a case.
private struct CaseContext {
    private let text: CheckedText
    private let range: Range<Int>
    private let line: Range<Int>
    // Asked once for a sentence, which may be as long as the text.
    private let isExample: Bool
    private let isCivil: Bool
    private let hasInvestigators: Bool
    private let hasClues: Bool
    private let canBeHandedOver: Bool

    init(text: CheckedText, range: Range<Int>, line: Range<Int>) {
        (self.text, self.range, self.line) = (text, range, line)
        func has(_ words: PhraseSet) -> Bool { text.text.contains(words, in: range) }
        isExample = has(Self.examples)
        isCivil = has(Self.civil)
        hasInvestigators = has(Self.investigators)
        hasClues = has(Self.clues)
        canBeHandedOver = has(Self.receivers) && has(Self.matters)
    }

    func tells(_ match: PhraseTable<OpenCaseRule.Weight>.Match) -> Bool {
        let clause = clause(around: match.range)
        guard !isCounted(match.range), !text.text.contains(Self.general, in: clause), !isExample, !isPlan(match.range)
        else { return false }
        switch match.meaning {
        case .certain: return !isCivil || hasInvestigators
        case .begun: return !isConditional(match.range, in: clause) && !isCounted(before: match.range, in: clause)
        case .handedOver: return isHandedOver(match.range, in: clause)
        case .shared:
            return hasInvestigators && !isConditional(match.range, in: clause)
                && !isCounted(before: match.range, in: clause)
        case .ongoing: return hasClues && !isCivil
        }
    }

    /// Whether the case came to an end: 给予处分, 判处, 结案, and not 待…后给予处分.
    func isSettled(_ told: [PhraseTable<OpenCaseRule.Weight>.Match]) -> Bool {
        let isCertain = told.contains { if case .certain = $0.meaning { true } else { false } }
        let start = range.lowerBound
        let end = isCertain ? range.upperBound : min(line.upperBound, range.upperBound + 80)
        let ends = isCertain ? Self.judgements : Self.outcomes
        return ends.matches(in: text.text, start..<end).contains { outcome in
            let before = max(start, outcome.range.lowerBound - 14)..<outcome.range.lowerBound
            return !text.text.contains(Self.pending, in: before)
        }
    }

    /// Between commas.
    private func clause(around match: Range<Int>) -> Range<Int> {
        let lower = (range.lowerBound..<match.lowerBound).suffix(60).last { text.unit($0) == Letter.comma }
        let upper = (match.upperBound..<range.upperBound).prefix(60).first { text.unit($0) == Letter.comma }
        return (lower.map { $0 + 1 } ?? range.lowerBound)..<(upper ?? range.upperBound)
    }

    /// 立案审查3件, 移送问题线索3件: statistics.
    private func isCounted(_ match: Range<Int>) -> Bool {
        var place = match.upperBound
        while let link = Self.links.longest(in: text.text, at: place, before: range.upperBound) {
            place = link.range.upperBound
        }
        guard let numeral = Numeral(in: text.text, at: place, before: range.upperBound) else { return false }
        return Self.units.contains(text.unit(text.afterBlanks(numeral.range.upperBound)))
    }

    /// 对3名村干部立案审查: no more than a number, unless it is going on.
    private func isCounted(before match: Range<Int>, in clause: Range<Int>) -> Bool {
        let before = clause.lowerBound..<match.lowerBound
        guard !text.text.contains(Self.goingOn, in: before) else { return false }
        return before.contains { place in
            guard let numeral = Numeral(in: text.text, at: place, before: match.lowerBound) else { return false }
            return Self.units.contains(text.unit(numeral.range.upperBound))
        }
    }

    /// 涉嫌犯罪的，依法移送: what would be done.
    private func isConditional(_ match: Range<Int>, in clause: Range<Int>) -> Bool {
        let before = clause.lowerBound..<match.lowerBound
        if text.text.contains(Self.conditions, in: before) { return true }
        let comma = clause.lowerBound - 1
        return comma > range.lowerBound && text.unit(comma) == Letter.comma && text.unit(comma - 1) == 0x7684
    }

    private func isHandedOver(_ match: Range<Int>, in clause: Range<Int>) -> Bool {
        guard canBeHandedOver, !isConditional(match, in: clause), !isCounted(before: match, in: clause) else {
            return false
        }
        return text.text.contains(Self.done, in: max(range.lowerBound, match.lowerBound - 40)..<match.lowerBound)
            || text.unit(match.upperBound) == 0x4E86
    }

    /// Measures and next steps say what would be done.
    private func isPlan(_ match: Range<Int>) -> Bool {
        switch text.kind(at: match.lowerBound) {
        case .measure, .nextSteps, .organisation, .title, .heading: true
        default: false
        }
    }

    private static let general = PhraseSet(
        "机制 制度 办法 流程 程序 规程 细则 条例 培训 学习 规则 标准 《 规定 指南 台账 衔接 渠道 联动 协作 座谈 会商 权限 加大 力度 健全 完善 规范 应当 必须 坚决 一律 及时 率 不存在 未发生 无 没有 防止 杜绝 避免 零"
    )
    private static let examples = PhraseSet("典型案例 警示教育 典型案件 以案促改 以案为鉴 反面教材 通报曝光 警示片 案例剖析")
    private static let civil = PhraseSet(
        "民事 劳动争议 合同纠纷 欠款 货款 租金 租赁 追偿 仲裁 律师 经济纠纷 法院起诉 提起诉讼 手续正在 申请强制执行 不动产 产权 权属 土地证 行政处罚 行政执法 行政复议 行政诉讼 执法案件 信访 纠纷")
    private static let investigators = PhraseSet(
        "纪委 监委 纪检 监察 公安 检察 涉嫌违纪 涉嫌犯罪 涉嫌贪 涉嫌受贿 涉嫌挪用 涉嫌职务 违纪 职务犯罪 受贿 贪污 挪用公款 犯罪 党员 干部 侦查 派驻")
    private static let clues = PhraseSet("线索 初核 该案 此案 监委 监察机关 案件 涉嫌 涉案 违纪 举报件")
    private static let receivers = PhraseSet(
        "司法机关 检察机关 公安机关 检察院 公安局 监委 纪委 纪检 监察机关 派驻 公安部门 经侦 司法部门 监察部门 巡察办 经侦大队 刑侦 法院")
    private static let matters = PhraseSet("线索 涉嫌 涉案 嫌疑 违纪 违法 犯罪 案件 受贿 贪污 挪用 侵占 套取 骗取 处理 审查 调查 立案 问题")
    private static let done = PhraseSet("已 将 把 被 现 目前 日前 月 由")
    private static let conditions = PhraseSet("凡 一律 应 要 须 如 若 的及时 的依法 的坚决 的按 的移 的一律 及时 按规定 按程序 按照 依规 发现 需要 负责 可 予以 拟")
    private static let pending = PhraseSet("待 拟 将 尚未 未 前 等 后续 届时 视")
    private static let judgements = PhraseSet("判处 判决 有期徒刑 不起诉 撤销案件 结案 办结 缓刑 刑满 执行完毕 宣判 无罪")
    private static let outcomes = PhraseSet(
        "处分 判处 判决 有期徒刑 不起诉 撤销案件 撤案 结案 办结 了结 诫勉 批评教育 谈话提醒 提醒谈话 问责 不属实 未发现 未查实 不构成 警告 记过 开除 免职 处理完毕 处理到位 已处理 作出处理 组织处理 予以澄清 澄清正名 罚款 处罚"
    )
    private static let goingOn = PhraseSet("正在 正 目前 现 尚 仍")
    private static let links = PhraseSet(
        "了 的 问题线索 线索 案件 人员 违纪 违法 问题 党员 干部 党员干部 涉嫌 犯罪 司法机关 检察机关 公安机关 纪检监察机关 纪委监委 案 处理 : ( 相关 有关 共 共计 措施")
    private static let units: LetterSet = "件人起名宗条例个批"
}
