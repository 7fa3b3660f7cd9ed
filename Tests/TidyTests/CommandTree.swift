/// The commands that the sources declare, as a person types them.
struct CommandTree {
    private struct Command {
        let name: String
        let subcommands: [String]
    }

    private var commands: [String: Command] = [:]

    init(_ files: [SourceFile]) {
        for file in files {
            for range in file.code.ranges(of: "CommandConfiguration(") {
                guard let type = Self.typeName(before: range.lowerBound, in: file) else { continue }
                let code = file.arguments(from: range.lowerBound)
                let name = file.written(code).firstMatch(of: /commandName:\s*"([^"]+)"/).map { String($0.output.1) }
                let children = code.matches(of: /(\w+)\.self/).map { String($0.output.1) }
                commands[type] = Command(name: name ?? Self.defaultName(of: type), subcommands: children)
            }
        }
    }

    private static func typeName(before place: String.Index, in file: SourceFile) -> String? {
        let pattern = /\b(?:struct|enum|class|extension)\s+([\w.]+)/
        return file.code[..<place].matches(of: pattern).last?.output.1.split(separator: ".").last.map(String.init)
    }

    /// The name that the argument parser gives a command without one: `TakeBack` is `take-back`.
    private static func defaultName(of type: String) -> String {
        type.replacing(/([a-z0-9])([A-Z])/) { "\($0.output.1)-\($0.output.2)" }.lowercased()
    }

    /// Every command with all the words before it: `taizhang config check`.
    var paths: [String] {
        let children = Set(commands.values.flatMap(\.subcommands))
        return commands.keys.filter { !children.contains($0) }.flatMap { type in
            self.paths(from: type, after: commands[type]?.name == "taizhang" ? [] : ["taizhang"])
        }.sorted()
    }

    private func paths(from type: String, after words: [String]) -> [String] {
        guard let command = commands[type] else { return [] }
        let path = words + [command.name]
        return [path.joined(separator: " ")] + command.subcommands.flatMap { paths(from: $0, after: path) }
    }

    /// Commands that a page does not speak of.
    func complaints(about page: String, _ text: String) -> [Complaint] {
        paths.filter { path in
            !text.ranges(of: path).contains { range in
                let after = text[range.upperBound...].first
                return !(after?.isLetter == true || after == "-")
            }
        }.map { Complaint(page, 1, "says nothing of `\($0)`") }
    }
}
