import Foundation
import OfficeDocuments

/// The files of the machine, handed in so that a use case touches nothing by itself.
public struct FileAccess: Sendable {
    /// All bytes of a file; `-` is standard input.
    public let read: @Sendable (_ path: String) throws -> [UInt8]
    /// Writes a file that must not be there yet, readable by its owner only when private, and waits for the disk.
    public let create: @Sendable (_ path: String, _ bytes: [UInt8], _ isPrivate: Bool) throws -> Void
    /// Whether something is at this path.
    public let exists: @Sendable (_ path: String) -> Bool

    /// Creates an access from its three acts.
    public init(
        read: @escaping @Sendable (String) throws -> [UInt8],
        create: @escaping @Sendable (String, [UInt8], Bool) throws -> Void,
        exists: @escaping @Sendable (String) -> Bool
    ) {
        self.read = read
        self.create = create
        self.exists = exists
    }

    /// The files of this machine.
    public static func local() -> FileAccess {
        FileAccess(
            read: { $0 == "-" ? try SourceFile.standardInput().bytes : try SourceFile(path: $0).bytes },
            create: { try NewFile(path: $0, permissions: $2 ? 0o600 : 0o644).write($1) },
            exists: { FileManager.default.fileExists(atPath: $0) })
    }
}

/// A file that gets its name only when all of it is safe on the disk: whenever the power fails, it is whole or not there.
private struct NewFile {
    let path: String
    let permissions: mode_t

    func write(_ bytes: [UInt8]) throws(FileFailure) {
        let workingPath = "\(path).\(getpid()).new"
        // What an earlier process of the same number left when it was killed.
        unlink(workingPath)
        defer { unlink(workingPath) }
        let descriptor = open(workingPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
        guard descriptor >= 0 else { throw FileFailure(path: path, errorNumber: errno) }
        defer { close(descriptor) }
        try fill(descriptor, bytes[...])
        // A link, unlike a rename, fails when the name is taken.
        guard link(workingPath, path) == 0 else { throw FileFailure(path: path, errorNumber: errno) }
        try syncFolder()
    }

    private func fill(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) throws(FileFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard sent >= 0 || errno == EINTR else { throw FileFailure(path: path, errorNumber: errno) }
            rest = rest.dropFirst(max(sent, 0))
        }
        guard fsync(descriptor) == 0 else { throw FileFailure(path: path, errorNumber: errno) }
    }

    /// Makes the name itself last.
    private func syncFolder() throws(FileFailure) {
        let folder = open(
            URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FileFailure(path: path, errorNumber: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw FileFailure(path: path, errorNumber: errno) }
    }
}
