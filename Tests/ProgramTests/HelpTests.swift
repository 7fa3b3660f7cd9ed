import Testing

struct HelpTests {
    static let commands = [
        ["read"], ["init"], ["import"], ["inspections"], ["ledger"], ["finding"], ["log"], ["take-back"], ["verify"],
        ["checkpoint"], ["rebuild"], ["rules"], ["rules", "list"], ["rules", "show"], ["rules", "test"], ["config"],
        ["config", "check"], [],
    ]

    @Test(arguments: commands)
    func `每个命令都有中文说明`(command: [String]) throws {
        let office = try Office()
        for arguments in [command + ["--help"], command + ["-h"], ["help"] + command] {
            let outcome = try office.program.run(arguments)
            #expect(outcome.status == 0)
            #expect(outcome.lines.first?.hasPrefix("用法：" + (["taizhang"] + command).joined(separator: " ")) == true)
            #expect(!outcome.output.contains("OPTIONS") && !outcome.output.contains("Show "))
            for line in outcome.lines where line.hasPrefix("  -") || line.hasPrefix("  <") {
                let explained = line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                #expect(explained, "\(line)")
            }
        }
    }

    @Test func `没有子命令时显示说明`() throws {
        let office = try Office()
        #expect(try office.program.run([]).output == office.program.run(["--help"]).output)
        #expect(try office.run("config").output == office.run("config", "--help").output)
    }

    @Test func `通用选项可以写在命令前后`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        #expect(try office.run("--ledger", "甲.db", "import", "水务.txt").status == 0)
        #expect(try office.run("inspections", "--ledger", "甲.db").lines.count == 2)
    }

    @Test func `版本`() throws {
        let outcome = try Office().run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("taizhang 0."))
    }

    @Test(arguments: [
        (["improt"], "错误：没有“improt”这个命令，这里也不要别的参数。 [usage]\n用法：taizhang <子命令>\n详见：taizhang --help\n"),
        (
            ["import"],
            "错误：少了“<文件> ...”。 [usage]\n用法：taizhang import <文件> ... [--into <检查>] [--new] [--encoding <编码>]\n详见：taizhang import --help\n"
        ),
        (
            ["finding", "abc"],
            "错误：少了“<序>”。 [usage]\n用法：taizhang finding <检查> <序> [--date <日期>] [--as-of <日期>]\n详见：taizhang finding --help\n"
        ),
    ]) func `用法错误说明怎样写`(arguments: [String], error: String) throws {
        let office = try Office()
        let outcome = try office.program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.error == error)
    }
}
