import OfficialText
import Testing

struct FoldedTextTests {
    private func folded(_ text: String) -> String {
        let folded = FoldedText(Array(text.utf8))
        return folded.string(0..<folded.count)
    }

    @Test(arguments: [
        ("（一）ＡＢ１：", "(一)AB1:"), ("\u{3000}关于\u{A0}", " 关于 "), ("整改情況：關於", "整改情况:关于"), ("「問題」", "“问题”"),
        ("做\u{200B}好\u{FEFF}", "做好"), ("巡察(jǐ)组", "巡察组"), ("巡察（xún）组", "巡察组"), ("人(CT)员", "人(CT)员"),
        ("①2024年㎡", "①2024年㎡"),
    ])
    func `折叠宽度与字形`(text: String, expected: String) { #expect(folded(text) == expected) }

    @Test func `单元知道自己的字节`() {
        let text = "\u{FEFF}Ａ😀国"
        let folded = FoldedText(Array(text.utf8))
        #expect(folded.count == 3)
        #expect(folded.byteRange(0..<1) == 3..<6)
        #expect(folded.byteRange(1..<2) == 6..<10)
        #expect(folded.byteRange(2..<3) == 10..<13)
        #expect(folded.byteOffset(of: 3) == 13)
    }

    @Test(arguments: [
        ("学习不深入。党组", 6), ("落实“查摆。整改”不力。其他", 12), ("没有句号", nil), ("(含两个。)不实。二", 9), ("《办法》执行不严!好", 9),
    ])
    func `第一句止于引号外的句号`(text: String, end: Int?) {
        let folded = FoldedText(Array(text.utf8))
        #expect(folded.endOfFirstSentence(in: 0..<folded.count) == end)
    }

    @Test(arguments: [("37", 37), ("三十七", 37), ("一百零五", 105), ("十", 10), ("两", 2), ("1,204", 1204), ("二十", 20)])
    func `数字各种写法`(text: String, value: Int) {
        let folded = FoldedText(Array(text.utf8))
        #expect(Numeral(in: folded, at: 0, before: folded.count)?.value == value)
    }

    @Test(arguments: ["二〇二四", "3.5", "问题", "", "123456789012345"])
    func `不是整数`(text: String) {
        let folded = FoldedText(Array(text.utf8))
        #expect(Numeral(in: folded, at: 0, before: folded.count) == nil)
    }
}
