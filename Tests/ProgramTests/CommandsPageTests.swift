import Foundation
import Testing

/// Runs what docs/commands.md and docs/inspection.md show, in order, each in one shell and an empty folder.
struct CommandsPageTests {
    @Test(arguments: ["commands.md", "inspection.md"])
    func `文中的例子逐条可用`(_ name: String) throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/\(name)")
        let steps = ConsoleStep.steps(in: try String(contentsOf: page, encoding: .utf8))
        let office = try Office()
        let script = steps.map { $0.command + "\nprintf '\\036'\n" }.joined()
        let shell = "exec 2>&1; taizhang() { \"$T\" \"$@\"; }; \(script)"
        let printed = try office.program.shell(shell).output.split(
            separator: "\u{1E}", omittingEmptySubsequences: false)
        try #require(printed.count == steps.count + 1, "\(printed)")
        for (step, text) in zip(steps, printed) {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast().map(
                String.init)
            let shown = step.output.last == "" ? step.output.dropLast() : step.output
            #expect(
                ConsoleStep(command: step.command, output: shown, line: step.line).accepts(
                    lines.last == "" ? lines.dropLast() : lines),
                "docs/\(name):\(step.line): \(step.command)\n\(text)")
        }
    }
}
