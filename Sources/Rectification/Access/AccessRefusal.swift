/// Why somebody may not do something, or may not be allowed to.
public enum AccessRefusal: Sendable, Equatable {
    /// No role that the person has here may do it.
    case notPermitted(Permission.Subject)
    /// Nobody grants to himself.
    case ownGrant
    /// The person is not known.
    case noSuchPerson
    /// The audit administrator is none of the other administrators, and with every separation kept no two of the three.
    case administratorsApart(Role, Role)
    /// There is no such grant, or it was ended.
    case noSuchGrant
    /// The last day is before the first.
    case noDays
    /// The setting does not allow this value.
    case unfitValue(Setting, String)
    /// The last who may give grants would lose that.
    case lastSecurityAdministrator
}

extension AccessRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .notPermitted(let subject): "没有“\(subject.title)”的权限，未登记；请由有权限的人办理，或请安全管理员授权。"
        case .ownGrant: "不能给自己授权，请由另一名安全管理员办理。"
        case .noSuchPerson: "没有这名人员，请先登记人员。"
        case .administratorsApart(let role, let held):
            "这名人员已是\(held.title)，不能兼任\(role.title)，请授给另一人。"
        case .noSuchGrant: "没有这项授权，或已经收回，请核对编号。"
        case .noDays: "授权的截止日期早于开始日期，请核对。"
        case .unfitValue(let setting, let value):
            "“\(setting.title)”不能设为“\(value.prefix(40))”，\(setting.allowed)。"
        case .lastSecurityAdministrator: "收回后就没有安全管理员了，未登记；请先授权给另一人。"
        }
    }
}
