/// Why a meeting, a letter, an instruction, an obstacle or an extension is not recorded so.
public enum OfficeRefusal: Sendable, Equatable {
    /// Nothing of this kind has this id; what it is comes with its measure word, here and below: 次会议.
    case noSuch(String)
    /// It came to this already.
    case doneAlready(String, String)
    /// It has not come so far yet.
    case notYet(String, String)
    /// It says a day before what it answers.
    case before(String, CivilDate)
    /// Who stands in two lists, or has no name.
    case unfitAttendance
    /// The agenda has no such number.
    case noEntry(Int)
    /// An entry of an agenda that is about the same as one before it.
    case entryTwice(Int)
    /// The meeting decided it already.
    case decidedAlready(Int)
    /// The votes are not as many as those who may vote were there.
    case unfitVotes(present: Int)
    /// It is said to be agreed, but not more than half voted for it.
    case notCarried(Int)
    /// Too few were there.
    case noQuorum(Quorums.Matter, Quorum, present: Int, absent: Int)
    /// The first letter of an organisation must say what its numbers begin with.
    case noLetterWord
    /// An answer is wanted by a day before the letter's own.
    case dueBefore(CivilDate)
    /// The date was set higher up than the decision was made.
    case belowLevel(DecidingLevel)
    /// More time means a later day.
    case notLater(CivilDate)
}

extension OfficeRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .noSuch(let what): "没有这\(what)，请核对编号。"
        case .doneAlready(let what, let standing): "这\(what)现在是“\(standing)”，不用再办。"
        case .notYet(let what, let standing): "这\(what)现在是“\(standing)”，还不能办这一步。"
        case .before(let what, let day): "\(what)的日期早于 \(day)，请核对。"
        case .unfitAttendance: "到会、缺席、列席的名单里有空名或同一个人写了两次，请核对。"
        case .entryTwice(let number): "第 \(number) 项议题与前面的一项是同一件事，一次会议只议定一回，请并成一项。"
        case .noEntry(let number): "会议没有第 \(number) 项议题，请核对议程。"
        case .decidedAlready(let number): "第 \(number) 项议题已经议定，不能再改；登记有误的，请用更正。"
        case .unfitVotes(let present): "同意、不同意、弃权的票数加起来要等于到会有表决权的 \(present) 人，请核对。"
        case .notCarried(let number): "第 \(number) 项议题的同意票没有过到会人数的半数，不能登记为同意，请核对。"
        case .noQuorum(let matter, let quorum, let present, let absent):
            "议定“\(matter.title)”要有\(quorum.title)的人到会，应到 \(present + absent) 人，实到 \(present) 人，"
                + "不能登记为同意；请改期再议，或核对到会名单。"
        case .noLetterWord: "还没有发过函，不知道机关代字，请写明。"
        case .belowLevel(let level): "这个时限是\(level.title)确定的，更低的一级不能改期，请写明是哪一级决定的。"
        case .dueBefore(let day): "要求回复的日期早于函件日期 \(day)，请核对。"
        case .notLater(let day): "延期后的日期要晚于现在的时限 \(day)，请核对。"
        }
    }
}
