import Foundation
public import HashChain

/// Why a file of evidence was not taken in, kept or read.
public enum EvidenceError: Error, Sendable, Equatable {
    /// The file has more bytes than it may have.
    case tooLarge(name: String, limit: Int)
    /// The file was discarded and can neither be kept nor read any more.
    case discarded(name: String)
    /// The kept file is not there.
    case missing(Digest)
    /// What lies in the kept file's place is something else.
    case changed(Digest)
    /// The disk has no room.
    case diskFull
    /// The disk can only be read.
    case readOnly
    /// The folder may not be read or written.
    case notPermitted
    /// Anything else that the system said; the number is its `errno`.
    case disk(Int32)

    init(_ failure: SystemFailure) {
        self =
            switch failure.errorNumber {
            case ENOSPC, EDQUOT: .diskFull
            case EROFS: .readOnly
            case EACCES, EPERM: .notPermitted
            default: .disk(failure.errorNumber)
            }
    }

    /// What the body gives; what the system says instead becomes an error of the store.
    static func wrapping<Value: ~Copyable>(
        _ body: () throws(SystemFailure) -> Value
    ) throws(EvidenceError) -> Value {
        do {
            return try body()
        } catch {
            throw EvidenceError(error)
        }
    }
}

extension EvidenceError: CustomStringConvertible {
    /// One Chinese sentence: what happened and what to do.
    public var description: String {
        switch self {
        case .tooLarge(let name, let limit):
            "“\(name.shown)”超过佐证文件的大小上限（\(Self.size(limit))），没有收存，请压缩或拆成几个文件后再交。"
        case .discarded(let name): "“\(name.shown)”已经放弃，没有收存，请重新提交。"
        case .missing(let digest): "佐证文件（散列值 \(digest.hex.prefix(16))…）不在佐证文件夹里，请从备份放回。"
        case .changed(let digest): "佐证文件（散列值 \(digest.hex.prefix(16))…）与收存时不同，请不要使用，并从备份放回。"
        case .diskFull: "磁盘已满，佐证文件没有收存，已有的不受影响；请腾出空间后重试。"
        case .readOnly: "佐证文件夹所在的磁盘是只读的，没有收存，请核对磁盘。"
        case .notPermitted: "没有权限读写佐证文件夹，请核对它的权限。"
        case .disk(let number): "读写佐证文件夹出错（系统错误 \(number)），请检查磁盘后重试。"
        }
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case _ where bytes > 0 && bytes % (1 << 20) == 0: "\(bytes >> 20) MB"
        case _ where bytes > 0 && bytes % (1 << 10) == 0: "\(bytes >> 10) KB"
        default: "\(bytes) 字节"
        }
    }
}
