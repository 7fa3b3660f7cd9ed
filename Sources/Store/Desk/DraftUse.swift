/// What a draft is to become.
public enum DraftUse: String, Sendable, CaseIterable {
    case report, action
    case rootCause, goal, standard, unfinishedReason, nextStep
    case obstacle, decision, instructionAnswer, letterAnswer, commentAnswer, opinionAnswer, followUpCheck

    /// In the words of the field.
    public var title: String {
        switch self {
        case .report: "整改进展"
        case .action: "整改措施"
        case .rootCause: "原因分析"
        case .goal: "整改目标"
        case .standard: "完成标准"
        case .unfinishedReason: "未完成的原因"
        case .nextStep: "下一步打算"
        case .obstacle: "需协调事项"
        case .decision: "议定事项"
        case .instructionAnswer: "批示反馈"
        case .letterAnswer: "函件办复"
        case .commentAnswer: "群众意见答复"
        case .opinionAnswer: "联审意见答复"
        case .followUpCheck: "回头看核查"
        }
    }

    /// Whether it is recorded with an organisation, and not with an inspection.
    public var isOfOrganization: Bool { self == .decision || self == .letterAnswer }
}
