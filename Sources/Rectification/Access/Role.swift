/// What somebody is in the work of rectification; what each may do stands in ``Permission``.
public enum Role: String, Sendable, CaseIterable {
    /// 整改办
    case rectificationOffice
    /// 牵头领导
    case sponsor
    /// 会议秘书, who records what the committee decides
    case meetingSecretary
    /// 责任科室、下属单位联络员
    case liaison
    /// 机关纪委
    case disciplineOffice
    /// 派驻纪检监察
    case residentDiscipline
    /// 巡察办
    case oversightBody
    /// 审稿
    case reviewer
    /// 系统管理员
    case systemAdministrator
    /// 安全管理员
    case securityAdministrator
    /// 审计管理员
    case auditAdministrator

    /// In the words of the field.
    public var title: String {
        switch self {
        case .rectificationOffice: "整改办"
        case .sponsor: "牵头领导"
        case .meetingSecretary: "会议秘书"
        case .liaison: "联络员"
        case .disciplineOffice: "机关纪委"
        case .residentDiscipline: "派驻纪检监察"
        case .oversightBody: "巡察办"
        case .reviewer: "审稿"
        case .systemAdministrator: "系统管理员"
        case .securityAdministrator: "安全管理员"
        case .auditAdministrator: "审计管理员"
        }
    }

    /// Whether it looks after the installation and not the ledger's content.
    public var isAdministrator: Bool {
        switch self {
        case .systemAdministrator, .securityAdministrator, .auditAdministrator: true
        default: false
        }
    }
}
