/// What an organisation says of a finding, a matter or a clause (整改状态), from least to most complete.
public enum DeclaredStatus: String, Sendable, Codable, CaseIterable, Comparable {
    /// 未启动
    case notStarted
    /// 推进中, 正在整改
    case inProgress
    /// 取得阶段性成效
    case partiallyCompleted
    /// 长期坚持
    case ongoing
    /// 基本完成
    case substantiallyCompleted
    /// 已完成
    case completed

    private var rank: Int {
        switch self {
        case .notStarted: 0
        case .inProgress: 1
        case .partiallyCompleted: 2
        case .ongoing: 3
        case .substantiallyCompleted: 4
        case .completed: 5
        }
    }

    /// Orders by completeness: `notStarted` is the least, `completed` the most.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// In the words of the field.
    public var title: String {
        switch self {
        case .notStarted: "未启动"
        case .inProgress: "推进中"
        case .partiallyCompleted: "阶段性"
        case .ongoing: "长期坚持"
        case .substantiallyCompleted: "基本完成"
        case .completed: "已完成"
        }
    }
}
