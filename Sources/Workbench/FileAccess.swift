import Foundation
import OfficeDocuments
import Store

/// The files of the machine, handed in so that a use case touches nothing by itself.
public struct FileAccess: Sendable {
    /// All bytes of a file; `-` is standard input.
    public let read: @Sendable (_ path: String) throws -> [UInt8]
    /// Writes a file that must not be there yet, readable by its owner only when private, and waits for the disk.
    public let create: @Sendable (_ path: String, _ bytes: [UInt8], _ isPrivate: Bool) throws -> Void
    /// A file piece by piece, empty at its end; `-` is standard input.
    public let pieces: @Sendable (_ path: String) throws -> () throws -> [UInt8]
    /// Writes a file that must not be there yet, readable by its owner only, with what comes bit by bit; waits for the disk.
    public let createByPieces:
        @Sendable (_ path: String, _ fill: (_ write: ([UInt8]) throws -> Void) async throws -> Void) async throws ->
            Void
    /// As ``createByPieces``; the whole file is tried before it gets its name, and does not get it where that fails.
    public let createTried:
        @Sendable (
            _ path: String, _ fill: (_ write: ([UInt8]) throws -> Void) async throws -> Void,
            _ attempt: (_ workingPath: String) async throws -> Void
        ) async throws -> Void
    /// Adds bytes to the end of a file, which is made where there is none, readable by its owner only; waits for the disk.
    public let append: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void
    /// How many bytes a file has.
    public let length: @Sendable (_ path: String) throws -> Int
    /// Works in an empty folder beside a file, which is gone afterwards; its owner alone can read it.
    public let workFolder:
        @Sendable (_ path: String, _ work: (_ folder: String) async throws -> Void) async throws -> Void
    /// Whether something is at this path.
    public let exists: @Sendable (_ path: String) -> Bool
    /// Removes what was left of this file by a process that was killed while it made it.
    public let removeLeftovers: @Sendable (_ path: String) -> Void

    /// Creates an access from its acts.
    public init(
        read: @escaping @Sendable (String) throws -> [UInt8],
        create: @escaping @Sendable (String, [UInt8], Bool) throws -> Void,
        pieces: @escaping @Sendable (String) throws -> () throws -> [UInt8],
        createByPieces:
            @escaping @Sendable (String, (([UInt8]) throws -> Void) async throws -> Void) async throws -> Void,
        createTried:
            @escaping @Sendable (
                String, (([UInt8]) throws -> Void) async throws -> Void, (String) async throws -> Void
            ) async throws -> Void,
        append: @escaping @Sendable (String, [UInt8]) throws -> Void,
        length: @escaping @Sendable (String) throws -> Int,
        workFolder: @escaping @Sendable (String, (String) async throws -> Void) async throws -> Void,
        exists: @escaping @Sendable (String) -> Bool,
        removeLeftovers: @escaping @Sendable (String) -> Void
    ) {
        self.read = read
        self.create = create
        self.pieces = pieces
        self.createByPieces = createByPieces
        self.createTried = createTried
        self.append = append
        self.length = length
        self.workFolder = workFolder
        self.exists = exists
        self.removeLeftovers = removeLeftovers
    }

    /// The files of this machine.
    public static func local() -> FileAccess {
        FileAccess(
            read: { $0 == "-" ? try SourceFile.standardInput().bytes : try SourceFile(path: $0).bytes },
            create: { try WrittenFile(path: $0, permissions: $2 ? 0o600 : 0o644).write($1) },
            pieces: { path in
                let pieces = try SourcePieces(path: path)
                return { try pieces.next() }
            },
            createByPieces: { try await WrittenFile(path: $0, permissions: 0o600).write(filling: $1) { _ in } },
            createTried: { try await WrittenFile(path: $0, permissions: 0o600).write(filling: $1, trying: $2) },
            append: { try WrittenFile(path: $0, permissions: 0o600).add($1) },
            length: { try WrittenFile(path: $0, permissions: 0o600).length() },
            workFolder: { try await WrittenFile(path: $0, permissions: 0o700).working($1) },
            exists: { FileManager.default.fileExists(atPath: $0) },
            removeLeftovers: { NewFile(path: $0).removeLeftovers() })
    }
}

/// A file that is written.
private struct WrittenFile {
    let path: String
    let permissions: mode_t

    func write(_ bytes: [UInt8]) throws {
        do {
            try NewFile(path: path).make(token: "\(getpid())") { workingPath in
                let descriptor = try opened(workingPath)
                defer { close(descriptor) }
                try append(bytes, to: descriptor)
                try sync(descriptor)
            }
        } catch let failure as SystemFailure {
            throw FileFailure(path: path, errorNumber: failure.errorNumber)
        }
    }

    func write(
        filling fill: (_ write: ([UInt8]) throws -> Void) async throws -> Void,
        trying attempt: (_ workingPath: String) async throws -> Void
    ) async throws {
        do {
            try await NewFile(path: path).make(token: "\(getpid())") { workingPath in
                try await write(to: workingPath, filling: fill)
                try await attempt(workingPath)
            }
        } catch let failure as SystemFailure {
            throw FileFailure(path: path, errorNumber: failure.errorNumber)
        }
    }

    private func write(
        to workingPath: String, filling fill: (_ write: ([UInt8]) throws -> Void) async throws -> Void
    ) async throws {
        let descriptor = try opened(workingPath)
        defer { close(descriptor) }
        try await fill { try append($0, to: descriptor) }
        try sync(descriptor)
    }

    /// Adds to the file that is there, or makes one.
    func add(_ bytes: [UInt8]) throws(FileFailure) {
        let descriptor = try opened(path, O_APPEND)
        defer { close(descriptor) }
        try append(bytes, to: descriptor)
        try sync(descriptor)
    }

    func length() throws(FileFailure) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileFailure(path: path, errorNumber: errno) }
        return Int(status.st_size)
    }

    func working(_ work: (_ folder: String) async throws -> Void) async throws {
        do {
            try await WorkFolder(beside: path).with(token: "\(getpid())", work)
        } catch let failure as SystemFailure {
            throw FileFailure(path: path, errorNumber: failure.errorNumber)
        }
    }

    private func opened(_ workingPath: String, _ way: Int32 = O_EXCL) throws(FileFailure) -> Int32 {
        let descriptor = open(workingPath, O_WRONLY | O_CREAT | O_CLOEXEC | way, permissions)
        guard descriptor >= 0 else { throw FileFailure(path: path, errorNumber: errno) }
        return descriptor
    }

    private func append(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard sent >= 0 || errno == EINTR else { throw FileFailure(path: path, errorNumber: errno) }
            rest = rest.dropFirst(max(sent, 0))
        }
    }

    private func sync(_ descriptor: Int32) throws(FileFailure) {
        guard fsync(descriptor) == 0 else { throw FileFailure(path: path, errorNumber: errno) }
    }
}
