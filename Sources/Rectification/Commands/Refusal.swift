/// Why a command records nothing.
public enum Refusal: Error, Sendable, Equatable {
    /// A person without a name.
    case emptyName
    /// The document reports own work or is something else: there are no findings to open an inspection with.
    case notANotice(DocumentRecorded.Kind, name: String)
    /// The very file is kept already.
    case sameBytes(ImportSight.KnownDocument, name: String)
    /// The inspection that the document is about is kept already.
    case knownInspection(ImportSight.KnownInspection, name: String)
    /// The document does not say enough to know whether its inspection is kept already.
    case notComparable(Missing, name: String)
    /// No inspection has this id.
    case noSuchInspection(String)
    /// Findings of the document that the inspection does not have.
    case unmatched([UnmatchedFinding], name: String)
    /// No record stands there, or it was taken back.
    case noSuchRecord(RecordPlace)
    /// A correction must say why.
    case noReason
    /// The field is not one that a correction may mend.
    case notMendable(field: String, kind: Event.Kind)
    /// The mended fields do not hold what these fields can hold, or say nothing new.
    case unfitMend([String])
    /// The thing changed since it was looked at.
    case changedSince(ItemConflict)
    /// No command has this id.
    case noSuchCommand(String)
    /// Another person recorded it.
    case notYours(String)
    /// It is taken back already.
    case takenBackAlready(String)
    /// A later record names it or changes what it recorded.
    case builtOn(String, by: RecordPlace)
    /// The command recorded nothing that can be taken back.
    case nothingToTakeBack(String)

    /// Somebody may not do it.
    case access(AccessRefusal)
    /// It is not planned so.
    case planning(PlanningRefusal)
    /// It is not closed so.
    case closing(ClosureRefusal)
    /// The office does not call, write or wait so.
    case office(OfficeRefusal)
    /// It does not go to the superior so.
    case upward(UpwardRefusal)
    /// What comes after closing, or beside it, is not so.
    case later(LaterRefusal)
    /// It is not erased so.
    case erasing(ErasingRefusal)

    /// What a document does not say.
    public enum Missing: Sendable, Equatable {
        /// It is an audit's, or not said to be anyone's.
        case form
        case organization
        case team
        case dates
    }

    /// A finding that was not found in the inspection.
    public struct UnmatchedFinding: Sendable, Equatable {
        /// Its place among the findings of the document, from 1.
        public let position: Int
        /// As printed, without brackets or stop.
        public let number: String?
        /// What was found, in the words of the document.
        public let statement: String
    }
}

extension Refusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is not recorded, and what to do.
    public var description: String {
        switch self {
        case .emptyName: "姓名是空的，请写明姓名。"
        case .notANotice, .sameBytes, .knownInspection, .notComparable, .noSuchInspection, .unmatched: importWords
        case .noSuchRecord, .noReason, .notMendable, .unfitMend, .changedSince: correctionWords
        case .noSuchCommand, .notYours, .takenBackAlready, .builtOn, .nothingToTakeBack: takeBackWords
        case .access(let refusal): refusal.description
        case .planning(let refusal): refusal.description
        case .closing(let refusal): refusal.description
        case .office(let refusal): refusal.description
        case .upward(let refusal): refusal.description
        case .later(let refusal): refusal.description
        case .erasing(let refusal): refusal.description
        }
    }

    private var importWords: String {
        switch self {
        case .notANotice(let kind, let name):
            "“\(name.shown)”\(kind.words)，没有可以立项的问题，未导入；如属于已有的某次检查，请指明并入哪一次，"
                + "将只收存文件和它所述的总数。"
        case .sameBytes(let known, let name):
            "“\(name.shown)”与已收存的“\(known.name.shown)”内容完全相同（检查 \(known.inspection)），未导入；"
                + "确需再次导入，请指明新建检查或并入哪一次。"
        case .knownInspection(let known, let name):
            "“\(name.shown)”所说的检查已经立项（\(known.inspection)\(known.source)），未导入；"
                + "请指明并入这一次，或指明新建检查。"
        case .notComparable(let missing, let name):
            "“\(name.shown)”\(missing.words)，无法判断这次检查是否已经立项，未导入；请指明新建检查或并入哪一次。"
        case .noSuchInspection(let id): "没有编号为“\(id.shown)”的检查，请核对编号。"
        case .unmatched(let findings, let name): Self.unmatchedWords(findings, name)
        default: ""
        }
    }

    private static func unmatchedWords(_ findings: [UnmatchedFinding], _ name: String) -> String {
        let list = findings.map { finding in
            "第 \(finding.position) 个" + (finding.number.map { "（\($0)）" } ?? "") + "“\(finding.statement.shown)”"
        }
        return "“\(name.shown)”中有 \(findings.count) 个问题在这次检查里找不到，全部未导入："
            + list.joined(separator: "；") + "。请核对是否指错了检查。"
    }

    private var correctionWords: String {
        switch self {
        case .noSuchRecord(let place): "记录流 \(place.stream) 没有第 \(place.sequence) 条可更正的记录，请核对序号。"
        case .noReason: "没有写明更正的理由，请写明。"
        case .notMendable(let field, let kind):
            "“\(kind.title)”的“\(field.shown)”不能更正"
                + (kind.mendableFields.isEmpty ? "。" : "，可以更正的是：\(kind.mendableFields.joined(separator: "、"))。")
        case .unfitMend(let fields):
            "更正后的“\(fields.joined(separator: "、").shown)”不是允许的内容，或与现在的相同，请核对。"
        case .changedSince(let conflict): conflict.words
        default: ""
        }
    }

    private var takeBackWords: String {
        switch self {
        case .noSuchCommand(let id): "没有编号为“\(id.shown)”的操作，请用 log 查看编号。"
        case .notYours(let id): "操作 \(id.shown) 是别人登记的，只有登记的人可以撤回。"
        case .takenBackAlready(let id): "操作 \(id.shown) 已经撤回。"
        case .builtOn(let id, let place):
            "操作 \(id.shown) 之后已有记录以它为依据（\(place.stream) 第 \(place.sequence) 条），不能撤回；请先撤回后面的操作，或用更正。"
        case .nothingToTakeBack(let id): "操作 \(id.shown) 没有登记可以撤回的事项。"
        default: ""
        }
    }
}

extension Refusal.Missing {
    fileprivate var words: String {
        switch self {
        case .form: "是审计整改情况，或没有写明是哪一种检查"
        case .organization: "没有写明发文单位和被检查单位"
        case .team: "没有写明检查组"
        case .dates: "没有写明反馈日期和开始日期"
        }
    }
}

extension DocumentRecorded.Kind {
    fileprivate var words: String {
        switch self {
        case .rectificationNotice: "是整改通报"
        case .workReport: "是工作报告，不是整改通报"
        case .unknown: "不是整改通报"
        }
    }
}

extension ImportSight.KnownInspection {
    fileprivate var source: String { documentName.map { "，来自“\($0.shown)”" } ?? "" }
}

extension ItemConflict {
    fileprivate var words: String {
        let before = seen.map { "第 \($0.sequence) 条“\(($0.event.subject ?? $0.event.kind.title).shown)”" } ?? "还没有这一项"
        let now = "第 \(current.sequence) 条“\((current.event.subject ?? current.event.kind.title).shown)”"
        return "您看到的是\(before)，现在已是\(now)，未登记；请核对后再改。"
    }
}

extension String {
    /// At most 40 characters, for a sentence that quotes it.
    fileprivate var shown: String { count > 40 ? "\(prefix(40))…" : self }
}
