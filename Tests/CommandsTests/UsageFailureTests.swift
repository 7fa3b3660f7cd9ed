import ArgumentParser
import Testing

@testable import Commands

/// The sentences of the argument parser are its own affair, so every one is provoked here through it.
struct UsageFailureTests {
    @Test(arguments: [
        (["--ledgr", "x", "config", "check"], "没有“--ledgr”这个选项，您要的也许是“--ledger”。"),
        (["config", "check", "--wholly-other"], "没有“--wholly-other”这个选项。"),
        (["config", "check", "-x"], "没有“-x”这个选项。"),
        (["config", "check", "--ledger"], "选项“--ledger”后面少了它的值“<路径>”。"),
        (["import"], "少了“<文件> ...”。"),
        (["import", "a", "--new", "--into", "x"], "--new 和 --into 只能写一个。"),
        (["finding", "x", "y"], "“<序>”不能是“y”。"),
        (["read", "a", "--format", "xml"], "“--format <样式>”不能是“xml”，可以是：json、outline、table。"),
        (
            ["ledger", "x", "--status", "好"],
            "“--status <状态>”不能是“好”，可以是：已完成、基本完成、长期坚持、阶段性、推进中、未启动。"
        ),
        (["improt", "a.txt"], "这些参数不知道是做什么的：“improt”“a.txt”。"),
        (["improt"], "没有“improt”这个命令，这里也不要别的参数。"),
        (["config", "check", "--help=yes"], "选项“--help”不带值，却写了“yes”。"),
    ]) func `用法错误各说一句中文`(arguments: [String], sentence: String) throws {
        let error = try #require(throws: (any Error).self) { try RootCommand.parseAsRoot(arguments) }
        #expect(UsageFailure(parserMessage: RootCommand.message(for: error)).description == sentence)
    }

    @Test func `没有见过的英文句子原样转达`() {
        #expect(UsageFailure(parserMessage: "Something new").description == "命令写得不对（Something new）。")
    }
}
