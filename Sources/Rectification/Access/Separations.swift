/// Which duties nobody may hold together.
///
/// Two hold always: who asked for something neither records nor compares its decision, and the audit administrator is none of
/// the other administrators.
public enum Separations: String, Sendable, CaseIterable {
    /// 小单位: only the two, for two to four people with leaders on paper.
    case smallOffice
    /// 完全分离: who reported, asked, or belongs to the owner neither endorses, verifies, records nor compares, and the
    /// three administrators are three people.
    case full

    /// In the words of the field.
    public var title: String {
        switch self {
        case .smallOffice: "小单位"
        case .full: "完全分离"
        }
    }
}
