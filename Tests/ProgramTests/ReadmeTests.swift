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
        for step in steps {
            let (status, output) = try Self.run(step.command, in: folder)
            #expect(step.accepts(output), "\(page):\(step.line): \(step.command)\n\(output.joined(separator: "\n"))")
            #expect(
                status == 0 || step.output.contains { $0.hasPrefix("错误:") },
                "\(page):\(step.line): \(step.command): exit status \(status)\n\(output.joined(separator: "\n"))")
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

    /// The status and everything printed; settings of whoever runs the tests do not reach the command.
    private static func run(_ command: String, in folder: URL) throws -> (status: Int32, output: [String]) {
        let shell = Process()
        let pipe = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", "exec 2>&1\n" + command]
        shell.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TAIZHANG_") }
        environment["PATH"] = programs + ":" + environment["PATH", default: "/usr/bin:/bin"]
        shell.environment = environment
        shell.standardOutput = pipe
        shell.standardInput = FileHandle.nullDevice
        try shell.run()
        let printed = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        shell.waitUntilExit()
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (shell.terminationStatus, lines.last == "" ? lines.dropLast() : lines)
    }
}
