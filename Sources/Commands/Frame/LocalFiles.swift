import Foundation
public import Workbench

extension FileAccess {
    /// The files of this machine.
    public static func local() -> FileAccess {
        FileAccess(
            read: { path throws(FileFailure) in try LocalFiles.read(path) },
            create: { path, bytes, isPrivate throws(FileFailure) in
                try LocalFiles.create(path, bytes, permissions: isPrivate ? 0o600 : 0o644)
            },
            exists: { FileManager.default.fileExists(atPath: $0) })
    }
}

/// Reads and writes through the system's own calls, so that every failure has its reason.
enum LocalFiles {
    static func read(_ path: String) throws(FileFailure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var information = stat()
        if fstat(descriptor, &information) == 0 { bytes.reserveCapacity(Int(information.st_size) + 1) }
        while try readMore(descriptor, into: &bytes, of: path) {}
        return bytes
    }

    private static func readMore(
        _ descriptor: Int32, into bytes: inout [UInt8], of path: String
    ) throws(FileFailure) -> Bool {
        let room = max(1 << 16, bytes.capacity - bytes.count)
        var got = 0
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: room))
        repeat {
            got = bytes.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress?.advanced(by: start), room) }
        } while got < 0 && errno == EINTR
        let problem = errno
        bytes.removeLast(room - max(got, 0))
        guard got >= 0 else { throw failure(path, problem) }
        return got > 0
    }

    static func create(_ path: String, _ bytes: [UInt8], permissions: mode_t) throws(FileFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if sent < 0, errno != EINTR {
                let problem = errno
                unlink(path)
                throw failure(path, problem)
            }
            rest = rest.dropFirst(max(sent, 0))
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String, _ problem: Int32 = errno) -> FileFailure {
        let reason: FileFailure.Reason =
            switch problem {
            case ENOENT: .missing
            case EISDIR: .folder
            case EACCES, EPERM: .notPermitted
            case EEXIST: .exists
            case ENOSPC, EDQUOT: .noSpace
            case EROFS: .readOnly
            default: .other(String(cString: strerror(problem)))
            }
        return FileFailure(path: path, reason: reason)
    }
}
