import Testing

struct BannedCallTests {
    private func complaints(_ code: String, at path: String = "Sources/Store/Journal.swift") -> [String] {
        let file = SourceFile(path, code)
        return BannedCall.all.flatMap { $0.complaints(about: file) }.map(\.description)
    }

    @Test func `全项目没有禁用的写法`() throws {
        let files = try Project.swiftFiles(under: "Sources") + Project.swiftFiles(under: "Tests")
        let found = files.flatMap { file in BannedCall.all.flatMap { $0.complaints(about: file) } }
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        "print(1)", "debugPrint(x)", "let d = Date()", "let d = Date.now", "let id = UUID()",
        "var g = SystemRandomNumberGenerator()", "Int.random(in: 1...6)", "list.randomElement()", "list.shuffled()",
        "let x = try! f()", "fatalError()", "preconditionFailure()",
    ])
    func `每一种都认得出`(line: String) {
        #expect(complaints("func f() {\n    \(line)\n}").count == 1)
    }

    @Test func `指明行号与替代写法`() {
        #expect(
            complaints("import Foundation\n\nlet now = Date()\n") == [
                "Sources/Store/Journal.swift:3: `Date()` is not used here: "
                    + "take the time as a value; only the composition root asks the clock"
            ])
    }

    @Test(arguments: [
        "fingerprint(1)", "writer.print(1)", "// print(1)", "let s = \"Date()\"", "fatalError(\"no head\")",
        "Int.random(in: range(1, 6), using: &generator)", "list.shuffled(using: &generator)", "Update()",
    ])
    func `相近而正当的写法不报`(line: String) {
        #expect(complaints(line) == [])
    }

    @Test func `命令行与组装处可以打印和取时间`() {
        #expect(complaints("print(Date(), UUID())", at: "Sources/Commands/Read.swift") == [])
        #expect(complaints("print(Date(), UUID())", at: "Sources/taizhang/Main.swift") == [])
        #expect(complaints("let x = try! f()", at: "Sources/taizhang/Main.swift").count == 1)
    }
}
