/// The first place where a stream stops being whole.
public struct ChainFailure: Error, Sendable, Hashable {
    /// What is wrong there.
    public enum Reason: Sendable, Hashable {
        /// The record belongs to another stream.
        case stream(found: StreamName)
        /// Another sequence stands where the next one was wanted: records were removed, added or moved.
        case sequence(found: Int)
        /// The record names another one as its previous.
        case previous(expected: Digest, found: Digest)
        /// The stored hash is not that of the header: one of the two was changed.
        case hash(expected: Digest, found: Digest)
        /// The record is older than the one it follows.
        case time(earliest: Int64, found: Int64)
        /// Salt and payload are not those that the header names.
        case payload(expected: Digest, found: Digest)
        /// The salt is not as long as it must be.
        case saltLength(found: Int)
        /// Of salt and payload one is there and one is not.
        case halfErased
    }

    /// The stream.
    public let stream: StreamName
    /// The sequence of the record that was wanted.
    public let sequence: Int
    /// What is wrong.
    public let reason: Reason

    /// Names a fault and its place.
    public init(stream: StreamName, sequence: Int, reason: Reason) {
        self.stream = stream
        self.sequence = sequence
        self.reason = reason
    }
}

extension ChainFailure: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, and what to do.
    public var description: String { "记录流 \(stream) 第 \(sequence) 条：\(fault)，请用备份和检查点副本核对。" }

    private var fault: String {
        switch reason {
        case .stream(let found): "这里是 \(found) 的记录，应为本流的记录"
        case .sequence(let found): "序号是 \(found)，应为 \(sequence)，有记录被删去、添加或移动"
        case .previous(let expected, let found):
            "所记的前一条散列值是 \(found.shown)，应为 \(expected.shown)，它或前面的记录被改动"
        case .hash(let expected, let found): "存放的散列值是 \(found.shown)，按记录头算得 \(expected.shown)，记录头被改动"
        case .time(let earliest, let found): "时间是 \(found) 毫秒，不应早于前一条的 \(earliest) 毫秒"
        case .payload(let expected, let found): "正文算得散列值 \(found.shown)，记录头中是 \(expected.shown)，正文被改动"
        case .saltLength(let found): "盐值长 \(found) 字节，应为 \(Record.saltLength) 字节"
        case .halfErased: "盐值和正文只剩其一，应当都在或都已清除"
        }
    }
}

extension Digest {
    /// Enough of the digest to compare by eye.
    var shown: String { "\(hex.prefix(16))…" }
}
