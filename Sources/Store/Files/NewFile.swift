import Foundation

/// A file that gets its name only when all of it is safe on the disk: whenever the power fails, it is whole or absent.
///
/// Until then it lies beside its place under a longer name. What a process that was killed left there is removed by the
/// next that makes a file of this name.
public struct NewFile: Sendable {
    private let path: String

    /// Names the file.
    public init(path: String) { self.path = path }

    /// Makes it.
    /// - Parameters:
    ///   - token: A few lower-case letters and digits that no other making of this file has at the same time.
    ///   - fill: Writes the file at the path that it is given and waits for the disk; SQLite may put its own beside it.
    /// - Throws: What `fill` throws, or ``SystemFailure``; `EEXIST` when the name is taken.
    public func make(token: String, _ fill: (_ workingPath: String) throws -> Void) throws {
        let folder = try prepared()
        let workingPath = workingPath(token)
        defer { clear(workingPath) }
        try fill(workingPath)
        try name(workingPath, in: folder)
    }

    /// Makes it of what comes bit by bit.
    /// - Parameters:
    ///   - token: As for the other.
    ///   - fill: As for the other.
    /// - Throws: What `fill` throws, or ``SystemFailure``; `EEXIST` when the name is taken.
    public func make(token: String, _ fill: (_ workingPath: String) async throws -> Void) async throws {
        let folder = try prepared()
        let workingPath = workingPath(token)
        defer { clear(workingPath) }
        try await fill(workingPath)
        try name(workingPath, in: folder)
    }

    private func prepared() throws -> Folder {
        let folder = try Folder(of: path)
        folder.removeLeftovers(where: isLeftover)
        folder.lockTogether()
        return folder
    }

    private func workingPath(_ token: String) -> String { "\(path).\(token)\(Self.ending)" }

    private func clear(_ workingPath: String) {
        for ending in Self.companions { unlink(workingPath + ending) }
    }

    /// A link, unlike a rename, fails when the name is taken.
    private func name(_ workingPath: String, in folder: borrowing Folder) throws {
        guard link(workingPath, path) == 0 else { throw SystemFailure() }
        try folder.sync()
    }

    /// Removes what makings left that were cut short, unless somebody is making something in the folder just now.
    public func removeLeftovers() {
        guard let folder = try? Folder(of: path) else { return }
        folder.removeLeftovers(where: isLeftover)
    }

    private static let ending = ".making"
    private static let companions = ["", "-journal", "-wal", "-shm"]

    private func isLeftover(_ name: String) -> Bool {
        let start = URL(fileURLWithPath: path).lastPathComponent + "."
        guard name.hasPrefix(start), let companion = Self.companions.first(where: { name.hasSuffix(Self.ending + $0) })
        else { return false }
        return name.dropFirst(start.count).dropLast(Self.ending.count + companion.count).isToken
    }
}
