import Foundation
import Testing

@testable import Commands

struct CommandsPageCoverageTests {
    private func sections() throws -> [String: String] {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/commands.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let pairs = text.split(separator: "\n## ").map { section in
            (String(section.prefix { !$0.isNewline }), String(section))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    @Test func `每个命令的每个选项都写进文档`() throws {
        let sections = try sections()
        for command in try CommandTree.of(RootCommand.self).children {
            let section = try #require(sections[command.commandName], "\(command.commandName)")
            let arguments = ([command] + command.children).flatMap { $0.arguments ?? [] }
            for argument in arguments where argument.shouldDisplay && !argument.isPositional {
                let names = argument.spellings.filter { !GlobalOptions.names.contains($0) }
                for name in names {
                    #expect(
                        section.contains("`\(name)") || section.contains("[\(name)"), "\(command.commandName) \(name)")
                }
            }
        }
    }

    @Test func `通用选项都写进文档`() throws {
        let section = try #require(try sections()["Options of every command"])
        for name in GlobalOptions.names { #expect(section.contains("`\(name)"), "\(name)") }
        for key in SettingKey.allCases {
            #expect(section.contains("`\(key.variable)`") && section.contains("`\"\(key.rawValue)\"`"))
        }
    }
}
