/// Who may know of it (密级), from least to most secret.
public enum Secrecy: String, Sendable, CaseIterable, Comparable {
    /// 公开
    case everyone = "public"
    /// 内部; whatever nobody marked is this.
    case `internal`
    /// 工作秘密
    case workSecret

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Orders by how few may know.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
