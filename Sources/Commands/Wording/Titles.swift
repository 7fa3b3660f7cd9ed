import Notices
import Rectification

extension DocumentKind {
    /// What a document is called by people.
    var title: String {
        switch self {
        case .rectificationNotice: "整改通报"
        case .workReport: "工作报告"
        case .unknown: "不是整改材料"
        }
    }
}

extension DeclaredTotals.Key {
    /// What a stated total counts.
    var title: String { TotalsStated.Base(rawValue: rawValue)?.title ?? rawValue }
}

extension TotalsStated.Base {
    /// What a stated total counts.
    var title: String {
        switch self {
        case .aspects: "方面"
        case .findings: "问题"
        case .completed: "已完成"
        case .substantiallyCompleted: "基本完成"
        case .partiallyCompleted: "阶段性"
        case .inProgress: "推进中"
        case .ongoing: "长期坚持"
        case .measures: "措施"
        case .policies: "制度"
        }
    }
}

extension OriginKind {
    /// Where findings come from, in the words of the field.
    var title: String {
        switch self {
        case .feedback: "反馈意见"
        case .immediateNotice: "立行立改通知书"
        case .singledOut: "书记点人点事"
        case .personnelCheck: "选人用人专项检查"
        case .ideologyCheck: "意识形态专项检查"
        case .audit: "审计"
        case .carriedOver: "上轮遗留"
        case .selfCheck: "举一反三自查"
        case .comment: "群众意见"
        }
    }
}
