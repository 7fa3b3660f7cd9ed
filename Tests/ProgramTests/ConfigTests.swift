import Testing

struct ConfigTests {
    @Test func `每项设置都说出值和来源`() throws {
        let office = try Office()
        #expect(
            try office.run("config", "check").lines == [
                "设置        值             来源",
                "ledger      ./taizhang.db  内定值",
                "as          （无）         内定值",
                "progress    auto           内定值",
                "port        8080           内定值",
                "healthPort  8081           内定值",
            ])
    }

    @Test func `选项胜过环境变量环境变量胜过文件`() throws {
        let office = try Office()
        try office.lay("taizhang.json", #"{"ledger": "file.db", "as": "file", "progress": "off"}"#)
        var program = office.program
        program.environment["TAIZHANG_LEDGER"] = "environment.db"
        program.environment["TAIZHANG_AS"] = "environment"
        program.environment["TAIZHANG_HEALTH_PORT"] = "9"
        let expected = [
            "设置        值           来源",
            "ledger      flag.db      选项 --ledger",
            "as          environment  环境变量 TAIZHANG_AS",
            "progress    off          文件 taizhang.json",
            "port        8080         内定值",
            "healthPort  9            环境变量 TAIZHANG_HEALTH_PORT",
        ]
        #expect(try program.run(["config", "check", "--ledger", "flag.db"]).lines == expected)
        #expect(try program.run(["--ledger", "flag.db", "config", "check"]).lines == expected)
    }

    @Test func `写错的名字被指出`() throws {
        let office = try Office()
        try office.lay("taizhang.json", #"{"ledgr": "x.db"}"#)
        var program = office.program
        program.environment["TAIZHANG_LEGER"] = "y.db"
        let outcome = try program.run(["config", "check"])
        #expect(outcome.status == 1)
        #expect(
            outcome.error == """
                注意：没有叫 TAIZHANG_LEGER 的设置，请核对拼写。
                注意：没有叫 taizhang.json 的 ledgr 的设置，请核对拼写。

                """)
    }

    @Test(arguments: [
        (#"{"ledger": 5}"#, "错误：配置文件 taizhang.json 中的 ledger 应当是带引号的文字。 [configuration]\n"),
        ("{", "错误：配置文件 taizhang.json 读不懂，它应当是一个 JSON 对象，例如 {\"ledger\": \"./taizhang.db\"}。 [configuration]\n"),
        (#"{"port": "x"}"#, "错误：配置文件 taizhang.json 中的 port 是“x”，应当是 0 到 65535 的端口号。 [configuration]\n"),
        (
            #"{"healthPort": "-1"}"#,
            "错误：配置文件 taizhang.json 中的 healthPort 是“-1”，应当是 0 到 65535 的端口号，或者 off。 [configuration]\n"
        ),
        (#"{"progress": "on"}"#, "错误：配置文件 taizhang.json 中的 progress 是“on”，只能是：auto、off。 [configuration]\n"),
    ]) func `不能用的配置文件说明原因`(text: String, sentence: String) throws {
        let office = try Office()
        try office.lay("taizhang.json", text)
        let outcome = try office.run("config", "check")
        #expect(outcome.error == sentence)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
    }

    @Test func `空的环境变量等于没有设`() throws {
        let office = try Office()
        var program = office.program
        program.environment["TAIZHANG_LEDGER"] = ""
        #expect(try program.run(["config", "check"]).lines[1] == "ledger      ./taizhang.db  内定值")
    }
}
