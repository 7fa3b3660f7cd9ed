import HashChain
import Rectification

/// The file that holds the signing key: beside the ledger, readable by its owner alone.
struct KeyFile {
    let path: String
    let files: FileAccess

    /// The key, made now unless there is one already.
    func makeIfMissing(_ random: RandomSource) throws {
        guard !files.exists(path) else { return }
        guard let key = SigningKey(seed: random.bytes(SigningKey.seedLength)) else {
            throw KeyFailure.unusable(path: path)
        }
        do {
            try files.create(path, Array(key.fileText.utf8), true)
        } catch let failure as FileFailure where failure.reason == .exists {
            // Another process made it just now, and it is as good as ours.
            return
        }
    }

    /// The key of this ledger.
    func read() throws -> SigningKey {
        guard files.exists(path) else { throw KeyFailure.missing(path: path) }
        guard let key = SigningKey(fileText: String(decoding: try files.read(path), as: UTF8.self)) else {
            throw KeyFailure.unusable(path: path)
        }
        return key
    }
}

/// The signing key cannot be used.
enum KeyFailure: ExplainedError, Equatable {
    case missing(path: String)
    case unusable(path: String)

    var code: ErrorCode { .keyUnusable }

    var description: String {
        switch self {
        case .missing(let path): "找不到签名密钥文件“\(Quoted(path: path))”，请从备份放回，它应当和台账放在一起。"
        case .unusable(let path): "签名密钥文件“\(Quoted(path: path))”读不懂，请从备份放回；不要另造，换了密钥就核对不了以前的检查点。"
        }
    }
}
