import Testing

struct ConsoleStepTests {
    private let page = """
        Text with `$ no command`.
        ```
        $ in no console block
        ```
        ```console
        $ cat > a.txt <<'END'
        $ 一
        END
        $ cat a.txt
        $ 一
        ```
        after
        """

    @Test func `认出命令、随文输入与输出`() {
        #expect(
            ConsoleStep.steps(in: page) == [
                ConsoleStep(command: "cat > a.txt <<'END'\n$ 一\nEND", line: 6),
                ConsoleStep(command: "cat a.txt", line: 9),
                ConsoleStep(command: "一", line: 10),
            ])
    }

    @Test(arguments: [
        (["一"], ["一"]), ([], ["随便"]), (["…"], []), (["一", "…", "三"], ["一", "二", "二", "三"]),
        (["编号 … 日期 …。"], ["编号 17 日期 今天。"]), (["…完"], ["完"]), (["一", ""], ["一", ""]),
    ])
    func `相符的输出`(shown: [String], real: [String]) {
        #expect(ConsoleStep(command: "x", output: shown, line: 1).accepts(real))
    }

    @Test(arguments: [
        (["一"], ["二"]), (["一"], ["一", "二"]), (["一"], []), (["一", "…", "三"], ["一", "二"]),
        (["编号 … 日期 …。"], ["编号 17。"]), (["…完"], ["完了"]), (["甲…甲"], ["甲"]),
    ])
    func `不符的输出`(shown: [String], real: [String]) {
        #expect(!ConsoleStep(command: "x", output: shown, line: 1).accepts(real))
    }

    @Test func `准备工作不运行`() {
        let commands = ["make", "make run", "cd taizhang", "export PATH=$PWD:$PATH", "makeshift", "taizhang read a"]
        #expect(commands.map { ConsoleStep(command: $0, line: 1).isRun } == [false, false, false, false, true, true])
    }
}
