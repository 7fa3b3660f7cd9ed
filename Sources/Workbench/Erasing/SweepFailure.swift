public import Store

/// Records are erased, and the ledger's file could not be made anew without what they held.
public struct SweepFailure: ExplainedError, Equatable {
    /// Why not.
    public let reason: StoreError

    /// Its name in the catalogue.
    public var code: ErrorCode { reason.code }

    /// One Chinese sentence: what is done, what is not, what to do.
    public var description: String { "记录已经抹去，但台账文件里还可能留有痕迹：\(words)，请稍后运行 taizhang erase --finish。" }

    private var words: String {
        switch reason {
        case .busy: "台账正被另一个程序使用"
        case .diskFull: "磁盘空间不够再写一份台账"
        case .readOnly: "台账只能读"
        default: "没有写完（\(code.rawValue)）"
        }
    }
}
