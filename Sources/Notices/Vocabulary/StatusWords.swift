import OfficialText
import Rectification

/// The words by which organisations say how far they are.
///
/// Data only: a new synonym is added here and nowhere else.
enum StatusWords {
    static let words = PhraseTable<DeclaredStatus>(
        entries(
            .completed,
            "已完成整改 已经完成整改 已全部完成整改 已完成 完成整改 整改完成 已整改完成 已整改到位 整改到位 已整改 已办结 办结 已销号 整改完毕 已整改完毕 已全部完成 全部完成 已全部整改到位 已经完成 已基本办结完毕 完成 已整改销号 已完成销号 已落实到位 已全部整改完成 全部整改到位 全部整改完成"
        )
            + entries(
                .substantiallyCompleted, "基本完成 基本完成整改 已基本完成 已基本完成整改 基本整改完成 基本整改到位 已基本整改到位 整改基本完成 整改基本到位 基本办结 已基本整改完成")
            + entries(
                .partiallyCompleted,
                "阶段性完成 取得阶段性成效 取得阶段性进展 取得阶段性成果 已取得阶段性成效 已取得阶段性进展 已取得阶段性成果 阶段性成效 阶段性进展 阶段性完成整改 已阶段性完成 部分完成 完成阶段性整改 取得了阶段性成效 取得明显阶段性成效 已完成阶段性任务 完成阶段性任务 部分完成整改 取得阶段成效"
            )
            + entries(
                .inProgress,
                "正在推进 正在推进整改 推进整改中 推进中 正在推进中 持续推进 正在持续推进 持续推进中 正在整改 整改中 正在整改中 未完成 未完成整改 尚未完成 尚未完成整改 整改推进中 有序推进 有序推进中 进行中 正在进行 稳步推进 加快推进 持续推进整改 正在有序推进 未整改到位 尚未整改到位 正在整改推进中 正在办理 未整改完成 正在落实 未办结 尚未办结 整改正在推进 整改进行中"
            )
            + entries(
                .ongoing,
                "长期坚持 长期整改 持续整改 立行立改并长期坚持 需长期坚持 持续坚持 长期坚持整改 坚持长期整改 需长期整改 长期推进 需要长期坚持 持续长期整改 坚持常态化整改 常态化坚持 长期持续整改 持续整改中 已整改并长期坚持 并长期坚持 坚持整改 长期持续坚持"
            )
            + entries(.notStarted, "未启动 尚未启动 未开始 尚未开始 未启动整改 尚未启动整改"))

    /// Words that may stand beside status words in a mark without making it a sentence.
    static let connectives = PhraseSet(
        "目前 截至目前 并 且 和 及 已 需 将 , 、 ; 该问题 该项问题 此问题 该项整改 本问题 该任务 。 . 的问题 问题 整改 状态 : 现 均 已经 的 项 工作 任务 以上问题 上述问题 整改任务 此项问题 该条问题 情况 结果 进展 状况"
    )

    /// The subjects of a sentence that says nothing but a status.
    static let subjects = PhraseSet("该问题 此问题 该项问题 本问题 此项问题 该条问题 该项任务 该项整改任务 该整改任务 该具体问题")

    /// All of these: what a sentence that says nothing but a status begins with.
    static let beginnings = PhraseSet(anyOf: subjects.all + words.all + connectives.all)

    private static func entries(_ status: DeclaredStatus, _ words: String) -> [(String, DeclaredStatus)] {
        words.split(separator: " ").map { (String($0), status) }
    }
}
