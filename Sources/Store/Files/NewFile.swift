import Foundation

/// A file that gets its name only when all of it is safe on the disk: whenever the power fails, it is whole or absent.
///
/// Until then it lies beside its place under a longer name. What a process that was killed left there is removed by the
/// next that makes a file of this name.
public struct NewFile: Sendable {
    /// What the system said when it could not be made.
    public struct Failure: Error {
        /// The system's `errno`.
        public let errorNumber: Int32
    }

    private let path: String

    /// Names the file.
    public init(path: String) { self.path = path }

    /// Makes it.
    /// - Parameters:
    ///   - token: A few lower-case letters and digits that no other making of this file has at the same time.
    ///   - fill: Writes the file at the path that it is given and waits for the disk; SQLite may put its own beside it.
    /// - Throws: What `fill` throws, or ``Failure``; `EEXIST` when the name is taken.
    public func make(token: String, _ fill: (_ workingPath: String) throws -> Void) throws {
        let folder = try Folder(of: path)
        removeLeftovers(in: folder)
        folder.lockTogether()
        let workingPath = "\(path).\(token)\(Self.ending)"
        defer { for ending in Self.companions { unlink(workingPath + ending) } }
        try fill(workingPath)
        // A link, unlike a rename, fails when the name is taken.
        guard link(workingPath, path) == 0 else { throw Failure(errorNumber: errno) }
        try folder.sync()
    }

    /// Removes what makings left that were cut short, unless somebody is making something in the folder just now.
    public func removeLeftovers() {
        guard let folder = try? Folder(of: path) else { return }
        removeLeftovers(in: folder)
    }

    private static let ending = ".making"
    private static let companions = ["", "-journal", "-wal", "-shm"]

    private func removeLeftovers(in folder: borrowing Folder) {
        guard folder.lockAlone() else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where isLeftover(name) { unlink("\(folder.path)/\(name)") }
    }

    private func isLeftover(_ name: String) -> Bool {
        let start = URL(fileURLWithPath: path).lastPathComponent + "."
        guard name.hasPrefix(start), let companion = Self.companions.first(where: { name.hasSuffix(Self.ending + $0) })
        else { return false }
        let token = name.dropFirst(start.count).dropLast(Self.ending.count + companion.count)
        return !token.isEmpty && token.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}

/// The folder that a file is made in, open as long as that takes.
///
/// Whoever makes a file shares the folder's lock; who gets it alone knows that nobody does, and that what lies there half made
/// was left. The system gives up the lock of a process that was killed. Where there are no locks nothing is removed.
private struct Folder: ~Copyable {
    let path: String
    private let descriptor: CInt

    init(of file: String) throws(NewFile.Failure) {
        path = URL(fileURLWithPath: file).deletingLastPathComponent().path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw NewFile.Failure(errorNumber: errno) }
    }

    deinit { close(descriptor) }

    func lockAlone() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Waits while somebody looks for leftovers.
    func lockTogether() { flock(descriptor, LOCK_SH) }

    /// Makes the names in it last.
    func sync() throws(NewFile.Failure) {
        guard fsync(descriptor) == 0 else { throw NewFile.Failure(errorNumber: errno) }
    }
}
