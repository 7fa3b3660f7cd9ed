import HashChain
import Rectification
import Sealing

/// A file that holds a private key: beside the ledger, readable by its owner alone.
struct KeyFile<Key: KeptKey> {
    let path: String
    let files: FileAccess

    /// The key, made now unless there is one already.
    func makeIfMissing(_ random: RandomSource) throws {
        guard !files.exists(path) else { return }
        guard let key = Key(seed: random.bytes(Key.seedLength)) else { throw KeyFailure.unusable(Key.use, path: path) }
        do {
            try files.create(path, Array(key.fileText.utf8), true)
        } catch let failure as FileFailure where failure.reason == .exists {
            // Another process made it just now, and it is as good as ours.
            return
        }
    }

    /// The key in the file.
    func read() throws -> Key {
        guard files.exists(path) else { throw KeyFailure.missing(Key.use, path: path) }
        guard let key = Key(fileText: String(decoding: try files.read(path), as: UTF8.self)) else {
            throw KeyFailure.unusable(Key.use, path: path)
        }
        return key
    }
}

/// A private key that is kept in a file.
protocol KeptKey {
    /// What it is for.
    static var use: KeyUse { get }
    /// How many random bytes it is made of.
    static var seedLength: Int { get }

    init?(seed: [UInt8])
    init?(fileText: String)
    /// What the file holds.
    var fileText: String { get }
}

extension SigningKey: KeptKey {
    static var use: KeyUse { .signing }
}

extension OpeningKey: KeptKey {
    static var use: KeyUse { .opening }
}

/// What a key is for.
enum KeyUse {
    /// To sign checkpoints and what leaves the installation.
    case signing
    /// To open what was sealed for the installation.
    case opening
}

/// A key cannot be used.
enum KeyFailure: ExplainedError, Equatable {
    case missing(KeyUse, path: String)
    case unusable(KeyUse, path: String)

    var code: ErrorCode { .keyUnusable }

    var description: String {
        switch self {
        case .missing(let use, let path):
            "找不到\(use.title)文件“\(Quoted(path: path))”，请从备份放回，它应当和台账放在一起。"
        case .unusable(let use, let path): "\(use.title)文件“\(Quoted(path: path))”读不懂，请从备份放回；\(use.consequence)。"
        }
    }
}

extension KeyUse {
    fileprivate var title: String {
        switch self {
        case .signing: "签名密钥"
        case .opening: "收件密钥"
        }
    }

    fileprivate var consequence: String {
        switch self {
        case .signing: "不要另造，换了密钥就核对不了以前的检查点"
        case .opening: "不要另造，换了密钥就打不开以前的备份"
        }
    }
}
