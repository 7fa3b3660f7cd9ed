/// Bytes that are not the layout they were read as.
public struct MalformedEncoding: Error, Sendable, Hashable {
    /// What is wrong with the bytes.
    public enum Reason: Sendable, Hashable {
        /// They end inside a field.
        case truncated
        /// They do not begin with the layout's letters.
        case tag(wanted: String)
        /// A format version that this release does not know.
        case formatVersion(UInt8)
        /// A hash algorithm that this release does not know.
        case hashAlgorithm(UInt8)
        /// A number below the lowest it may be.
        case number(Int64, lowest: Int)
        /// A text that is not UTF-8.
        case notUTF8
        /// A byte other than 0 (absent) or 1 (present).
        case presence(UInt8)
        /// A text that is no stream's name.
        case streamName(StreamNameError)
        /// A stream that does not stand after the one before it.
        case streamOrder(StreamName)
        /// A purpose that this release does not know.
        case purpose(UInt8)
        /// More bytes after the end.
        case trailingBytes(Int)
    }

    /// How many bytes stand before the fault.
    public let offset: Int
    /// What is wrong there.
    public let reason: Reason

    /// Names a fault and its place.
    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }
}

extension MalformedEncoding: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, and what to do.
    public var description: String { "\(fault)，请用备份或完整的原件核对。" }

    /// The sentence without its end, for errors that say what to do themselves.
    var fault: String { "第 \(offset + 1) 字节起\(reason.text)" }
}

extension MalformedEncoding.Reason {
    fileprivate var text: String {
        switch self {
        case .truncated: "在一个字段中间断开"
        case .tag(let wanted): "应为 \(wanted)"
        case .formatVersion(let version): "格式版本是 \(version)，本程序只认识 \(Layout.formatVersion)"
        case .hashAlgorithm(let algorithm): "散列算法是 \(algorithm)，本程序只认识 \(Layout.sha256)（SHA-256）"
        case .number(let number, let lowest): "数字是 \(number)，至少应为 \(lowest)"
        case .notUTF8: "文字不是 UTF-8"
        case .presence(let flag): "有无标志是 \(flag)，应为 0 或 1"
        case .streamName: "不是记录流的名称"
        case .streamOrder(let stream): "记录流 \(stream) 重复或没有按字节顺序排列"
        case .purpose(let number): "用途是 \(number)，本程序不认识"
        case .trailingBytes(let count): "多出 \(count) 字节，应到此为止"
        }
    }
}
