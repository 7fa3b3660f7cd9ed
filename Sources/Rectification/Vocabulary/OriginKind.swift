/// Where a finding comes from (来源).
public enum OriginKind: String, Sendable, CaseIterable {
    /// 反馈意见
    case feedback
    /// 立行立改通知书
    case immediateNotice
    /// 书记点人点事
    case singledOut
    /// 选人用人 special check
    case personnelCheck
    /// 意识形态 special check
    case ideologyCheck
    /// 审计
    case audit
    /// 上轮遗留
    case carriedOver
    /// 举一反三自查
    case selfCheck
    /// 群众意见
    case comment
}
