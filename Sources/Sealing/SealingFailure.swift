public import HashChain

/// Why a file cannot be sealed or is not what was sealed.
public enum SealingFailure: Error, Sendable, Equatable {
    /// The file is something else.
    case notSealed
    /// A version that this release does not know.
    case version(UInt8)
    /// The file is for something else.
    case purpose(wanted: Manifest.Purpose, found: Manifest.Purpose?)
    /// The key is none of those that it was sealed for, or its beginning was changed.
    case notForThisKey
    /// It ends too early, after this chunk.
    case truncated(chunk: Int)
    /// This chunk was changed or moved, or the file ends within it.
    case damaged(chunk: Int)
    /// Bytes stand after its last chunk, which is this one.
    case appended(chunk: Int)
    /// What it holds is not laid out as it should be.
    case malformed
    /// A part is not what its digest says.
    case otherContent(String)
    /// Its manifest lists other parts than it has.
    case otherParts
    /// Its signature is not the key's over its manifest.
    case signature
    /// A recipient's key is no point of the curve.
    case unusableRecipient
    /// There are none or too many recipients.
    case recipientCount(Int)
    /// A part has another length than was announced: it changed while it was read.
    case otherLength(String)
}

extension SealingFailure: CustomStringConvertible {
    /// One Chinese sentence: what came, what was wanted, and what to do.
    public var description: String {
        switch self {
        case .notSealed: "不是台账的备份或数据包，请核对文件。"
        case .version(let version): "格式版本是 \(version)，本程序只认识 \(SealedLayout.version)，请用更新的版本打开。"
        case .purpose(let wanted, let found):
            "这是\(found?.title ?? "别的文件")，不是\(wanted.title)，请核对文件。"
        case .notForThisKey: "用这把密钥打不开：它不是加密给这把密钥的，或者文件开头被改动；请换用收件人的密钥，或核对原件。"
        case .truncated(let chunk): "文件不完整，在第 \(chunk) 块之后断开，请重新取得完整的原件。"
        case .damaged(let chunk): "第 \(chunk) 块与写下时不同：被改动、挪动或断开，请不要使用，重新取得原件。"
        case .appended(let chunk): "第 \(chunk) 块之后本应结束，却多出内容，请不要使用，重新取得原件。"
        case .malformed: "内容的排列不合规定，请不要使用，重新取得原件。"
        case .otherContent(let name): "其中的“\(name.prefix(40))”与所附的散列值不符，请不要使用，重新取得原件。"
        case .otherParts: "清单与内容不符，请不要使用，重新取得原件。"
        case .signature: "清单的签名不对，请不要使用，并向制作单位核实。"
        case .unusableRecipient: "收件公钥不能用，请向收件人重新索取。"
        case .recipientCount(let count): "收件公钥有 \(count) 个，应为 1 至 \(SealedLayout.mostRecipients) 个，请核对。"
        case .otherLength(let name): "“\(name.prefix(40))”在写出时变了长度，请重做。"
        }
    }
}

extension Manifest.Purpose {
    /// What it is called.
    public var title: String {
        switch self {
        case .backup: "备份"
        case .bundle: "数据包"
        }
    }
}
