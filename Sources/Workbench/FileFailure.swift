import Foundation

/// A file that could not be written.
public struct FileFailure: ExplainedError, Equatable {
    /// What stood in the way.
    public enum Reason: Sendable, Equatable {
        case missingFolder
        case notPermitted
        case exists
        case noSpace
        case readOnly
        /// What the system calls it, where none of the above.
        case other(String)
    }

    /// The path as it was given.
    public let path: String
    /// What stood in the way.
    public let reason: Reason

    /// Creates a failure.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    init(path: String, errorNumber: Int32) {
        let reason: Reason =
            switch errorNumber {
            case ENOENT, ENOTDIR: .missingFolder
            case EACCES, EPERM: .notPermitted
            case EEXIST: .exists
            case ENOSPC, EDQUOT: .noSpace
            case EROFS: .readOnly
            default: .other(String(cString: strerror(errorNumber)))
            }
        self.init(path: path, reason: reason)
    }

    /// Its name in the catalogue.
    public var code: ErrorCode {
        switch reason {
        case .exists: .fileExists
        case .noSpace: .diskFull
        case .readOnly: .readOnly
        case .missingFolder, .notPermitted, .other: .fileUnwritable
        }
    }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        let name = "“\(Quoted(path: path))”"
        switch reason {
        case .missingFolder: return "写不了\(name)，它要放的文件夹不存在，请先建文件夹或换一个位置。"
        case .notPermitted: return "没有权限写\(name)，请换一个位置，或改文件夹的权限。"
        case .exists: return "文件\(name)已经存在，没有覆盖它，请换一个名字。"
        case .noSpace: return "磁盘已满，写不下\(name)，请腾出空间后重做。"
        case .readOnly: return "\(name)所在的磁盘是只读的，请换一个可写的位置。"
        case .other(let reason): return "写不了\(name)（系统说：\(reason)），请核对后重做。"
        }
    }
}
