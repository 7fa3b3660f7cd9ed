import Foundation

/// An empty folder in which commands are tried; it is removed with the value.
final class Office {
    let folder: String
    let program: BuiltProgram

    init() throws {
        folder = NSTemporaryDirectory() + "taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        program = BuiltProgram(folder: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs a command to its end.
    @discardableResult
    func run(_ arguments: String..., input: String = "/dev/null") throws -> BuiltProgram.Outcome {
        try program.run(arguments, input: input)
    }

    /// Lays a text into the folder and gives its name.
    @discardableResult
    func lay(_ name: String, _ text: String) throws -> String { try lay(name, Array(text.utf8)) }

    /// Lays bytes into the folder and gives their name.
    @discardableResult
    func lay(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return name
    }

    /// Whether a file of this name is there.
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

    /// The names of all files, hidden ones aside.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The text of a file.
    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
    }
}
