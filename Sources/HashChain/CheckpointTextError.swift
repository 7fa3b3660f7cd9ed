/// A text that is no checkpoint file.
public enum CheckpointTextError: Error, Sendable, Hashable {
    /// The lines before the body, in their order.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case number
        case digest
        case publicKey = "public-key"
        case signature
    }

    /// The first mark is not there.
    case noBegin
    /// The last mark is not there.
    case noEnd
    /// A line is not there, or not in its place.
    case noField(Field)
    /// A line's value is not of its form, or is not that of the body.
    case badField(Field)
    /// The body is not parted from the lines by an empty one, or is not in hexadecimal.
    case badBody
    /// The body's bytes are no checkpoint.
    case malformed(MalformedEncoding)
}

extension CheckpointTextError: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, and what to do.
    public var description: String { "检查点副本读不出：\(fault)，请重新取得完整的副本。" }

    private var fault: String {
        switch self {
        case .noBegin: "没有开头一行“\(CheckpointText.begin)”"
        case .noEnd: "没有结尾一行“\(CheckpointText.end)”"
        case .noField(let field): "缺少“\(field.rawValue)”一行，应依次为 number、digest、public-key、signature"
        case .badField(let field): "“\(field.rawValue)”一行的值不合格式或与正文不符"
        case .badBody: "正文应与前面各行隔一空行，并且只含 0-9、a-f"
        case .malformed(let error): "正文\(error.fault)"
        }
    }
}
