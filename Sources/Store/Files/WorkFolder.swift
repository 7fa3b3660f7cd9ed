import Foundation

/// A folder beside a file for one piece of work, gone when that ends; its owner alone can read it.
///
/// Its owner shares its lock, which the system gives up for a process that was killed: what such a one left is removed by the
/// next that works here.
public struct WorkFolder: Sendable {
    private static let ending = ".working"

    private let path: String

    /// Names the file that it will lie beside.
    public init(beside path: String) { self.path = path }

    /// Does the work.
    /// - Parameters:
    ///   - token: A few lower-case letters and digits that no other work beside this file has at the same time.
    ///   - work: Is handed the path of the empty folder.
    /// - Returns: What the work returns.
    /// - Throws: What the work throws, or ``SystemFailure``.
    public func with<Value>(token: String, _ work: (_ path: String) async throws -> Value) async throws -> Value {
        try removeLeftovers()
        let place = "\(path).\(token)\(Self.ending)"
        try Folder.make(path: place)
        let folder = try Folder(path: place)
        // Shared, as whoever makes a file in it shares it; it keeps off only who wants the lock alone.
        folder.lockTogether()
        defer { try? FileManager.default.removeItem(atPath: place) }
        return try await work(place)
    }

    private func removeLeftovers() throws {
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        for name in try Folder(path: parent.path).names() where isWorkFolder(name) {
            let place = parent.appendingPathComponent(name).path
            guard let folder = try? Folder(path: place), folder.lockAlone() else { continue }
            try? FileManager.default.removeItem(atPath: place)
        }
    }

    private func isWorkFolder(_ name: String) -> Bool {
        let start = URL(fileURLWithPath: path).lastPathComponent + "."
        return name.hasPrefix(start) && name.hasSuffix(Self.ending)
            && name.dropFirst(start.count).dropLast(Self.ending.count).isToken
    }
}
