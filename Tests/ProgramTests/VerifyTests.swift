import Foundation
import Testing

/// Each fault is put into a whole ledger with SQL, behind the program's back, and must be named.
struct VerifyTests {
    @Test func `完好的台账`() throws {
        let office = try Office()
        try office.importBoth()
        let (records, rows) = (try office.recordCount(), try Self.rowCount(office))
        let outcome = try office.run("verify")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                项目    结果  范围
                记录链  完好  5 个记录流，\(records) 条记录
                正文    完好  \(records) 条
                命令    完好  3 条
                检查点  完好  0 个
                文件    完好  2 份
                佐证    完好  0 份
                视图    完好  \(rows) 行
                台账完好，每个记录流都校验到末条。

                """)
    }

    @Test func `每个记录流校验到第几条`() throws {
        let office = try Office()
        try office.importBoth()
        let outcome = try office.run("verify", "--streams")
        let expected = try office.query("SELECT stream, max(sequence) FROM record GROUP BY stream").map {
            $0.split(separator: "\t").map(String.init)
        }
        for stream in expected {
            #expect(outcome.lines.contains { $0.split(separator: " ").map(String.init) == stream + [stream[1]] })
        }
    }

    @Test(arguments: [
        ("actor = 'x'", "记录头被改动"), ("time = time + 1", "记录头被改动"), ("kind = 'matter-recorded'", "记录头被改动"),
        ("hash = randomblob(32)", "记录头被改动"), ("previous = randomblob(32)", "它或前面的记录被改动"),
    ]) func `记录头的改动`(change: String, words: String) throws {
        let office = try Office()
        try office.importBoth()
        let stream = "inspection/\(try office.id(of: "水务局"))"
        try office.query("UPDATE record SET \(change) WHERE stream = '\(stream)' AND sequence = 7")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.says("记录链：记录流 \(stream) 第 7 条：", words))
        #expect(outcome.lines.contains { $0.split(separator: " ").prefix(2) == [Substring(stream), "6"] })
        #expect(outcome.lines.last?.hasPrefix("台账有 ") == true)
    }

    @Test func `正文不见了而没有抹去它的记录`() throws {
        let office = try Office()
        try office.importBoth()
        let stream = "inspection/\(try office.id(of: "水务局"))"
        try office.query("UPDATE record SET salt = NULL, payload = NULL WHERE stream = '\(stream)' AND sequence = 7")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.says("正文：记录流 \(stream) 第 7 条的正文不见了，没有抹去它的记录，请用备份核对。"))
        #expect(outcome.lines.contains { $0.split(separator: " ").prefix(2) == [Substring(stream), "6"] })
    }

    /// Streams are followed at the same time; what is said does not depend on who is through first.
    @Test func `几处不符只说第一处`() throws {
        let office = try Office()
        try office.importBoth()
        try office.query("UPDATE record SET actor = 'x' WHERE sequence = 1")
        let first = try #require(try office.query("SELECT min(stream) FROM record").first)
        let outcome = try office.run("verify", "--streams")
        #expect(outcome.says("记录链：记录流 \(first) 第 1 条：", "记录头被改动"))
        #expect(outcome.lines.count { $0.hasPrefix("记录链：") } == 1)
        let streams = try office.query("SELECT DISTINCT stream FROM record ORDER BY stream")
        #expect(outcome.lines.compactMap { line in streams.first { line.hasPrefix($0 + " ") } } == streams)
    }

    @Test func `正文的改动`() throws {
        let office = try Office()
        try office.importBoth()
        let stream = "inspection/\(try office.id(of: "水务局"))"
        try office.query(
            "UPDATE record SET payload = CAST(replace(CAST(payload AS TEXT), '老旧泵站', '崭新泵站') AS BLOB) WHERE stream = '\(stream)'"
        )
        let sequence = try #require(
            try office.query("SELECT sequence FROM record WHERE CAST(payload AS TEXT) LIKE '%崭新泵站%'").first)
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.lines[1].hasPrefix("记录链  完好"))
        #expect(outcome.lines[2].hasPrefix("正文    不符"))
        #expect(outcome.says("正文：记录流 \(stream) 第 \(sequence) 条：", "正文被改动"))
    }

    @Test func `命令表的改动`() throws {
        let office = try Office()
        try office.importBoth()
        let last = try #require(try office.query("SELECT id FROM command ORDER BY arrival DESC").first)
        try office.query("UPDATE command SET records = records + 1 WHERE id = '\(last)'")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.lines[3].hasPrefix("命令    不符"))
        #expect(outcome.says("命令：命令“\(last)”在命令表中记为", "，请停止使用，并用备份核对。"))
        #expect(outcome.lines.last == "台账有 1 项不符，请停止使用，用备份和检查点副本核对。")
    }

    @Test func `收存文件的改动`() throws {
        let office = try Office()
        try office.importBoth()
        let stream = "inspection/\(try office.id(of: "水务局"))"
        let digest = try #require(try office.query("SELECT source_digest FROM document WHERE name = '水务.txt'").first)
        let words = "文件：记录流 \(stream) 第 2 条收存的文件内容（散列值 \(digest.prefix(16))…）"
        try office.query(
            "UPDATE document_content SET bytes = CAST(bytes || x'20' AS BLOB) WHERE hex(digest) = upper('\(digest)')")
        #expect(try office.run("verify").lines.contains(words + "被改动，请用备份恢复。"))
        try office.query("DELETE FROM document_content WHERE hex(digest) = upper('\(digest)')")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.lines.contains(words + "不见了，请用备份恢复。"))
    }

    @Test func `视图的改动可以重建`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try #require(try office.query("SELECT id FROM finding WHERE statement LIKE '老旧泵站%'").first)
        try office.query("UPDATE finding SET status = 'completed' WHERE id = '\(id)'")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.lines.contains("视图：视图表“finding”中 \(id) 的“status”列与记录不符，请用 rebuild 按记录重建。"))
        #expect(outcome.lines.last == "台账有 1 项不符，请停止使用，用备份和检查点副本核对。")
        #expect(try office.run("rebuild").output == "已按 5 个记录流重建全部视图。\n")
        #expect(try office.run("verify").status == 0)
    }

    @Test func `视图多出或缺少的行`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try #require(try office.query("SELECT id FROM matter ORDER BY id").first)
        try office.query("DELETE FROM matter WHERE id = '\(id)'")
        #expect(try office.run("verify").lines.contains("视图：视图表“matter”缺少 \(id)，请用 rebuild 按记录重建。"))
        try office.run("rebuild")
        try office.query("INSERT INTO person VALUES ('0000000000000000', '冒名', 'installation', 1)")
        #expect(try office.run("verify").lines.contains("视图：视图表“person”中的 0000000000000000 没有记录为据，请用 rebuild 按记录重建。"))
    }

    @Test func `中间删去一条`() throws {
        let office = try Office()
        try office.importBoth()
        let stream = "inspection/\(try office.id(of: "水务局"))"
        try office.query("DELETE FROM record WHERE stream = '\(stream)' AND sequence = 9")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(
            outcome.says("记录链：记录流 \(stream) 第 9 条：", "序号是 10，应为 9，有记录被删去、添加或移动"))
    }

    @Test func `末尾被截去`() throws {
        let office = try Office()
        try office.importBoth()
        try office.run("checkpoint", "--out", "副本")
        let stream = "inspection/\(try office.id(of: "水务局"))"
        let count = try #require(
            Int(try office.query("SELECT max(sequence) FROM record WHERE stream = '\(stream)'").first ?? ""))
        try office.query("DELETE FROM record WHERE stream = '\(stream)' AND sequence = \(count)")
        try Forgery.coverUp(in: office)
        // Whoever cuts the end and makes the rest fit leaves a ledger that is whole in itself.
        #expect(try office.run("verify").status == 0)
        let outcome = try office.run("verify", "--against", "副本")
        #expect(outcome.status == 1)
        #expect(
            outcome.says("副本：检查点 1：", "记录流 \(stream) 当时有 \(count) 条，现在只到第 \(count - 1) 条"))
    }

    @Test func `整个记录流被删`() throws {
        let office = try Office()
        try office.importBoth()
        try office.run("checkpoint", "--out", "副本")
        let stream = "inspection/\(try office.id(of: "水务局"))"
        let count = try #require(try office.query("SELECT max(sequence) FROM record WHERE stream = '\(stream)'").first)
        try office.query("DELETE FROM record WHERE stream = '\(stream)'")
        try Forgery.coverUp(in: office)
        #expect(try office.run("verify").status == 0)
        let outcome = try office.run("verify", "--against", "副本")
        #expect(outcome.status == 1)
        #expect(
            outcome.says("副本：检查点 1：", "记录流 \(stream) 当时有 \(count) 条，现在整个不见了"))
    }

    @Test func `整条链被重算`() throws {
        let office = try Office()
        try office.importBoth()
        try office.run("checkpoint", "--out", "副本")
        let stream = "inspection/\(try office.id(of: "水务局"))"
        try Forgery.recompute(stream, replacing: "老旧泵站检修不及时", with: "老旧泵站检修很及时", in: office)
        // The ledger's own checkpoint has seen the old chain; without it nothing inside the ledger tells.
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.says("检查点：检查点 1：", "此流被重新计算过"))
        try office.query("DELETE FROM checkpoint")
        try office.run("rebuild")
        #expect(try office.run("verify").status == 0)
        let beside = try office.run("verify", "--against", "副本")
        #expect(beside.status == 1)
        #expect(beside.says("副本：检查点 1：记录流 \(stream) ", "此流被重新计算过"))
    }

    @Test func `改动的检查点`() throws {
        let office = try Office()
        try office.importBoth()
        try office.run("checkpoint", "--out", "副本")
        try office.query("UPDATE checkpoint SET signature = randomblob(64)")
        let outcome = try office.run("verify")
        #expect(outcome.status == 1)
        #expect(outcome.says("检查点：检查点 1：签名与内容不符"))
    }

    @Test(arguments: [
        ("没有这个文件", "file-unreadable"), ("水务.txt", "checkpoint-unreadable"),
    ]) func `读不了的副本说明原因`(path: String, code: String) throws {
        let office = try Office()
        try office.importBoth()
        let outcome = try office.run("verify", "--against", path)
        #expect(outcome.status == 1)
        #expect(outcome.error.contains(path) && outcome.error.hasSuffix("[\(code)]\n"))
    }

    private static func rowCount(_ office: Office) throws -> Int {
        let tables = try office.query(
            """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name <> 'finding_count'
            AND name NOT LIKE 'resembling%'
            AND name NOT IN ('record', 'command', 'checkpoint', 'document_content', 'erasing')
            """
        )
        return try tables.reduce(0) { $0 + (Int(try office.query("SELECT count(*) FROM \($1)").first ?? "") ?? 0) }
    }
}
