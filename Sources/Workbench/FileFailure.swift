/// A file that could not be read or written.
public struct FileFailure: Error, Sendable, Equatable {
    /// What stood in the way.
    public enum Reason: Sendable, Equatable {
        case missing
        case folder
        case notPermitted
        case exists
        case noSpace
        case readOnly
        /// What the system calls it, where none of the above.
        case other(String)
    }

    public let path: String
    public let reason: Reason

    /// Creates a failure.
    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

extension FileFailure: ExplainedError {
    public var description: String {
        let name = "“\(Quoted(path: path))”"
        switch reason {
        case .missing: return "找不到文件\(name),请核对文件名和所在的文件夹。"
        case .folder: return "\(name)是文件夹,请写出其中的文件,例如“\(Quoted(path: path))/*.txt”。"
        case .notPermitted: return "没有权限打开\(name),请换一个有权限的用户,或改文件的权限。"
        case .exists: return "文件\(name)已经存在,没有覆盖它,请换一个名字。"
        case .noSpace: return "磁盘已满,写不下\(name),请腾出空间后重做。"
        case .readOnly: return "\(name)所在的磁盘是只读的,请换一个可写的位置。"
        case .other(let reason): return "文件\(name)无法打开(系统说:\(reason)),请核对后重做。"
        }
    }

    public var code: ErrorCode {
        switch reason {
        case .exists: .fileExists
        case .noSpace: .diskFull
        case .readOnly: .readOnly
        default: .fileUnreadable
        }
    }
}
