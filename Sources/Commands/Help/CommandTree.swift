import ArgumentParser
import Foundation

/// The commands and options as the argument parser knows them, decoded from its own description of itself.
struct CommandTree: Decodable {
    /// An argument, option or flag.
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            var spelling: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?

        var isPositional: Bool { kind == "positional" }
        var isFlag: Bool { kind == "flag" }
        var spellings: [String] { (names ?? []).map(\.spelling) }

        /// How it is written: `--ledger <路径>`, `<文件> ...`.
        var synopsis: String {
            let value = valueName.map { "<\($0)>" } ?? ""
            if isPositional { return value + (isRepeating ? " ..." : "") }
            let spelling = spellings.last ?? ""
            return isFlag ? spelling : "\(spelling) \(value)"
        }
    }

    private struct Dump: Decodable { let command: CommandTree }

    let commandName: String
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let subcommands: [CommandTree]?
    let arguments: [Argument]?

    /// The words that call it: `taizhang config check`.
    var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// Its own subcommands; the parser's built-in `help` is none of them.
    var children: [CommandTree] { (subcommands ?? []).filter { $0.commandName != "help" } }

    /// The deepest command that these words name; words that are options or values are passed over.
    func descendant(named words: some Sequence<String>) -> CommandTree {
        var found = self
        for word in words {
            guard let child = found.children.first(where: { $0.commandName == word }) else { continue }
            found = child
        }
        return found
    }

    /// The tree below a root command.
    static func of(_ root: (some ParsableCommand).Type) throws -> CommandTree {
        try JSONDecoder().decode(Dump.self, from: Data(root._dumpHelp().utf8)).command
    }
}
