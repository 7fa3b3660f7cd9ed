import Testing

@testable import Web

struct HTMLTests {
    @Test func `文字里的标记写成文字`() {
        #expect(HTML.escaped("<b a=\"1\" c='2'>&整改") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;整改")
    }

    @Test(arguments: [
        (0, 3, "0"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 8, "12.5"), (3, 3, "100"), (1, 1000, "0.1"), (1, 0, "0"),
    ])
    func `百分之几写到两位小数`(part: Int, whole: Int, text: String) {
        #expect(Segment.percent(part, of: whole) == text)
    }
}
