/// Why what comes after closing, or beside it, is not recorded so.
public enum LaterRefusal: Sendable, Equatable {
    /// As many closed matters as there are.
    case unfitSample(Int)
    /// The look-back did not draw the matter.
    case notDrawn
    /// The look-back looked at it already.
    case checkedAlready
    /// A finding is not itself again.
    case sameFinding
    /// Numbers of persons and forms are at least one, and money is not less than nothing.
    case unfitNumbers
    /// Fewer forms of handling than persons.
    case fewerForms(Int, Int)
    /// Whoever hands over and whoever takes over is the same, or one a unit and the other a post.
    case unfitSuccessor
    /// Nothing that is open is theirs.
    case nothingOpen
}

extension LaterRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .unfitSample(0): "还没有销号的具体问题，不用抽样。"
        case .unfitSample(let count): "销号的具体问题有 \(count) 个，抽样的个数要在 1 到 \(count) 之间，请核对。"
        case .notDrawn: "这次回头看没有抽到这个具体问题，请核对。"
        case .checkedAlready: "这次回头看已经核查过这个具体问题，登记有误的，请用更正。"
        case .sameFinding: "一个问题不能是它自己的再犯，请核对。"
        case .unfitNumbers: "人数和次数至少是 1，金额不能是负数，请核对。"
        case .fewerForms(let persons, let forms): "处理了 \(persons) 人，处理形式合计只有 \(forms) 次，每人至少有一种，请核对。"
        case .unfitSuccessor: "交接的双方要都是单位或都是任职的人，而且不是同一个，请核对。"
        case .nothingOpen: "名下没有未办结的事项，不用交接。"
        }
    }
}
