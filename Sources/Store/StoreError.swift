public import HashChain
public import Rectification

/// Why a store did not do what was asked; nothing was changed.
public enum StoreError: Error, Sendable, Equatable {
    /// A stream went on since a decision looked at it.
    case movedHead(expected: StreamHead, found: StreamHead)
    /// A stream went on here and where it came from, each without the other.
    case forkedStream(own: StreamHead, other: StreamHead)
    /// Another checkpoint was made in between.
    case movedCheckpoint(expected: Int, found: Int)
    /// A draft is not what somebody looked at any more.
    case movedDraft(DraftID)
    /// A document was to be recorded without its bytes.
    case missingContent(Digest)
    /// A record does not fit what was recorded before it.
    case fault(LedgerFault)
    /// A stored record's columns cannot be read.
    case malformedRecord(RecordPlace)
    /// A name in the journal is no stream's.
    case malformedStream(StreamNameError)
    /// A stored checkpoint cannot be read.
    case malformedCheckpoint(number: Int)
    /// A view row does not hold what its table says.
    case row(RowError)
    /// There is no file.
    case noFile(path: String)
    /// There is a file where a new ledger was to be made.
    case fileExists(path: String)
    /// The file has no bytes.
    case emptyFile(path: String)
    /// The file is no ledger.
    case notALedger(path: String)
    /// The file is shorter than it says.
    case truncated(path: String)
    /// An earlier release wrote the ledger, and it was not migrated yet.
    case olderSchema(found: Int, known: Int)
    /// A later release wrote the ledger.
    case newerSchema(found: Int, known: Int)
    /// The file, or the folder it lies in, cannot be opened.
    case cannotOpen(path: String)
    /// Another process is writing and did not finish in time.
    case busy
    /// The disk has no room.
    case diskFull
    /// The ledger cannot be written.
    case readOnly
    /// The disk did not do what it was told.
    case disk
    /// The database is not whole.
    case damaged
    /// The engine does not write durably.
    case notDurable(synchronous: Int)
    /// Anything else; the number is the engine's.
    case engine(Int)

    /// Whether deciding again can help.
    public var isMovedHead: Bool { if case .movedHead = self { true } else { false } }
}

extension StoreError: CustomStringConvertible {
    /// One Chinese sentence: what happened and what to do.
    public var description: String {
        switch self {
        case .movedHead(let expected, let found):
            "记录流 \(expected.stream) 已从第 \(expected.sequence) 条续到第 \(found.sequence) 条，本次未登记，请重试。"
        case .forkedStream(let own, let other):
            "记录流 \(own.stream) 两边各有对方没有的记录：这里到第 \(own.sequence) 条（\(own.hash.hex.prefix(16))…），"
                + "那边到第 \(other.sequence) 条（\(other.hash.hex.prefix(16))…），未登记；请双方核对以哪边为准。"
        case .movedCheckpoint(let expected, let found):
            "最后的检查点是第 \(found) 个，不是第 \(expected) 个，本次未保存，请重试。"
        case .movedDraft(let draft): "草稿 \(draft) 刚才又有人动过，本次未登记，请看过最后一稿再办。"
        case .missingContent(let digest): "文件内容（散列值 \(digest.hex.prefix(16))…）没有一并收存，未登记，请重新导入。"
        case .fault(let fault): fault.description
        case .malformedRecord(let place):
            "记录流 \(place.stream) 第 \(place.sequence) 条的存放格式不合规定，请停止使用，并用备份核对。"
        case .malformedStream(let error): error.description
        case .malformedCheckpoint(let number): "第 \(number) 个检查点的存放格式不合规定，请用检查点副本核对。"
        case .row(let error): error.description
        case .noFile, .fileExists, .emptyFile, .notALedger, .truncated, .cannotOpen, .olderSchema, .newerSchema:
            fileWords
        case .busy, .diskFull, .readOnly, .disk, .damaged, .notDurable, .engine: engineWords
        }
    }

    private var fileWords: String {
        switch self {
        case .noFile(let path): "没有台账文件“\(path.shown)”，请核对路径，或用 init 新建。"
        case .fileExists(let path): "“\(path.shown)”已经存在，未新建台账，请换一个路径。"
        case .emptyFile(let path): "“\(path.shown)”是空文件，不是台账；请核对路径，或移走它后用 init 新建。"
        case .notALedger(let path): "“\(path.shown)”不是台账文件，未作改动，请核对路径。"
        case .truncated(let path): "台账文件“\(path.shown)”不完整，比它自己记载的短，未作改动，请用备份恢复。"
        case .cannotOpen(let path): "打不开台账文件“\(path.shown)”，请核对文件和所在文件夹的权限。"
        case .olderSchema(let found, let known):
            "台账的结构是第 \(found) 版，本程序用的是第 \(known) 版，未作改动，请先运行 taizhang migrate 升级。"
        case .newerSchema(let found, let known):
            "台账的结构是第 \(found) 版，本程序只认识到第 \(known) 版，未作改动，请用更新的版本打开。"
        default: ""
        }
    }

    private var engineWords: String {
        switch self {
        case .busy: "台账正被另一个程序写入，等待超时，本次未登记，请稍后重试。"
        case .diskFull: "磁盘已满，本次未登记，已有记录不受影响；请腾出空间后重试。"
        case .readOnly: "台账只能读，不能写入，本次未登记；请核对磁盘和文件的权限。"
        case .disk: "磁盘读写出错，本次未登记；请检查磁盘，并用 verify 检查台账。"
        case .damaged: "台账文件已损坏，请停止使用，用 verify 检查，并用备份恢复。"
        case .notDurable(let synchronous): "数据库的同步方式是 \(synchronous)，应为 2（FULL），断电会丢记录，拒绝使用；请报告此问题。"
        case .engine(let code): "数据库出错（代码 \(code)），本次未登记；请用 verify 检查台账，并报告此问题。"
        default: ""
        }
    }
}

extension String {
    /// At most 40 characters, for a sentence that quotes it; of a path the end says more.
    var shown: String { count > 40 ? "…\(suffix(40))" : self }
}
