/// A payload that cannot be read.
public struct PayloadError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// Another character was wanted.
        case wanted(Character)
        /// A value of another form was wanted.
        case value(wanted: String)
        /// A field is not there.
        case missingField(String)
        /// A field that this kind and version does not have, or one out of order.
        case unexpectedField(String)
        /// Another way of writing what has only one.
        case notCanonical
        /// Text that is not UTF-8.
        case notUTF8
        /// Something after the end.
        case trailingBytes
        /// A kind of record that this release does not know.
        case unknownKind(String)
        /// A later version of a kind than this release knows.
        case unknownVersion(String, Int)
    }

    /// How many bytes of the payload stand before the fault.
    public let offset: Int
    /// What is wrong there.
    public let reason: Reason
}

extension PayloadError: CustomStringConvertible {
    /// One Chinese sentence: what is wrong, where, and what to do.
    public var description: String {
        switch reason {
        case .unknownKind(let kind):
            "记录类型“\(kind.prefix(40))”不是本版本认识的，请用写入它的那个版本或更新的版本打开这本台账。"
        case .unknownVersion(let kind, let version):
            "记录类型“\(kind.prefix(40))”的第 \(version) 版不是本版本认识的，请用写入它的那个版本或更新的版本打开这本台账。"
        default:
            "记录正文第 \(offset) 字节处\(fault)，请用 verify 检查台账，并用备份核对。"
        }
    }

    private var fault: String {
        switch reason {
        case .wanted(let character): "应为“\(character)”"
        case .value(let wanted): "应为\(wanted)"
        case .missingField(let name): "之前缺少“\(name)”"
        case .unexpectedField(let name): "有不应出现的“\(name.prefix(40))”"
        case .notCanonical: "不是规定的写法"
        case .notUTF8: "的文字不是 UTF-8 编码"
        case .trailingBytes: "之后还有多余的内容"
        case .unknownKind, .unknownVersion: "无法识别"
        }
    }
}
