/// Who may know of it (密级), from least to most secret.
public enum Secrecy: String, Sendable, CaseIterable, Comparable {
    /// 公开
    case everyone = "public"
    /// 内部; whatever nobody marked is this.
    case `internal`
    /// 工作秘密
    case workSecret

    /// In the words of the field.
    public var title: String {
        switch self {
        case .everyone: "公开"
        case .internal: "内部"
        case .workSecret: "工作秘密"
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Orders by how few may know.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
