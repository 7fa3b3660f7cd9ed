/// Why something does not go to the superior so, or does not come back so.
public enum UpwardRefusal: Sendable, Equatable {
    /// A version is there that was neither sent back nor accepted.
    case versionOpen(Submission.Stage)
    /// It has not come so far, or is past it.
    case notNext(Submission.Stage)
    /// The decision that it goes out does not count yet.
    case notConfirmed(DecisionStanding)
    /// Opinions on the version before are not answered.
    case opinionsOpen(Int)
    /// The opinion is about another finding.
    case otherFinding
}

extension UpwardRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .versionOpen(let stage): "已有一稿现在是“\(stage.title)”，退回或通过后才能起草下一稿；要按现在的台账重新起草，请先撤回那一稿。"
        case .notNext(let stage): "这份报送件现在是“\(stage.title)”，还不能或不用办这一步；顺序是起草、审定、报送，然后是联审、退回或通过。"
        case .notConfirmed(let standing): "审定这份报送件的决定还是“\(standing.title)”，请先收存扫描件并由另一人比对。"
        case .opinionsOpen(let count): "上一稿还有 \(count) 条联审意见没有答复，请先逐条答复再报送。"
        case .otherFinding: "这条联审意见说的是另一个问题，请核对。"
        }
    }
}
