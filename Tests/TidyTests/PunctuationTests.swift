import Testing

struct PunctuationTests {
    private func complaints(_ code: String, at path: String = "Sources/Store/Journal.swift") -> [Complaint] {
        Punctuation.complaints(about: SourceFile(path, code))
    }

    @Test func `全项目的中文句子用全角标点`() throws {
        let found = try Project.swiftFiles(under: "Sources").flatMap(Punctuation.complaints)
        #expect(found.isEmpty, "\(found.report)")
    }

    @Test(arguments: [
        #""找不到,请核对""#, #""文件(空)""#, #""缺少一行:""#, #""读不出.""#, #""先读;再写""#, #""称\"台账\"为账本""#,
        #""第 \(n) 条:\(fault)""#, #""\(file),\(words)请核对""#, #""记录 \("第一,二") 条""#, "#\"所谓\"整改\"\"#",
        "\"\"\"\n    没有台账时自动新建.\n    \"\"\"",
    ])
    func `中文旁的半角标点都要报`(literal: String) {
        #expect(complaints("let words = \(literal)").count == 1)
    }

    @Test(arguments: [
        #""找不到“a.db”，请核对。""#, #""no such file: a.db (empty)""#, #""“纯文本（*.txt）”""#, #""\(path):\(line)""#,
        #""台账 \(name).key""#, #""编号 \(f(x, y: "z")) 的检查""#, "// 注释,不管", #""从 1,000 条起""#,
    ])
    func `全角的和不是中文的不报`(code: String) {
        #expect(complaints(code) == [])
    }

    @Test func `指明行号与标点`() {
        #expect(
            complaints("\nlet a = 1\nlet b = \"空的,\"") == [
                Complaint("Sources/Store/Journal.swift", 3, "`,` stands in a Chinese sentence: use its full-width form")
            ])
    }

    @Test func `词表是数据，不是句子`() {
        let code = #"let labels = "来源: 作者:""#
        #expect(complaints(code, at: "Sources/Notices/Vocabulary/Vocabulary.swift") == [])
        #expect(complaints(code, at: "Sources/Notices/Interpretation/NoticeReader.swift").count == 1)
    }
}
