import Foundation

/// A folder held open: what is done in it is done in this one, wherever its name leads meanwhile.
///
/// Whoever makes a file in it shares the folder's lock; who gets it alone knows that nobody does, and that what lies there
/// half made was left. The system gives up the lock of a process that was killed. Where there are no locks nothing is
/// removed.
struct Folder: ~Copyable, Sendable {
    let descriptor: CInt

    /// Opens the folder at a path.
    init(path: String) throws(SystemFailure) { try self.init(path, in: AT_FDCWD) }

    /// Opens the folder that a file lies in.
    init(of file: String) throws(SystemFailure) {
        try self.init(path: URL(fileURLWithPath: file).deletingLastPathComponent().path)
    }

    /// Opens a folder that lies in another; a symbolic link is none.
    init(_ name: String, in parent: borrowing Folder) throws(SystemFailure) {
        try self.init(name, in: parent.descriptor, O_NOFOLLOW)
    }

    private init(_ path: String, in parent: CInt, _ flags: CInt = 0) throws(SystemFailure) {
        descriptor = openat(parent, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags)
        guard descriptor >= 0 else { throw SystemFailure() }
    }

    deinit { close(descriptor) }

    /// Makes the folder at a path, for its owner alone, unless there is one.
    static func make(path: String) throws(SystemFailure) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemFailure() }
    }

    /// Makes a folder in this one, for its owner alone, unless there is one.
    func makeFolder(_ name: String) throws(SystemFailure) {
        guard mkdirat(descriptor, name, 0o700) == 0 || errno == EEXIST else { throw SystemFailure() }
    }

    /// Removes a file; a symbolic link itself, not what it leads to.
    func remove(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Gives a file another place, in one step; what had that name is gone.
    func move(_ name: String, to other: borrowing Folder, as newName: String) throws(SystemFailure) {
        guard renameat(descriptor, name, other.descriptor, newName) == 0 else { throw SystemFailure() }
    }

    /// Makes the names in it last.
    func sync() throws(SystemFailure) {
        guard fsync(descriptor) == 0 else { throw SystemFailure() }
    }
}

// MARK: - What lies in it

extension Folder {
    /// The names of what lies in it, in no order.
    func names() throws(SystemFailure) -> [String] {
        // Reading moves a descriptor and closing it ends it, so this has one of its own.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw SystemFailure() }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    /// Whether a name is that of a file, not of a folder, a symbolic link or something else.
    func hasFile(_ name: String) -> Bool {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

// MARK: - Its lock

extension Folder {
    /// Waits while somebody looks for leftovers; as long as the folder is open, nobody removes any.
    func lockTogether() { flock(descriptor, LOCK_SH) }

    /// Takes the lock for itself, unless somebody has it.
    func lockAlone() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Removes what makings left that were cut short, unless somebody is making something in the folder just now.
    func removeLeftovers(where isLeftover: (String) -> Bool) {
        guard lockAlone() else { return }
        for name in (try? names()) ?? [] where isLeftover(name) { remove(name) }
    }
}

extension StringProtocol {
    /// Whether this can be what tells one making of a file from another: lower-case letters and digits.
    var isToken: Bool {
        !isEmpty && utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}
