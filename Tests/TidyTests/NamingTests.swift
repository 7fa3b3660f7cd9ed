import Testing

struct NamingTests {
    @Test func `文件名是其中类型的名字`() throws {
        let found = try Project.swiftFiles(under: "Sources").flatMap(Naming.complaintsAboutFileName)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test func `没有与模块同名的类型`() throws {
        let found = try Project.swiftFiles(under: "Sources").flatMap(Naming.complaintsAboutModuleName)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        ("Sources/Store/Journal.swift", "struct Head {}"),
        ("Sources/Store/Journal+Verify.swift", "extension Head {}"),
        ("Sources/Store/Placeholder.swift", "// nothing yet"),
        ("Sources/Store/Journal.swift", "// struct Journal"),
    ])
    func `名不副实的文件要报`(path: String, code: String) {
        #expect(Naming.complaintsAboutFileName(SourceFile(path, code)).count == 1)
    }

    @Test(arguments: [
        ("Sources/Store/Journal.swift", "public protocol Journal: Sendable {}"),
        ("Sources/Store/Journal+Verify.swift", "extension Journal {}"),
        ("Sources/Store/Entry.swift", "extension Journal.Entry {}"),
        ("Sources/taizhang/main.swift", "run()"),
        ("Sources/Store/People.swift", "struct Person {}\nstruct Office {}"),
        ("Sources/Store/Titles.swift", "extension Journal { var title: String { name } }"),
    ])
    func `名副其实的文件不报`(path: String, code: String) {
        #expect(Naming.complaintsAboutFileName(SourceFile(path, code)) == [])
    }

    @Test func `与模块同名的类型要报,扩展和别处的不报`() {
        let path = "Sources/Store/Journal.swift"
        let found = Naming.complaintsAboutModuleName(SourceFile(path, "struct Head {}\n\npublic enum Store {}"))
        #expect(found == [Complaint(path, 3, "`Store` is the name of its module: give the type another")])
        #expect(Naming.complaintsAboutModuleName(SourceFile(path, "extension Store {}; enum StoreError {}")) == [])
        #expect(Naming.complaintsAboutModuleName(SourceFile("Sources/Workbench/A.swift", "enum Store {}")) == [])
    }
}
