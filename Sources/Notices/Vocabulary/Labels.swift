import OfficialText

/// What the label before a passage says that the passage is.
enum LabelKind: Sendable, Equatable {
    case statement, description, measures, progress, status, nextStep
    case sponsor, owner, due
    /// Said of responsibility, but in no field of the contract (配合单位, 责任人).
    case responsibility

    /// Whether the label opens the answer to a finding.
    var isAnswer: Bool { self == .measures || self == .progress || self == .status || self == .nextStep }
    /// Whether it is one of the lines on who answers until when.
    var isResponsibility: Bool { self == .sponsor || self == .owner || self == .due || self == .responsibility }
}

/// What a column of a printed ledger table holds.
enum TableColumn: Sendable, Equatable {
    case number, heading, other
    /// What the label of a passage would name.
    case label(LabelKind)
}

/// The labels of the field.
///
/// Data only: a new synonym is added here and nowhere else.
enum Labels {
    static let words = PhraseTable(labels)
    private static let labels: [(String, LabelKind)] =
        entries(
            .measures,
            "整改措施 整改举措 具体整改措施 具体整改举措 整改具体措施 具体措施 主要措施 采取措施 采取的措施 整改办法 整改方案 主要举措 具体举措 整改要求")
        + entries(
            .progress,
            "整改情况 整改进展 整改进展情况 整改成效 整改效果 整改落实情况 整改落实 落实情况 整改 整改结果 进展情况 整改进度 整改工作情况 落实整改情况 目前进展 整改工作进展 整改推进情况 整改具体情况 具体整改情况 整改落实进展 整改落实进展情况 整改情况及成效 整改进展及成效 进展成效 工作进展 整改落实成效 推进情况 取得成效 主要成效 整改完成进展 集中整改情况 集中整改进展情况 立行立改情况"
        )
        + entries(
            .status, "完成情况 整改状态 完成状态 整改完成情况 状态 整改进度状态 销号情况 是否完成 整改结论 完成进度 整改评价 目前状态 整改完成状态")
        + entries(
            .nextStep,
            "下一步措施 下一步打算 下一步工作 下一步工作打算 下一步计划 下一步工作计划 下步措施 下步打算 下步工作 下步计划 下一步整改措施 下一步整改打算 下一步工作措施 下一步 下步整改措施 后续措施 后续整改措施 下一步工作安排 下一步整改计划 下一步举措 下步工作打算"
        )
        + entries(.sponsor, "责任领导 牵头领导 分管领导 整改责任领导 牵头责任领导 包案领导 责任校领导 责任委领导 责任局领导 牵头校领导 牵头委领导 牵头局领导 包抓领导")
        + entries(
            .owner,
            "责任单位 责任科室 责任部门 责任处室 牵头单位 牵头科室 牵头部门 牵头处室 整改责任单位 责任股室 牵头股室 整改责任部门 责任主体 牵头责任单位 牵头责任部门 责任支部")
        + entries(
            .due, "完成时限 整改时限 完成时间 整改完成时限 整改完成时间 时限 整改期限 完成期限 计划完成时间 时限要求 整改时间 时间节点 办结时限 预计完成时间")
        + entries(.responsibility, "配合单位 配合科室 配合部门 协办单位 责任人 具体责任人 整改责任人 直接责任人 经办人 配合处室 配合领导 第一责任人")
        + entries(
            .statement,
            "问题 反馈问题 存在问题 具体问题 存在的问题 巡察反馈问题 巡视反馈问题 反馈意见 主要问题 反馈的问题 巡察发现问题 巡视发现问题 审计发现问题 审计发现的问题 发现问题 发现的问题 反馈的具体问题 整改问题 反馈具体问题 问题内容 问题描述 问题表述 审计问题"
        )
        + entries(.description, "具体表现 问题表现 主要表现 表现 问题原因 原因分析 具体情形 问题详情 问题情况 反馈指出 表现形式 原因剖析 具体情况")
        + composed

    /// What offices compose themselves (落实进展, 工作成效, 解决措施); the words above come first.
    private static let composed: [(String, LabelKind)] =
        composed(
            .progress, "整改 落实 工作 具体 目前 推进 主要 阶段 阶段性 具体整改 整改落实 整改工作 整改推进 落实整改 问题整改",
            "进展 进展情况 成效 效果 成果 结果 进度 推进情况 落实情况 工作情况")
        + composed(.measures, "整改 具体 主要 落实 工作 解决 应对 改进 整改落实 整改工作", "措施 举措 对策")

    private static func composed(_ kind: LabelKind, _ heads: String, _ tails: String) -> [(String, LabelKind)] {
        heads.split(separator: " ").flatMap { head in
            tails.split(separator: " ").map { (String(head + $0), kind) }
        }
    }

    /// Words that are labels only in brackets, or before a colon at the begin of a line.
    static let shortWords = PhraseTable<LabelKind>(
        entries(.measures, "措施 举措") + entries(.progress, "进展 成效 效果 结果 落实 情况 做法") + entries(.nextStep, "打算 下步"))
    static let shortEnds = PhraseEnds(shortWords.all)

    /// The same, looked for before a colon.
    static let ends = PhraseEnds(words.all)

    /// The names of the columns of a printed ledger table.
    static let columns = PhraseTable<TableColumn>(
        entries(.number, "序号 编号 问题编号 问题序号")
            + entries(.heading, "类别 问题类别 问题分类 方面 所属方面 问题方面 大类 问题类型")
            + entries(.other, "备注 佐证材料 说明 来源 问题来源")
            + labels.map { ($0.0, TableColumn.label($0.1)) })

    private static func entries<Meaning>(_ meaning: Meaning, _ words: String) -> [(String, Meaning)] {
        words.split(separator: " ").map { (String($0), meaning) }
    }
}
