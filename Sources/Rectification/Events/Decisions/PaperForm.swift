/// What a decision on paper stands on.
public enum PaperForm: String, Sendable, CaseIterable {
    /// 签批: signed by one person.
    case signed
    /// 传批: signed by several, one after another.
    case circulated
    /// 纪要: the minutes of a meeting.
    case minutes
    /// 盖章件: under a seal.
    case sealed

    /// In the words of the field.
    public var title: String {
        switch self {
        case .signed: "签批"
        case .circulated: "传批"
        case .minutes: "会议纪要"
        case .sealed: "盖章件"
        }
    }
}
