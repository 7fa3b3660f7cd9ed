import Testing

struct CheckpointTests {
    @Test func `签检查点并另存副本`() throws {
        let office = try Office()
        try office.importBoth()
        let records = try office.recordCount()
        let outcome = try office.run("checkpoint", "--out", "副本")
        #expect(outcome.status == 0)
        let key = try #require(try office.query("SELECT public_key FROM checkpoint").first)
        #expect(
            outcome.output == """
                已签第 1 个检查点：5 个记录流，\(records) 条记录。
                公钥：\(key)
                副本在 副本，请把它放到别的机器上。

                """)
        let verified = try office.run("verify", "--against", "副本")
        #expect(verified.status == 0)
        #expect(verified.lines.contains("公钥：\(key)（来自检查点副本）"))
        #expect(try office.run("verify").lines.contains("公钥：\(key)（来自台账自身）"))
    }

    @Test func `台账接着长副本照样核对得上`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        try office.run("import", "水务.txt")
        let copy = try office.run("checkpoint", "--out", "-")
        try office.lay("副本", copy.output)
        try office.lay("图书馆.txt", FictionalNotice.library)
        try office.run("import", "图书馆.txt")
        #expect(try office.run("checkpoint").output.hasPrefix("已签第 2 个检查点：5 个记录流"))
        #expect(try office.run("verify", "--against", "副本").status == 0)
    }

    @Test func `没有副本时提醒`() throws {
        let office = try Office()
        try office.importBoth()
        #expect(try office.run("checkpoint").lines.last == "还没有副本；请用 --out 文件 另存一份，放到别的机器上。")
    }

    @Test func `不覆盖已有的文件`() throws {
        let office = try Office()
        try office.importBoth()
        let outcome = try office.run("checkpoint", "--out", "水务.txt")
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：文件“水务.txt”已经存在，没有覆盖它，请换一个名字。 [file-exists]\n")
        #expect(try office.query("SELECT count(*) FROM checkpoint") == ["0"])
        #expect(try office.text(of: "水务.txt") == FictionalNotice.water)
    }

    @Test func `坏了的密钥说明原因`() throws {
        let office = try Office()
        try office.importBoth()
        try office.lay("taizhang.db.key", "不是密钥")
        let outcome = try office.run("checkpoint")
        #expect(outcome.status == 3)
        #expect(
            outcome.error
                == "错误：签名密钥文件“./taizhang.db.key”读不懂，请从备份放回；不要另造，换了密钥就核对不了以前的检查点。 [key-unusable]\n")
    }
}
