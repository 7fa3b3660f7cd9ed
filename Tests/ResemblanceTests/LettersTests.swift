import Testing

@testable import Resemblance

@Suite struct LettersTests {
    @Test(arguments: [
        ("召开会议3次，追回5.2万元。", "召开会议3次追回52万元"), ("（一）ＡＢ类 a／b", "一AB类ab"), ("“两个责任”——《办法》", "两个责任办法"),
        ("①②★%￥", ""), ("𠮷市", "\u{FFFF}市"), ("二〇二四年", "二〇二四年"),
    ])
    func `标点、空白和符号不算，数字算`(_ text: String, _ letters: String) {
        #expect(Letters(text).units == Array(letters.utf16))
    }
}
