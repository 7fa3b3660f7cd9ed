public import HashChain

/// A record that does not fit what was recorded before it: no command of this program writes such a one.
public struct LedgerFault: Error, Sendable, Hashable {
    /// What does not fit.
    public enum Reason: Sendable, Hashable {
        /// The payload cannot be read.
        case payload(PayloadError)
        /// The payload is gone, and no record tells of its erasure.
        case erased
        /// It is not the next of its stream.
        case sequence(wanted: Int)
        /// It records a thing that is there already.
        case itemExists
        /// It names a thing that is not there.
        case itemMissing
        /// It speaks of a record that is not there or was taken back.
        case recordMissing(Int)
    }

    /// The stream.
    public let stream: StreamName
    /// The record's sequence in its stream.
    public let sequence: Int
    /// What is wrong.
    public let reason: Reason

    /// Creates a fault at a place of the journal.
    public init(stream: StreamName, sequence: Int, reason: Reason) {
        self.stream = stream
        self.sequence = sequence
        self.reason = reason
    }

    init(_ header: RecordHeader, _ reason: Reason) {
        self.init(stream: header.stream, sequence: header.sequence, reason: reason)
    }
}

extension LedgerFault: CustomStringConvertible {
    /// One Chinese sentence: what is wrong, where, and what to do.
    public var description: String { "记录流 \(stream) 第 \(sequence) 条：\(words)" }

    private var words: String {
        switch reason {
        case .payload(let error): error.description
        case .erased: "正文不见了，也没有抹去它的记录，请用备份核对。"
        case .sequence(let wanted): "应为第 \(wanted) 条，记录不连续，请用 verify 检查台账。"
        case .itemExists: "登记的事项已经有了，请用 verify 检查台账。"
        case .itemMissing: "所指的事项不存在，请用 verify 检查台账。"
        case .recordMissing(let record): "所指的第 \(record) 条不存在或已撤回，请用 verify 检查台账。"
        }
    }
}
