/// The page that `--help` prints: use, purpose, arguments, options, subcommands.
struct HelpPage {
    private let command: CommandTree
    private let globalNames: Set<String>
    private let columns: Int

    /// Creates the page of a command; options whose names are global stand apart, under their own heading.
    init(_ command: CommandTree, global: Set<String>, columns: Int?) {
        self.command = command
        self.globalNames = global
        self.columns = min(columns ?? 100, 120)
    }

    /// How it is called: `taizhang import <文件> ... [--into <编号>] [--new]`.
    var usage: String {
        guard command.children.isEmpty else { return "\(command.path) <子命令>" }
        let parts = own.map { $0.isOptional ? "[\($0.synopsis)]" : $0.synopsis }
        return ([command.path] + parts).joined(separator: " ")
    }

    /// The whole page, with a line end after each line.
    var text: String {
        var sections = [DisplayWidth.wrap("用法：\(usage)", to: columns)]
        sections.append(DisplayWidth.wrap(command.abstract ?? "", to: columns))
        if let discussion = command.discussion {
            sections.append(discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
        sections.append(section("参数", own.filter(\.isPositional).map(entry)))
        sections.append(section("选项", own.filter { !$0.isPositional }.map(entry)))
        sections.append(section("通用选项", displayed.filter(isGlobal).map(entry)))
        sections.append(section("子命令", command.children.map { ($0.commandName, $0.abstract ?? "") }))
        if !command.children.isEmpty { sections.append(["每个子命令的用法：\(command.path) <子命令> --help"]) }
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var displayed: [CommandTree.Argument] { (command.arguments ?? []).filter(\.shouldDisplay) }
    private var own: [CommandTree.Argument] { displayed.filter { !isGlobal($0) } }

    private func isGlobal(_ argument: CommandTree.Argument) -> Bool {
        argument.spellings.contains { globalNames.contains($0) }
    }

    private func entry(_ argument: CommandTree.Argument) -> (String, String) {
        let short = argument.spellings.dropLast().map { $0 + ", " }.joined()
        var explanation = argument.abstract ?? ""
        if let value = argument.defaultValue, !argument.isFlag { explanation += "（不写为 \(value)）" }
        return (short + argument.synopsis, explanation)
    }

    private func section(_ heading: String, _ entries: [(String, String)]) -> [String] {
        guard !entries.isEmpty else { return [] }
        let indent = min(entries.map { DisplayWidth.of($0.0) }.max() ?? 0, 28) + 4
        return ["\(heading):"] + entries.flatMap { lines(of: $0, indent: indent) }
    }

    private func lines(of entry: (String, String), indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines = DisplayWidth.wrap(entry.1, to: max(columns - indent, 20)).map { margin + $0 }
        let head = "  " + entry.0
        if DisplayWidth.of(head) + 2 > indent { return [head] + lines }
        lines[0] = head + margin.dropFirst(DisplayWidth.of(head)) + lines[0].dropFirst(indent)
        return lines
    }
}
