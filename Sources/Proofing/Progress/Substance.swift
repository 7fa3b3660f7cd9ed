import OfficialText

/// What a clause of progress tells: a paper, an intention, an act, a figure.
struct Substance {
    private let text: CheckedText
    private let clause: Range<Int>
    /// The clause in parts, without what is quoted or a title.
    private let parts: [[Range<Int>]]

    init(of clause: Range<Int>, in text: CheckedText) {
        self.text = text
        self.clause = clause
        parts = Self.parts(of: clause, in: text)
    }

    /// Whether it names a figure, a day or a count, outside of titles and document numbers.
    var hasFigures: Bool {
        parts.joined().contains { range in
            range.contains { Letter.isDigit(text.unit($0)) || isCount($0) }
        }
    }

    /// Whether a figure stands in a clause before anything is quoted: then the parts need not be looked at.
    static func plainlyHasFigures(_ clause: Range<Int>, in text: CheckedText) -> Bool {
        let start = Numbering(in: text.text, at: clause.lowerBound, before: clause.upperBound)?.end ?? clause.lowerBound
        guard let figure = text.text.first(in: start..<clause.upperBound, of: digits) else { return false }
        return text.text.first(in: start..<figure, of: openings) == nil
    }

    private static let digits: LetterSet = "0123456789"
    private static let openings: LetterSet = [Letter.openTitle, Letter.openQuote, Letter.openBracket]

    /// Whether it names a document or quotes something.
    var hasTitle: Bool { clause.contains { text.unit($0) == Letter.openTitle || text.unit($0) == Letter.openQuote } }

    /// Whether all it tells is papers issued and meetings held, and what they are for.
    var isOnlyPaper: Bool {
        let told = parts.map(telling)
        return told.contains { $0.contains(.paper) } && told.allSatisfy { !$0.isEmpty && !$0.contains(.act) }
    }

    /// How many intentions it tells, where that is all it tells.
    var intents: Int {
        guard parts.allSatisfy({ telling($0) == .intent }) else { return 0 }
        return parts.joined().reduce(0) { $0 + Self.words.matches(in: text.text, $1).count }
    }

    /// What words can tell.
    private struct Telling: OptionSet {
        let rawValue: Int
        static let paper = Telling(rawValue: 1)
        static let intent = Telling(rawValue: 2)
        static let act = Telling(rawValue: 4)
    }

    private func telling(_ part: [Range<Int>]) -> Telling {
        part.reduce(into: []) { telling, range in
            let matches = Self.words.matches(in: text.text, range)
            // 印发人才引进方案: what stands between is what the paper is called.
            let name = matches.first { $0.meaning.contains(.paper) }.flatMap { paper in
                Self.documents.matches(in: text.text, paper.range.upperBound..<range.upperBound).last.map {
                    paper.range.upperBound..<$0.range.upperBound
                }
            }
            // 要求各科室对照检查: what is only asked for is no act.
            let demand = Self.demands.first(in: text.text, range)?.range.upperBound ?? range.upperBound
            for match in matches where name?.overlaps(match.range) != true {
                telling.formUnion(match.range.lowerBound < demand ? match.meaning : match.meaning.subtracting(.act))
            }
        }
    }

    private static let demands = PhraseSet("要求 强调")
    private static let documents = PhraseSet("方案 办法 制度 规定 意见 通知 计划 细则 规程 清单 规范 预案 要点")

    /// Of longer and shorter words at a place the longer one counts: 检查力度 is no 检查.
    private static let words = PhraseTable<Telling>(
        [(papers, Telling.paper), (intents, .intent), (acts, .act), (neutral, Telling())].flatMap { words, telling in
            words.split(separator: " ").map { (String($0), telling) }
        })

    /// 三次, 两家: a Chinese number before what it counts.
    private func isCount(_ index: Int) -> Bool {
        (Numeral.digit(text.unit(index)) != nil || text.unit(index) == Self.ten)
            && Self.counted.contains(text.unit(index + 1))
    }

