/// How long there is to do something (整改时限的类别).
public enum Term: String, Sendable, CaseIterable {
    /// 立行立改
    case immediate
    /// 限期整改
    case timeBound
    /// 长期坚持
    case standing

    /// In the words of the field.
    public var title: String {
        switch self {
        case .immediate: "立行立改"
        case .timeBound: "限期整改"
        case .standing: "长期坚持"
        }
    }
}
