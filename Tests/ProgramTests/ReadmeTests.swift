import Foundation
import Testing

/// Runs what the READMEs show, in order, in an empty folder, with the built program.
struct ReadmeTests {
    static let pages = ["README.md", "README.zh-CN.md"]

    /// The folder of the program that was built beside these tests, or of the one that `TAIZHANG_PROGRAM` names.
    private static let programs: String = {
        let named = ProcessInfo.processInfo.environment["TAIZHANG_PROGRAM"].map { URL(fileURLWithPath: $0) }
        let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return (named ?? beside).deletingLastPathComponent().path
    }()

    @Test(arguments: pages)
    func `文中的命令逐条可用,输出如文所示`(page: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let steps = try Self.steps(of: page).filter(\.isRun)
        #expect(!steps.isEmpty)
        for (step, ending) in zip(steps, try Self.run(steps.map(\.command), in: folder)) {
            let seen = "\(page):\(step.line): \(step.command): exit status \(ending.status)\n\(ending.text)"
            #expect(step.accepts(ending.lines), "\(seen)")
            #expect(ending.status == 0 || step.output.contains { $0.hasPrefix("错误") }, "\(seen)")
        }
    }

    @Test func `两种文字的命令与输出相同`() throws {
        let shown = try Self.pages.map { try Self.steps(of: $0).map { [$0.command] + $0.output } }
        #expect(shown[0] == shown[1])
    }

    private static func steps(of page: String) throws -> [ConsoleStep] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return ConsoleStep.steps(in: try String(contentsOf: root.appending(path: page), encoding: .utf8))
    }

    /// How a command ended and what it printed.
    private struct Ending {
        let status: Int32
        let text: Substring

        var lines: [String] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return lines.last == "" ? lines.dropLast() : lines
        }
    }

    /// Runs the commands one after the other in one shell; settings of whoever runs the tests do not reach it.
    private static func run(_ commands: [String], in folder: URL) throws -> [Ending] {
        let shell = Process()
        let pipe = Pipe()
        let script = commands.map { $0 + "\nprintf '\\036%d\\036' $?\n" }.joined()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", "exec 2>&1\n" + script]
        shell.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TAIZHANG_") }
        environment["PATH"] = programs + ":" + environment["PATH", default: "/usr/bin:/bin"]
        shell.environment = environment
        shell.standardOutput = pipe
        shell.standardInput = FileHandle.nullDevice
        try shell.run()
        let printed = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        shell.waitUntilExit()
        let parts = printed.split(separator: "\u{1E}", omittingEmptySubsequences: false)
        try #require(parts.count == commands.count * 2 + 1, "the shell ended early:\n\(printed)")
        return commands.indices.map { Ending(status: Int32(parts[$0 * 2 + 1]) ?? -1, text: parts[$0 * 2]) }
    }
}
