import HashChain
import Sealing

/// Why a backup or a bundle was not made, or not taken.
enum KeepingFailure: ExplainedError, Equatable {
    /// The file is not what was sealed, or not for this key.
    case unreadable(path: String, reason: String)
    /// A text that is no recipient's key.
    case recipient(String)
    /// The key of a sender is not written as one.
    case signer(String)
    /// What was restored does not verify.
    case unsound(path: String, reason: String)
    /// A bundle does not hold what it must, or holds something else.
    case unfit(path: String, BundleFault)
    /// A bundle was signed by another installation than the one before.
    case otherSigner(expected: PublicKey, found: PublicKey)
    /// The work on the inspection went on elsewhere, and nobody said whom to believe.
    case unknownSigner(found: PublicKey)

    var code: ErrorCode {
        switch self {
        case .unreadable: .sealedUnreadable
        case .recipient, .signer: .recipientUnreadable
        case .unsound: .backupUnsound
        case .unfit, .otherSigner, .unknownSigner: .bundleRefused
        }
    }

    var description: String {
        switch self {
        case .unreadable(let path, let reason): "“\(Quoted(path: path))”：\(reason)"
        case .recipient(let text):
            "“\(Quoted(text))”不是收件公钥，应为 tzr- 开头的一串字，请向收件人索取（taizhang key），整串抄写。"
        case .signer(let text): "“\(Quoted(text))”不是签名公钥，应为 64 位十六进制，请向制作单位索取（taizhang key），整串抄写。"
        case .unsound(let path, let reason): "“\(Quoted(path: path))”恢复出来的台账不完好：\(reason)"
        case .unfit(let path, let fault): "“\(Quoted(path: path))”\(fault.words)，未导入，请向制作单位重新索取。"
        case .otherSigner(let expected, let found):
            "数据包由公钥 \(found.hex) 签名，这次检查以前的数据包由 \(expected.hex) 签名，未导入；"
                + "请向制作单位核实，确实换了密钥，再用 --signer 写明新的公钥。"
        case .unknownSigner(let found):
            "这次检查是在这里立项的，数据包却由公钥 \(found.hex) 签名，未导入；请向制作单位核实，再用 --signer 写明它的公钥。"
        }
    }
}

/// What is wrong with a bundle whose signature holds.
enum BundleFault: Equatable {
    /// Something stands in it that does not belong there.
    case part(String)
    /// It does not hold one inspection and its organisation.
    case streams
    /// A stream is not whole.
    case chain(String)
    /// A stream does not end where its manifest says.
    case head(String)
    /// A file that a record names is not in it.
    case missing(Digest)

    fileprivate var words: String {
        switch self {
        case .part(let name): "里有不认识的内容“\(Quoted(name))”"
        case .streams: "里不是一次检查和它的单位的记录"
        case .chain(let words): "里的记录不完好：\(words)"
        case .head(let stream): "里 \(stream) 的末条与清单不符"
        case .missing(let digest): "缺少记录所说的文件（散列值 \(digest.hex.prefix(16))…）"
        }
    }
}

extension SealedFileReader {
    /// Opens a sealed file on the machine.
    static func opening(
        _ path: String, _ purpose: Manifest.Purpose, with key: OpeningKey, _ files: FileAccess
    ) throws -> SealedFileReader {
        let next = try files.pieces(path)
        return try naming(path) { try SealedFileReader(purpose, with: key) { try next() } }
    }

    /// Names the file in what is wrong with its bytes.
    static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw KeepingFailure.naming(path, error)
        }
    }
}

extension KeepingFailure {
    /// Names the file where the error says what is wrong with its bytes; any other stays as it is.
    static func naming(_ path: String, _ error: any Error) -> any Error {
        switch error {
        case let failure as SealingFailure: KeepingFailure.unreadable(path: path, reason: failure.description)
        case let failure as MalformedEncoding: KeepingFailure.unreadable(path: path, reason: failure.description)
        default: error
        }
    }
}

extension RecipientKey {
    /// Reads the keys that somebody wrote.
    static func reading(_ texts: [String]) throws -> [RecipientKey] {
        try texts.map { text in
            guard let key = RecipientKey(text) else { throw KeepingFailure.recipient(text) }
            return key
        }
    }
}
