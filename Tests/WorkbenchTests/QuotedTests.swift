import Testing
import Workbench

struct QuotedTests {
    @Test(arguments: [
        ("整改", "整改"), ("一\n二\t三", "一 二 三"), ("a\u{1B}[0m", "a\u{FFFD}[0m"),
        ("身份证号110101199003070011是", "身份证号110***是"), ("电话0999-8123456", "电话0999-8123456"),
        (String(repeating: "长", count: 41), String(repeating: "长", count: 39) + "…"),
        (String(repeating: "长", count: 40), String(repeating: "长", count: 40)),
    ]) func `引用的文字短而且不泄露号码`(text: String, quoted: String) {
        #expect(Quoted(text).description == quoted)
    }

    @Test func `文件名照原样`() {
        let path = "某夹/11509454451118b9-" + String(repeating: "长", count: 50) + ".txt"
        #expect(Quoted(path: path).description == path)
    }
}
