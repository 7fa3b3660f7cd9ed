import Testing

struct CommandTreeTests {
    private let tree = CommandTree([
        SourceFile(
            "Sources/taizhang/Program.swift",
            """
            struct Program: AsyncParsableCommand {
                static let configuration = CommandConfiguration(
                    commandName: "taizhang", abstract: "台账(整改)",
                    subcommands: [Read.self, Commands.TakeBack.self, Config.self])
            }
            """),
        SourceFile(
            "Sources/Commands/Read.swift",
            """
            public struct Read: ParsableCommand {
                public static let configuration = CommandConfiguration(commandName: "read", abstract: "读")
            }
            struct TakeBack: ParsableCommand {
                static let configuration = CommandConfiguration(abstract: "收回")
            }
            struct Config: ParsableCommand {
                static let configuration = CommandConfiguration(subcommands: [Check.self])
                struct Check: ParsableCommand {
                    static let configuration = CommandConfiguration(abstract: "检查")
                }
            }
            """),
    ])

    @Test func `每条命令都写进文档`() throws {
        let files = try ["Sources/Commands", "Sources/taizhang"].flatMap(Project.swiftFiles)
        let tree = CommandTree(files)
        guard !tree.paths.isEmpty else { return }
        let page = "docs/commands.md"
        let found = try tree.complaints(about: page, Project.text(of: page))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `从源码读出命令树`() {
        #expect(
            tree.paths == [
                "taizhang", "taizhang config", "taizhang config check", "taizhang read", "taizhang take-back",
            ])
    }

    @Test func `没有上级的命令也算程序的`() {
        let code = "struct Verify: ParsableCommand { static let configuration = CommandConfiguration() }"
        #expect(CommandTree([SourceFile("Sources/Commands/Verify.swift", code)]).paths == ["taizhang verify"])
    }

    @Test func `文档没提到的命令要报`() {
        let page = "`taizhang reading` · `taizhang take-back` · `taizhang config check`"
        #expect(tree.complaints(about: "docs/commands.md", page).map(\.message) == ["says nothing of `taizhang read`"])
    }
}
