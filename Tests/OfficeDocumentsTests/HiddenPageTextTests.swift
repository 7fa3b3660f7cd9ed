import OfficeDocuments
import Testing

struct HiddenPageTextTests {
    /// The lines with words in them.
    private func hidden(_ page: String) -> [String] {
        String(decoding: HiddenPageText.lines(of: Array(page.utf8)), as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    @Test(
        arguments: [
            ("<p>看得见</p>", []),
            ("<!-- 甲 --><p>乙</p>", ["甲"]),
            ("<!-- <p>甲</p> -->乙", ["p", "甲", "/p"]),
            ("<title>甲</title>乙", ["甲"]), ("<TITLE>甲</TITLE>乙", ["甲"]), ("<title>甲<p>乙</p>", ["甲"]),
            ("<script>var a = \"甲\";</script>乙", ["var a", "甲", ";"]), ("<script>甲<b>乙</SCRIPT>丙", ["甲", "b", "乙"]),
            ("<style>p::after { content: '甲' }</style>乙", ["p::after { content:", "甲", "}"]),
            ("<template><p>甲</p></template>乙", ["甲"]), ("<template><template></template>甲</template>乙", ["甲"]),
            ("<img alt='甲' title=\"乙 > 丙\">丁", ["alt", "甲", "title", "乙", "丙"]), ("<input value=甲>乙", ["value", "甲"]),
            ("<p class=\"it's\">甲</p><b title='丙'>乙", ["class", "it", "s", "title", "丙"]),
            ("<!DOCTYPE 甲>乙", ["!DOCTYPE 甲"]), ("<?xml 甲?>乙", ["?xml 甲?"]), ("</p 甲>乙", ["甲"]),
            ("1 < 2 <3 甲 << 乙", []), ("", []), ("<", []), ("</", []), ("<!--", []), ("<!-- 甲", ["甲"]),
            ("<script>甲", ["甲"]),
            ("<a href=\"甲", ["href", "甲"]), ("<template>甲", ["甲"]), ("</template>甲", []),
        ] as [(String, [String])]) func `网页不显示的文字`(page: String, lines: [String])
    {
        #expect(hidden(page) == lines)
    }

    @Test(arguments: [
        "<", "<!--", "<a \"", "<script>", "<template>", "<title>", "</", "<a title='", "<p>甲", "-->", "</script",
    ])
    func `重复百万遍也是一遍走完`(_ piece: String) {
        let page = Array(String(repeating: piece, count: 1_000_000).utf8)
        #expect(HiddenPageText.lines(of: page).count <= 2 * page.count + 2)
    }
}
