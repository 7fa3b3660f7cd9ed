import Testing

struct SwiftBlankerTests {
    @Test(arguments: [
        ("a // print(1)\nb", "a            \nb"),
        ("a /* /* x */ y */ b", "a                 b"),
        (#"f("try!", 1)"#, "f(      , 1)"),
        (#"f("\(g("x"))y")"#, "f(   g(   )   )"),
        (##"f(#"a"b"#)"##, "f(       )"),
        (#"f("a\"b")"#, "f(      )"),
        ("f(\"\"\"\n  \"x\n  \"\"\")", "f(   \n    \n     )"),
        ("let r = /a\"b/\nc", "let r =      \nc"),
        ("a / b / c", "a / b / c"),
    ])
    func `注释与字面量留白,其余不动`(source: String, wanted: String) {
        #expect(SwiftBlanker(source).blanked == wanted)
    }

    @Test func `留白不改字节数与行数`() {
        let source = "let 甲 = \"整改\" // 完成\n/* 台账 */ let b = 1\n"
        let blanked = SwiftBlanker(source).blanked
        #expect(blanked.utf8.count == source.utf8.count)
        #expect(blanked.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
    }
}
