/// Who looks: the form of an `Inspection`.
public enum InspectionForm: String, Sendable, Codable, CaseIterable {
    /// 巡视
    case tour = "巡视"
    /// 巡察
    case patrol = "巡察"
    /// 审计
    case audit = "审计"
    /// 专项检查
    case specialCheck = "专项检查"
}

/// How an inspection was called: its type.
public enum InspectionType: String, Sendable, Codable, CaseIterable {
    case regular = "常规"
    case special = "专项"
    case mobile = "机动"
    case raisedLevel = "提级"
    case joint = "联动"
    case followUp = "回头看"
}
