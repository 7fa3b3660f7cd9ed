import Testing

struct ImportTableTests {
    private let table = ImportTable(
        markdown: """
            | word | meaning |
            | --- | --- |
            | `Nothing` | not in the table |

            | target | holds | may import (ours) | may import (others) |
            | --- | --- | --- | --- |
            | `HashChain` | the chain | - | `Crypto` |
            | `Store` | what `Crypto` never sees | `HashChain`, `Rectification` | - |
            """)

    private func complaints(_ code: String) -> [String] {
        table.complaints(about: SourceFile("Sources/Store/Journal.swift", code)).map(\.description)
    }

    @Test func `每个文件只引入架构表许可的模块`() throws {
        let table = try ImportTable(markdown: Project.text(of: "docs/architecture.md"))
        let found = try Project.swiftFiles(under: "Sources").flatMap(table.complaints)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `架构表与目标一一对应`() throws {
        let table = try ImportTable(markdown: Project.text(of: "docs/architecture.md"))
        let found = try table.complaints(aboutTargets: Set(Project.folders(under: "Sources")))
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `读表:只取许可两栏`() {
        #expect(table.allowed == ["HashChain": ["Crypto"], "Store": ["HashChain", "Rectification"]])
    }

    @Test(arguments: [
        "import Crypto", "public import Crypto", "@testable import Crypto", "import struct Crypto.SHA256",
        "@_spi(Internals) private import Crypto", "  import Crypto", "#if canImport(Crypto)\nimport Crypto\n#endif",
        "import HashChain; import Crypto",
    ])
    func `各种写法的越界引入都报`(code: String) {
        let found = complaints(code)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasSuffix("does not let `Store` import `Crypto`") })
    }

    @Test func `指明行号`() {
        #expect(
            complaints("import HashChain\n\nimport Crypto\n") == [
                "Sources/Store/Journal.swift:3: docs/architecture.md does not let `Store` import `Crypto`"
            ])
    }

    @Test(arguments: ["import HashChain", "// import Crypto", "let s = \"import Crypto\"", "let important = 1"])
    func `许可的引入、注释和字面量不报`(code: String) {
        #expect(complaints(code) == [])
    }

    @Test func `表里没有的目标和多出的行都报`() {
        #expect(
            table.complaints(aboutTargets: ["HashChain", "Notices"]).map(\.message) == [
                "no row for the target `Notices`", "a row for `Store`, which is no target",
            ])
        #expect(table.complaints(about: SourceFile("Sources/Notices/A.swift", "")).count == 1)
    }
}