    private static func parts(of clause: Range<Int>, in text: CheckedText) -> [[Range<Int>]] {
        var parts: [[Range<Int>]] = [[]]
        var start = clause.lowerBound
        var depth = 0
        func close(_ end: Int) { if end > start { parts[parts.count - 1].append(start..<end) } }
        let body = Numbering(in: text.text, at: start, before: clause.upperBound)
        if let body { start = body.end }
        for index in text.text.landmarks.members(in: start..<clause.upperBound) {
            switch text.unit(index) {
            case Letter.openTitle, Letter.openQuote, Letter.openBracket:
                if depth == 0 { close(index) }
                depth += 1
            case Letter.closeTitle, Letter.closeQuote, Letter.closeBracket:
                depth = max(0, depth - 1)
                if depth == 0 { start = index + 1 }
            case Letter.comma, Letter.semicolon, Letter.fullStop:
                guard depth == 0 else { continue }
                close(index)
                parts.append([])
                start = index + 1
            default: continue
            }
        }
        if depth == 0 { close(clause.upperBound) }
        return parts.filter { part in part.contains { $0.count > 1 } }
    }

    private static let papers =
        "印发 下发 组织召开 转发 逐条宣讲 提出具体要求 提出明确要求 提出要求 活动开展 传达 宣讲 宣读 传阅 制发 制定 制订 出台 修订 起草 拟定 发文 召开 传达学习 专题学习 专题研究 安排部署 作出部署 动员部署 研究部署 发出通知 草拟 重新修订 完善了 会议强调 会议要求 建立制度 安排布置 进行部署 作出安排 签订承诺书 签承诺书 签订责任书 签订责任状 层层签订 下发通知 制作清单 动员会 推进会 部署会 座谈会"
    private static let intents =
        "加强 强化 提高 提升 进一步 不断 切实 深入 认真 积极 持续 全面 严格 扎实 高度重视 压实 夯实 增强 推动 促进 落实 明确 要求 确保 细化 规范 指导 保障 完善 健全 优化 深化 树牢 筑牢 坚持 推进 注重 加大 做好 抓好 抓实 引导 营造 狠抓 保证 实现 形成 为 防止 杜绝 避免 着力 聚焦 统筹 充分 层层 牢固 改善 改进 好转 见效 有效 显著 明显 更加 更为 愈加 浓厚 氛围 环境 风气 面貌 提振 主动 靠前 履行 从严 从实 把关 有序开展 深入开展 扎实开展 顺利开展 引领 转化为 战斗堡垒 先锋模范 发挥 融合 赋能 扛在肩上 抓在手上 严的基调 知责 担责 履责 普遍 较大 大幅 稳步 力度 意识 能力 水平 检查力度 督查力度 督导力度 督促检查力度 监督检查力度 培训力度 宣传力度 整治力度 处理力度 查处力度 管理水平"
    /// Names in which a word of the others has no meaning of its own.
    private static let neutral = "组织生活 组织生活会 组织关系 组织部 党组织 组织领导 组织体系 组织力 基层组织 党的组织 公安机关 有关通报"
    /// What somebody did, or what came of it.
    private static let acts =
        "检查 审阅 督导 督查 督办 约谈 收回 清退 到位 处理 处分 追缴 安装 更换 购置 配备 新增 培训 开展 组织 排查 抽查 核查 核实 核对 公示 公开 发放 建成 投入使用 退还 补齐 补发 补缴 上缴 调整 聘请 选派 走访 座谈 谈话 通报 问责 清理 整治 改造 维修 搬迁 移交 签订 成立 设立 拨付 招聘 引进 评估 验收 考核 测评 宣传 发布 举办 办理 受理 解决 化解 解除 纠正 停止 取消 撤销 合并 归还 清查 盘点 登记 建档 归档 完成 通过验收 获评 获得 达到 下降 上升 增长 减少 缩短 参观 演练 轮岗 交流 任免 备案 审计 追责 下沉 联合 对接 协调 争取 编制完成 已建 建立了 开通 上线 启用"
    private static let counted: LetterSet = "次期场个名人家份项轮处户件条篇批支座台套所类"
    private static let ten: UInt16 = 0x5341
}
