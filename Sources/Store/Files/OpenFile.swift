import Foundation

/// A file held open: the same bytes, wherever its name leads meanwhile.
struct OpenFile: ~Copyable, Sendable {
    private let descriptor: CInt

    /// Makes a file, which must not be there yet, for its owner alone.
    init(making name: String, in folder: borrowing Folder) throws(SystemFailure) {
        try self.init(name, in: folder, O_RDWR | O_CREAT | O_EXCL)
    }

    /// Opens a file for reading; a symbolic link is none, and a pipe is not waited for.
    init(_ name: String, in folder: borrowing Folder) throws(SystemFailure) {
        try self.init(name, in: folder, O_RDONLY | O_NONBLOCK)
    }

    private init(_ name: String, in folder: borrowing Folder, _ flags: CInt) throws(SystemFailure) {
        descriptor = openat(folder.descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFailure() }
    }

    deinit { close(descriptor) }

    /// How many bytes it has; absent where it is a folder or something else without bytes of its own.
    var length: Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Writes all bytes after those written before.
    func append(_ bytes: [UInt8]) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            guard count >= 0 || errno == EINTR else { throw SystemFailure() }
            written += max(count, 0)
        }
    }

    /// At most so many bytes from a place on; fewer only where the file ends.
    func bytes(at offset: Int, count: Int) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
                if read < 0 && errno == EINTR { continue }
                if read < 0 { failure = SystemFailure() }
                guard read > 0 else { return }
                filled += read
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Waits until its bytes are safe on the disk.
    func sync() throws(SystemFailure) {
        guard fsync(descriptor) == 0 else { throw SystemFailure() }
    }
}
