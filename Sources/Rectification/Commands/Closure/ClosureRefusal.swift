/// Why a matter is not let go so, or a decision does not count.
public enum ClosureRefusal: Sendable, Equatable {
    /// The matter has a closure under way, or was let go.
    case hasClosure(MatterStanding)
    /// The matter has no closure under way.
    case noClosure
    /// The step is not the next one.
    case notNext(Closure.Stage)
    /// Gates are not answered.
    case gatesOpen([String])
    /// The office has no such gate.
    case noSuchGate(String)
    /// What was approved would not be what was asked for: it says what a way of letting go must say.
    case resolutionLacks(Resolution.Kind, String)
    /// A routine matter's review lies before today, or the days are not in order.
    case unfitReviews
    /// Every separation is kept, and the person asked.
    case asked
    /// Who recorded a decision does not compare it.
    case recordedBySelf
    /// Every separation is kept, and the person reported on the matter.
    case reported
    /// Every separation is kept, and the person belongs to the owner.
    case belongsToOwner
    /// Without paper only a sponsor of the finding endorses.
    case notSponsor
    case noSuchDecision
    /// It was confirmed already.
    case confirmedAlready
    /// There is no scan to compare it with, and it was not the person's own decision.
    case noScan
    /// It says a day that is still to come.
    case dayAhead(CivilDate)
    /// What a matter rests on that was let go may not be changed.
    case letGo(MatterStanding)
    /// The matter was not let go.
    case notLetGo
}

extension ClosureRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .hasClosure(let standing): "这个具体问题是“\(standing.title)”，不能再办这一步，请先查看销号情况。"
        case .noClosure: "这个具体问题没有正在办理的销号申请，请先申请销号。"
        case .notNext(let stage): "这项销号申请现在是“\(stage.title)”，还不能或不用办这一步；顺序是申请、牵头领导同意、核验、审议。"
        case .gatesOpen(let gates): "销号条件还没有答复：\(gates.joined(separator: "、"))；请逐项说明怎样达到，或由审议机构定为不涉及。"
        case .noSuchGate(let gate): "没有“\(gate.prefix(40))”这项销号条件，请核对设置。"
        case .resolutionLacks(let kind, let what): "“\(kind.title)”要写明\(what)，请补上。"
        case .unfitReviews: "复核日期要从早到晚、都在今天之后，请核对。"
        case .letGo(let standing): "这个具体问题是“\(standing.title)”，作为依据的内容不能再改；确需改动，请先重新打开；只是笔误的，更正时注明笔误。"
        case .notLetGo: "这个具体问题没有销号，不用重新打开。"
        default: paperWords
        }
    }

    private var paperWords: String {
        switch self {
        case .asked: "已实行完全分离，申请人不能办理这一步，请由另一人办理。"
        case .recordedBySelf: "登记人不能自己比对，请由另一人对照扫描件比对。"
        case .reported: "已实行完全分离，报告过进展的人不能办理这一步，请由另一人办理。"
        case .belongsToOwner: "已实行完全分离，责任单位的人不能办理这一步，请由另一人办理。"
        case .notSponsor: "不凭纸件的，只有这个问题的牵头领导本人可以办理；请写明是谁签批的。"
        case .noSuchDecision: "没有这项纸面决定，请核对编号。"
        case .confirmedAlready: "这项纸面决定已经确认，不用再比对。"
        case .noScan: "这项纸面决定还没有扫描件（待补签），请先收存扫描件再比对。"
        case .dayAhead(let day): "日期 \(day) 还没有到，请核对。"
        default: ""
        }
    }
}
