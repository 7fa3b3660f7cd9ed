import Testing

struct RulesTests {
    @Test func `随带的规则包都试得过`() throws {
        let outcome = try Office().run("rules", "test")
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        #expect(outcome.lines.count == 6)
        #expect(outcome.lines.dropLast().allSatisfy { $0.hasSuffix("个例子全部相符。") })
    }

    @Test func `原文照样输出,改坏了说明在哪一行`() throws {
        let office = try Office()
        let sound = try office.run("rules", "show", "three-day", "--format", "yaml").output
        try office.lay("好.yaml", sound)
        try office.lay("坏.yaml", sound.replacing("letter: 督办函", with: "letter: 督促函"))
        let outcome = try office.run("rules", "test", "好.yaml", "坏.yaml", "没有.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.lines == ["好.yaml：5 个例子全部相符。", "共 1 个规则包，5 个例子，0 个不符；2 个文件没有读通。"])
        let errors = outcome.error.split(separator: "\n")
        #expect(errors.count == 4)
        #expect(
            errors[0].hasPrefix("错误：规则包“坏.yaml”第 ")
                && errors[0].hasSuffix("应当是交办函、提示函、督办函、约谈之一，请改正。 [rules-unfit]"))
        #expect(errors[3].hasSuffix("[file-unreadable]"))
    }

    @Test func `不符的例子是否定的答复`() throws {
        let office = try Office()
        let sound = try office.run("rules", "show", "three-day", "--format", "yaml").output
        try office.lay("本地.yaml", sound.replacing("light: 绿灯", with: "light: 红灯"))
        let outcome = try office.run("rules", "test", "本地.yaml")
        #expect(outcome.status == 1 && outcome.error.isEmpty)
        #expect(outcome.lines[1].hasSuffix("行“剩4天是绿灯”：应为红灯，得到绿灯（距到期日 2024-06-14 还有 4 天）。"))
    }

    @Test func `没有的规则包`() throws {
        let outcome = try Office().run("rules", "show", "本地")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == """
                错误：没有叫“本地”的规则包，可以写的是：default、jiangjin-20-10-0、three-day、guangyuan-kou-fen、linying-wu-shu。 \
                [rules-unknown]

                """)
    }
}
