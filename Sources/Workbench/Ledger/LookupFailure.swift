/// Something was asked for that is not in the ledger.
public enum LookupFailure: ExplainedError, Equatable {
    /// Nobody is recorded yet.
    case noPerson
    case person(String, existing: [String])
    case inspection(String, existing: [String])
    case finding(Int, inspection: String, count: Int)
    case entry(String, existing: [String])
    /// The inspection's opening was taken back.
    case takenBack(String)
    /// Every entry of the inspection was taken back.
    case nothingLeft(String)

    public var code: ErrorCode {
        switch self {
        case .noPerson, .person: .personUnknown
        case .inspection, .takenBack: .inspectionUnknown
        case .finding: .findingUnknown
        case .entry: .entryUnknown
        case .nothingLeft: .notTakenBack
        }
    }

    public var description: String {
        switch self {
        case .noPerson: "台账里还没有登记人员，请先运行 taizhang init。"
        case .person(let prefix, let existing): Self.words("人员", prefix, existing, empty: "台账里还没有登记人员")
        case .inspection(let prefix, let existing):
            Self.words("检查", prefix, existing, empty: "台账里还没有检查，请先用 taizhang import 导入一份通报")
        case .finding(let position, _, 0): "没有第 \(position) 个问题，这次检查还没有登记问题。"
        case .finding(let position, let inspection, let count):
            "没有第 \(position) 个问题，检查 \(inspection) 有第 1 至 \(count) 个，可用 taizhang ledger \(inspection) 查看。"
        case .takenBack(let prefix): "检查“\(Quoted(prefix))”的立项已经撤回，只能用 taizhang log \(Quoted(prefix)) 查看留下的记录。"
        case .nothingLeft(let inspection): "检查 \(inspection) 没有可以撤回的操作。"
        case .entry(let prefix, let existing): Self.words("操作", prefix, existing, empty: "这次检查还没有记录")
        }
    }

    private static let listed = 5

    private static func words(_ thing: String, _ prefix: String, _ existing: [String], empty: String) -> String {
        guard !existing.isEmpty else { return "没有编号以“\(Quoted(prefix))”开头的\(thing)，\(empty)。" }
        let list = existing.prefix(listed).joined(separator: "、") + (existing.count > listed ? " 等 \(existing.count) 个" : "")
        let isAmbiguous = !prefix.isEmpty && existing.count > 1 && existing.allSatisfy { $0.hasPrefix(prefix.lowercased()) }
        return isAmbiguous
            ? "编号以“\(Quoted(prefix))”开头的\(thing)不止一个：\(list)，请多写几位。"
            : "没有编号以“\(Quoted(prefix))”开头的\(thing)，现有：\(list)。"
    }
}
