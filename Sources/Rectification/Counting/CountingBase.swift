/// What a number counts (口径).
public enum CountingBase: String, Sendable, CaseIterable {
    case findings
    case matters
    /// Corrective actions, each item for itself.
    case actions
    /// Shares of actions, each unit's for itself.
    case assignments
    /// Findings that have corrective actions: the passages 整改措施 of a notice.
    case passages
    /// Clauses of the reports on progress.
    case clauses

    /// In the words of the field.
    public var title: String {
        switch self {
        case .findings: "问题"
        case .matters: "具体问题"
        case .actions: "整改措施"
        case .assignments: "任务"
        case .passages: "有措施的问题"
        case .clauses: "进展条目"
        }
    }
}
