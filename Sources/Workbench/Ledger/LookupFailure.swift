public import Rectification

/// Something was asked for that is not in the ledger.
public enum LookupFailure: ExplainedError, Equatable {
    /// Nobody is recorded yet.
    case noPerson
    case person(String, Candidates)
    case inspection(String, Candidates)
    case noInspection(String)
    case finding(Int, inspection: String, count: Int)
    case document(String)
    /// The text of a document is not in the ledger any more.
    case textNotKept(String)
    /// The text of a document was erased.
    case textErased
    /// The file of evidence was erased.
    case fileErased
    case entry(String, Candidates)
    /// Something that is called otherwise, or nothing.
    case thing(Thing, String, Candidates)
    /// The inspection's opening was taken back.
    case takenBack(String)
    /// Every entry of the inspection was taken back.
    case nothingLeft(String)
    /// The viewer may not see it.
    case notPermitted
    /// A day that is still to come was asked about.
    case dayAhead(CivilDate)
    /// Nothing was recorded of the inspection up to this day.
    case notYet(String, asOf: CivilDate, began: CivilDate)

    /// Its name in the catalogue.
    public var code: ErrorCode {
        switch self {
        case .noPerson, .person: .personUnknown
        case .inspection, .noInspection, .takenBack, .notYet: .inspectionUnknown
        case .dayAhead: .usage
        case .document, .textNotKept: .documentUnknown
        case .notPermitted: .notPermitted
        case .finding: .findingUnknown
        case .entry: .entryUnknown
        case .thing: .thingUnknown
        case .textErased, .fileErased: .contentErased
        case .nothingLeft: .notTakenBack
        }
    }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        switch self {
        case .noPerson: "台账里还没有登记人员，请先运行 taizhang init。"
        case .person(let prefix, let candidates): Self.words("人员", prefix, candidates, empty: "台账里还没有登记人员")
        case .inspection(let prefix, let candidates):
            Self.words("检查", prefix, candidates, empty: "台账里还没有检查，请先用 taizhang import 导入一份通报")
        case .noInspection(let id): "没有编号为“\(Quoted(id))”的检查，请从检查一览里选。"
        case .document(let id): "这次检查没有编号为“\(Quoted(id))”的文件，请从检查的文件里选。"
        case .textNotKept(let name): "文件“\(Quoted(name))”的文字没有收存，无法显示，请用备份核对。"
        case .textErased: "这份文件的原件和文字已按决定抹去，无法显示，依据见记录。"
        case .fileErased: "这份佐证材料已按决定抹去，无法调取，依据见记录。"
        case .notPermitted: "没有权限查看，请联系管理员。"
        case .finding(let position, _, 0): "没有第 \(position) 个问题，这次检查还没有登记问题。"
        case .finding(let position, let inspection, let count):
            "没有第 \(position) 个问题，检查 \(inspection) 有第 1 至 \(count) 个，可用 taizhang ledger \(inspection) 查看。"
        case .takenBack(let prefix): "检查“\(Quoted(prefix))”的立项已经撤回，只能用 taizhang log \(Quoted(prefix)) 查看留下的记录。"
        case .dayAhead(let day): "日期 \(day) 还没有到，只能查看今天或以前的台账。"
        case .notYet(let id, let day, let began):
            "截至 \(day)，台账里还没有检查 \(id)，它的第一条记录在 \(began)，请写这一天或以后的日期。"
        case .nothingLeft(let inspection): "检查 \(inspection) 没有可以撤回的操作。"
        case .entry(let prefix, let candidates): Self.words("操作", prefix, candidates, empty: "这次检查还没有记录")
        case .thing(let thing, let name, let candidates): Self.words(thing, name, candidates)
        }
    }

    private static func words(_ thing: String, _ prefix: String, _ candidates: Candidates, empty: String) -> String {
        switch candidates {
        case .none([]): "没有编号以“\(Quoted(prefix))”开头的\(thing)，\(empty)。"
        case .none(let existing): "没有编号以“\(Quoted(prefix))”开头的\(thing)，现有：\(list(existing))。"
        case .several(let hits): "编号以“\(Quoted(prefix))”开头的\(thing)不止一个：\(list(hits))，请多写几位。"
        }
    }

    private static func words(_ thing: Thing, _ name: String, _ candidates: Candidates) -> String {
        switch candidates {
        case .none([]): "没有叫“\(Quoted(name))”的\(thing.rawValue)，还没有\(thing == .draft ? "起草" : "登记")过。"
        case .none(let existing): "没有叫“\(Quoted(name))”的\(thing.rawValue)，现有：\(list(existing))。"
        case .several(let hits): "\(thing.rawValue)不止一个，请指明是哪一个：\(list(hits))。"
        }
    }

    private static func list(_ ids: [String]) -> String {
        let listed = 5
        return ids.prefix(listed).joined(separator: "、") + (ids.count > listed ? " 等 \(ids.count) 个" : "")
    }
}

extension LookupFailure {
    /// What was asked for by a name.
    public enum Thing: String, Sendable {
        case organization = "单位"
        case unit = "责任单位"
        case department = "科室"
        case post = "任职人员"
        case holder = "单位或任职人员"
        case column = "自定义栏"
        case matter = "具体问题"
        case action = "整改措施"
        case assignment = "任务"
        case document = "文件"
        case grant = "授权"
        case report = "进展"
        case decision = "纸面决定"
        case evidence = "佐证材料"
        case field = "可更正的栏"
        case recorded = "纸面决定或登记事项"
        case letter = "函件"
        case meeting = "会议"
        case instruction = "批示"
        case obstacle = "需协调事项"
        case dueExtension = "延期申请"
        case submission = "报送件"
        case opinion = "联审意见"
        case followUp = "回头看"
        case policy = "制度"
        case indicator = "指标"
        case fund = "资金"
        case comment = "群众意见"
        case draft = "草稿"
        case colleague = "人员"
    }
}

/// Why the beginning of an id names nothing.
public enum Candidates: Sendable, Equatable {
    /// No id begins so; these are there.
    case none([String])
    /// These all begin so.
    case several([String])
}
