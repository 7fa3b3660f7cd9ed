/// Why something is not planned so.
public enum PlanningRefusal: Sendable, Equatable {
    /// A text that must say something is empty.
    case empty(String)
    /// No organisation with this id.
    case noSuchOrganization
    case noSuchFinding
    case noSuchMatter
    case noSuchAction
    case noSuchAssignment
    /// The unit is no department of the organisation, or was closed.
    case noSuchUnit
    /// The post is none of the organisation's, or is not held any more.
    case noSuchPost
    case noSuchDepartment
    case noSuchColumn
    /// A matter is divided into two or more.
    case tooFewParts(Int)
    /// The matter was divided already.
    case dividedAlready
    /// An action serves at least one finding, each once.
    case unfitServices
    /// The action will not be done.
    case withdrawn
    /// The action still has assignments.
    case hasAssignments(Int)
    /// The unit has this assignment already.
    case assignedAlready(Unit)
    /// The assignment ended.
    case ended
    /// A finding or a document has a secrecy, nothing else.
    case unmarkable
    /// It is more secret than may be held here.
    case tooSecret(Secrecy, highest: Secrecy)
    /// Only a report, a matter, an action, an assignment, a decision or a thing of a register is proven, and it is not there.
    case unprovable
    /// The same file proves it already, under this name.
    case evidenceThere(String)
    /// As many columns as an office may add.
    case tooManyColumns(Int)
    /// A department or column of this name is there.
    case nameTaken(String)
    /// The value does not fit the column's kind.
    case unfitColumnValue(column: String, value: String)
    /// The choices do not fit the column's kind.
    case unfitChoices
    /// It is as it should be already.
    case nothingNew
}

extension PlanningRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .empty(let what): "没有写明\(what)，请写明。"
        case .noSuchOrganization: "没有这个单位，请核对编号。"
        case .noSuchFinding: "这次检查没有这个问题，请核对序号。"
        case .noSuchMatter: "没有这个具体问题，请核对编号。"
        case .noSuchAction: "没有这条整改措施，请核对编号。"
        case .noSuchAssignment: "没有这项任务，请核对编号。"
        case .noSuchUnit: "没有这个责任单位，或已经撤销，请先登记科室。"
        case .noSuchPost: "没有这个任职，或已经离任，请先登记任职。"
        case .noSuchDepartment: "没有这个科室，或已经撤销，请核对。"
        case .noSuchColumn: "没有这个自定义栏，请先增加。"
        default: planWords
        }
    }

    private var planWords: String {
        switch self {
        case .tooFewParts(let count): "只拆成了 \(count) 个，至少要拆成 2 个具体问题。"
        case .dividedAlready: "这个具体问题已经拆分，请在拆出来的具体问题上办理。"
        case .unfitServices: "一条措施至少对应一个问题，同一个问题只写一次，请核对。"
        case .withdrawn: "这条整改措施已经取消，不能再改，请另行登记。"
        case .hasAssignments(let count): "这条整改措施还有 \(count) 项任务没有取消，请先取消任务。"
        case .assignedAlready: "这个单位已经有这条措施的任务，不能重复分派。"
        case .ended: "这项任务已经取消。"
        case .unmarkable: "只能给问题和文件标注密级。"
        case .tooSecret(let secrecy, let highest):
            "本机最高只能存放“\(highest.title)”，不能标为“\(secrecy.title)”；请按保密规定另行处理。"
        case .unprovable: "佐证材料要说明它证明的进展、具体问题、措施、任务、纸面决定，或批示、报送件等登记事项，请核对编号。"
        case .evidenceThere(let name): "同一份文件已作为“\(name.prefix(40))”收存，未重复收存。"
        default: columnWords
        }
    }

    private var columnWords: String {
        switch self {
        case .tooManyColumns(let most): "自定义栏最多 \(most) 个，请先隐藏或改用已有的栏。"
        case .nameTaken(let name): "“\(name.prefix(40))”已经有了，请换一个名称。"
        case .unfitColumnValue(let column, let value):
            "“\(column.prefix(40))”栏不能填“\(value.prefix(40))”，请按该栏的类型填写。"
        case .unfitChoices: "选择类的栏至少要有两个不同的选项，其他类型的栏不写选项。"
        default: "与现在的内容相同，没有需要登记的。"
        }
    }
}
