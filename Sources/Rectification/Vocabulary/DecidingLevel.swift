/// Who decided something, from the bottom upwards: a date is put off by the level that set it, or one above.
public enum DecidingLevel: String, Sendable, CaseIterable, Comparable {
    /// 责任单位
    case owner
    /// 牵头领导
    case sponsor
    /// 党委（党组）
    case committee
    /// 上级
    case superior

    /// In the words of the field.
    public var title: String {
        switch self {
        case .owner: "责任单位"
        case .sponsor: "牵头领导"
        case .committee: "党委（党组）"
        case .superior: "上级"
        }
    }

    /// Orders levels from the bottom upwards.
    public static func < (lower: Self, higher: Self) -> Bool { lower.rank < higher.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
