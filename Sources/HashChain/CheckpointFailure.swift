/// A place where a ledger and a checkpoint do not agree, or a checkpoint with itself.
public struct CheckpointFailure: Error, Sendable, Hashable {
    /// What does not agree.
    public enum Reason: Sendable, Hashable {
        /// Another number stands where the next one was wanted.
        case number(found: Int)
        /// The checkpoint names another one as its previous.
        case previous(expected: Digest, found: Digest)
        /// The checkpoint is older than the one it follows.
        case time(earliest: Int64, found: Int64)
        /// It was signed with another key than the one that is trusted.
        case publicKey(expected: PublicKey, found: PublicKey)
        /// The signature is not the key's over these bytes.
        case signature
        /// The ledger has no such checkpoint any more.
        case missing
        /// The ledger has another checkpoint under this number.
        case replaced(expected: Digest, found: Digest)
        /// The ledger has no record of this stream any more.
        case streamRemoved(StreamHead)
        /// The stream ends before the head that the checkpoint saw.
        case tailCut(StreamHead, end: Int)
        /// The record that was the head is not there, though later ones are.
        case recordMissing(StreamHead)
        /// Another record stands where the head was: the chain was computed anew.
        case recomputed(StreamHead, found: Digest)
    }

    /// The checkpoint's number.
    public let number: Int
    /// What does not agree.
    public let reason: Reason

    /// Names what does not agree.
    public init(number: Int, reason: Reason) {
        self.number = number
        self.reason = reason
    }
}

extension CheckpointFailure: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, and what to do.
    public var description: String { "检查点 \(number)：\(fault)，\(remedy)。" }

    private var fault: String {
        switch reason {
        case .number(let found): "这里的编号是 \(found)，应为 \(number)"
        case .previous(let expected, let found): "所记的前一个检查点是 \(found.shown)，应为 \(expected.shown)"
        case .time(let earliest, let found): "时间是 \(found) 毫秒，不应早于前一个的 \(earliest) 毫秒"
        case .publicKey(let expected, let found): "签名用的公钥是 \(found.shown)，应为 \(expected.shown)"
        case .signature: "签名与内容不符"
        case .missing: "台账中已没有这个检查点"
        case .replaced(let expected, let found): "台账中同一编号的检查点是 \(found.shown)，副本是 \(expected.shown)"
        case .streamRemoved(let head): "记录流 \(head.stream) 当时有 \(head.sequence) 条，现在整个不见了"
        case .tailCut(let head, let end): "记录流 \(head.stream) 当时有 \(head.sequence) 条，现在只到第 \(end) 条"
        case .recordMissing(let head): "记录流 \(head.stream) 当时的末条第 \(head.sequence) 条不见了"
        case .recomputed(let head, let found):
            "记录流 \(head.stream) 第 \(head.sequence) 条的散列值是 \(found.shown)，当时是 \(head.hash.shown)，此流被重新计算过"
        }
    }

    private var remedy: String {
        switch reason {
        case .publicKey: "请确认密钥文件没有更换，并用离机保存的检查点副本核对"
        default: "请用备份和离机保存的检查点副本核对"
        }
    }
}
