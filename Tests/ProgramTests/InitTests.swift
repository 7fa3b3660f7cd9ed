import Foundation
import Testing

struct InitTests {
    @Test func `新建台账登记第一个人并生成密钥`() throws {
        let office = try Office()
        let outcome = try office.run("init", "--person", "王五")
        #expect(outcome.status == 0)
        let person = try #require(try office.query("SELECT id FROM person WHERE name = '王五'").first)
        #expect(
            outcome.output == """
                已新建台账 ./taizhang.db，第一个人的编号是 \(person)。
                签名密钥在 ./taizhang.db.key，请另行备份，不要外传。

                """)
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(office.folder)/taizhang.db.key")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `已有台账时不动它`() throws {
        let office = try Office()
        try office.run("init")
        let key = try office.text(of: "taizhang.db.key")
        let outcome = try office.run("init", "--person", "别人")
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：“./taizhang.db”已经存在，未新建台账，请换一个路径。 [ledger-exists]\n")
        #expect(try office.text(of: "taizhang.db.key") == key)
        #expect(try office.recordCount() == 5)
    }

    @Test func `不是台账的文件不动`() throws {
        let office = try Office()
        try office.lay("taizhang.db", "这是一篇文章，不是数据库。")
        for command in [["init"], ["inspections"], ["verify"], ["checkpoint"], ["rebuild"]] {
            let outcome = try office.program.run(command)
            #expect(outcome.status == 3)
            #expect(outcome.error == "错误：“./taizhang.db”不是台账文件，未作改动，请核对路径。 [ledger-unreadable]\n")
        }
        #expect(try office.text(of: "taizhang.db") == "这是一篇文章，不是数据库。")
    }

    @Test(arguments: [
        ["inspections"], ["ledger", "a"], ["finding", "a", "1"], ["log", "a"], ["take-back", "a"], ["verify"],
        ["checkpoint"], ["rebuild"], ["import", "水务.txt", "--into", "a"], ["import", "水务.txt", "--as", "a"],
    ]) func `没有台账时说明怎样新建`(command: [String]) throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        let outcome = try office.program.run(command)
        #expect(outcome.status == 3)
        #expect(outcome.error == "错误：没有台账文件“./taizhang.db”，请核对路径，或用 init 新建。 [ledger-missing]\n")
        #expect(outcome.output.isEmpty)
        #expect(!office.has("taizhang.db") && !office.has("taizhang.db.key"))
    }

    @Test func `被杀的新建留下的文件由下一次清走`() throws {
        let office = try Office()
        let left = [
            "taizhang.db.7k3q9zzzzzzzzzzz.making", "taizhang.db.7k3q9zzzzzzzzzzz.making-journal",
            "taizhang.db.key.4711.making",
        ]
        let others = ["taizhang.db.making", "taizhang.db.备份.making", "taizhang.db.1.making.txt", "b.db.1.making"]
        for name in left + others { try office.lay(name, "x") }
        try office.run("init")
        #expect(try office.names() == (others + ["taizhang.db", "taizhang.db.key"]).sorted())
        // The name was there already when the process was killed.
        for name in left { try office.lay(name, "x") }
        try office.importBoth()
        #expect(try office.names() == (others + ["taizhang.db", "taizhang.db.key", "水务.txt", "图书馆.txt"]).sorted())
    }

    @Test func `别的进程正在新建的文件不清走`() throws {
        let office = try Office()
        try office.lay("taizhang.db.7k3q9zzzzzzzzzzz.making", "x")
        let script = """
            import fcntl, os, subprocess, sys
            fcntl.flock(os.open(".", os.O_RDONLY), fcntl.LOCK_SH)
            sys.exit(subprocess.call([sys.argv[1], "init"]))
            """
        let outcome = try office.program.start(["-c", script, BuiltProgram.path], executable: "/usr/bin/python3").wait()
        #expect(outcome.status == 0, "\(outcome)")
        #expect(office.has("taizhang.db") && office.has("taizhang.db.7k3q9zzzzzzzzzzz.making"))
    }

    @Test func `姓名不能是空的`() throws {
        let office = try Office()
        let outcome = try office.run("init", "--person", " ")
        #expect(outcome.status == 2)
        #expect(outcome.error == "错误：姓名是空的，请写明姓名。 [usage]\n")
        #expect(!office.has("taizhang.db"))
    }

    @Test func `丢了密钥的台账不会另造一把`() throws {
        let office = try Office()
        try office.importBoth()
        try FileManager.default.removeItem(atPath: "\(office.folder)/taizhang.db.key")
        try office.run("init")
        try office.run("import", "水务.txt", "--new")
        let outcome = try office.run("checkpoint")
        #expect(outcome.status == 3)
        #expect(outcome.error == "错误：找不到签名密钥文件“./taizhang.db.key”，请从备份放回，它应当和台账放在一起。 [key-unusable]\n")
    }

    @Test func `空台账说明先做什么`() throws {
        let office = try Office()
        try office.run("init")
        #expect(try office.run("inspections").output == "台账里还没有检查，请先用 taizhang import 文件 导入一份通报。\n")
        #expect(
            try office.run("ledger", "a").error
                == "错误：没有编号以“a”开头的检查，台账里还没有检查，请先用 taizhang import 导入一份通报。 [inspection-unknown]\n")
        #expect(try office.run("verify").status == 0)
    }
}
