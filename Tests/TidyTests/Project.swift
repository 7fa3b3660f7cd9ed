import Foundation

/// The project as it lies on disk, seen from the folder that holds Package.swift.
enum Project {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The names of the folders in a folder.
    static func folders(under folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey]
        ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }.map(\.lastPathComponent)
    }

    static func swiftFiles(under folder: String) throws -> [SourceFile] {
        try allSwiftFiles.get().filter { $0.path.hasPrefix(folder + "/") }
    }

    private static let allSwiftFiles = Result {
        let found = try ["Sources", "Tests"].flatMap(paths).filter { $0.hasSuffix(".swift") }
        return try found.map { SourceFile($0, try text(of: $0)) }
    }

    /// The pages of the project: those at its root and those in docs.
    static func pages() throws -> [String: String] {
        let root = try FileManager.default.contentsOfDirectory(atPath: root.path)
        let pages = try (root + paths(under: "docs")).filter { $0.hasSuffix(".md") }
        return try Dictionary(uniqueKeysWithValues: pages.map { ($0, try text(of: $0)) })
    }

    /// Everything that people write here, but for these tests, which must name what they forbid.
    static func texts() throws -> [(path: String, text: String)] {
        let folders = try self.folders(under: ".").filter { !$0.hasPrefix(".") && $0 != "Samples" }
        let kinds = [".swift", ".md", ".sh", ".py", ".c", ".h", ".modulemap"]
        let found = try folders.flatMap(paths).filter { path in kinds.contains(where: path.hasSuffix) }
        let all = try found + ["Makefile", "Package.swift", ".ci/run"] + pages().keys.filter { !$0.contains("/") }
        return try all.filter { !$0.hasPrefix("Tests/TidyTests/") }.map { ($0, try text(of: $0)) }
    }

    /// The home of whoever runs the tests and the folder in which the project happens to lie, unless every machine has it.
    static var foldersOfThisMachine: [String] {
        let everywhere = ["/", "/home", "/opt", "/srv", "/tmp", "/usr", "/usr/local", "/usr/src", "/var", "/var/tmp"]
        return [NSHomeDirectory(), root.deletingLastPathComponent().path].filter { !everywhere.contains($0) }
    }

    /// What git keeps; nothing where there is no git or no repository.
    static func trackedPaths() throws -> [String] {
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", root.path, "ls-files", "-z"]
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        try git.run()
        let listed = try output.fileHandleForReading.readToEnd() ?? Data()
        git.waitUntilExit()
        return String(decoding: listed, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    private static func paths(under folder: String) throws -> [String] {
        guard let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path) else { return [] }
        return found.compactMap { $0 as? String }.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .sorted().map { "\(folder)/\($0)" }
    }
}
