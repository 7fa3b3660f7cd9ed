import Testing

@testable import Web

struct FormFieldsTests {
    @Test(arguments: [
        ("text=%E6%95%B4%E6%94%B9", "整改"), ("text=a+b", "a b"), ("text=a%2Bb", "a+b"), ("text=", nil), ("", nil),
        ("text", nil), ("other=1", nil), ("text=%", "%"), ("text=%4", "%4"), ("text=%zz", "%zz"), ("text=a=b", "a=b"),
        ("text=%E6%95", "\u{FFFD}"), ("text=1&text=2", "1"), ("&&text=x&", "x"), ("te%78t=y", "y"),
    ])
    func `按表单的规定读`(query: String, value: String?) {
        #expect(FormFields(query)["text"] == value)
    }

    @Test func `同名的都在`() {
        #expect(FormFields("a=1&b=2&a=&a=3").values(of: "a") == ["1", "3"])
    }

    @Test(arguments: ["整改 & 问题", "100%", "a+b=c", "“引号”/路径?#", ""])
    func `写进地址再读出来不变`(value: String) throws {
        let address = Address.path("/x", [("text", value), ("none", nil)])
        let query = try #require(address.split(separator: "?", maxSplits: 1).last)
        #expect(FormFields(String(query))["text"] ?? "" == value)
        #expect(!address.contains("none"))
    }
}
