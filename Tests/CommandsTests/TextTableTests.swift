import Testing

@testable import Commands

struct TextTableTests {
    private func table() -> TextTable {
        var table = TextTable([.init("序", alignment: .right), .init("反馈问题", isFlexible: true), .init("状态")])
        table.add(["1", "会议记录不规范", "已完成"])
        table.add(["12", "a", ""])
        return table
    }

    @Test func `各列按显示宽度对齐`() {
        #expect(
            table().lines() == [
                "序  反馈问题        状态",
                " 1  会议记录不规范  已完成",
                "12  a",
            ])
    }

    @Test func `终端窄时只压缩可以压缩的列`() {
        #expect(table().lines(fitting: 24)[1] == " 1  会议记录不…   已完成")
        #expect(table().lines(fitting: 24).allSatisfy { DisplayWidth.of($0) <= 24 })
    }

    @Test func `文件里的控制字符不会指挥终端`() {
        var table = TextTable([.init("问题")])
        table.add(["一\u{1B}[31m二\n三\t四\u{9B}"])
        #expect(table.lines()[1] == "一\u{FFFD}[31m二 三 四\u{FFFD}")
    }

    @Test func `没有行时只有表头`() {
        #expect(TextTable([.init("序"), .init("反馈问题")]).lines(fitting: 10) == ["序  反馈问题"])
    }
}
