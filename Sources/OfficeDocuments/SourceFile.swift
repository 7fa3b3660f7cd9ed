import Glibc

/// A file, or what came from standard input, before anything is known about it.
public struct SourceFile: Sendable {
    /// The largest file that is taken: a thousand times the longest notice ever met, and what a parser that counts
    /// in 32 bits can still hold twice over.
    public static let byteLimit = 1 << 30

    /// The path as it was given, or 标准输入.
    public let name: String
    /// Everything that was in it.
    public let bytes: [UInt8]

    /// A file whose bytes are already here.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Reads the file at a path.
    ///
    /// - Throws: `DocumentError` when it cannot be opened or is larger than `byteLimit`.
    public init(path: String) throws(DocumentError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DocumentError(path, .unreadable(errorNumber: errno)) }
        defer { close(descriptor) }
        try self.init(name: path, descriptor: descriptor)
    }

    /// Reads standard input to its end.
    ///
    /// - Throws: `DocumentError` when it cannot be read or is larger than `byteLimit`.
    public static func standardInput() throws(DocumentError) -> Self {
        try Self(name: inputName, descriptor: STDIN_FILENO)
    }

    /// What standard input is called.
    static let inputName = "标准输入"

    private init(name: String, descriptor: Int32) throws(DocumentError) {
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        guard size <= Self.byteLimit else { throw DocumentError(name, .tooLarge(limit: Self.byteLimit)) }
        // The first block takes a regular file whole, and one byte more so that its end is met at once.
        var bytes = try Self.block(of: size + 1, from: descriptor, name: name)
        while !bytes.isEmpty {
            let next = try Self.block(of: 1 << 20, from: descriptor, name: name)
            if next.isEmpty { break }
            bytes += next
            guard bytes.count <= Self.byteLimit else { throw DocumentError(name, .tooLarge(limit: Self.byteLimit)) }
        }
        self.init(name: name, bytes: bytes)
    }

    /// What comes next, at most `size` bytes and at least 64 KiB of room; empty at the end.
    static func block(of size: Int, from descriptor: Int32, name: String) throws(DocumentError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 1 << 16)) { buffer, count in
            var received = 0
            repeat {
                received = read(descriptor, buffer.baseAddress, buffer.count)
            } while received < 0 && errno == EINTR
            failure = received < 0 ? errno : 0
            count = max(received, 0)
        }
        guard failure == 0 else { throw DocumentError(name, .unreadable(errorNumber: failure)) }
        return bytes
    }
}
