import Notices
import Rectification

extension DeclaredStatus {
    /// The word of the field for a status.
    var title: String {
        switch self {
        case .notStarted: "未启动"
        case .inProgress: "推进中"
        case .partiallyCompleted: "阶段性"
        case .ongoing: "长期坚持"
        case .substantiallyCompleted: "基本完成"
        case .completed: "已完成"
        }
    }

    /// The status that a person calls by the field's word or by its name in JSON.
    init?(word: String) {
        guard let status = Self.allCases.first(where: { $0.title == word || $0.rawValue == word }) else { return nil }
        self = status
    }
}

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
