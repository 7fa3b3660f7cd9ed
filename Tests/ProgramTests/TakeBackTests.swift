import Foundation
import Testing

struct TakeBackTests {
    @Test func `撤回后文件可以重新导入`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        let records = try office.query("SELECT command FROM record WHERE stream = 'inspection/\(id)'")
        let command = try #require(records.first)
        let outcome = try office.run("take-back", String(id.prefix(6)), "--why", "导错了")
        #expect(outcome.status == 0)
        #expect(outcome.output == "已撤回操作 \(command)：检查 \(id) 有 \(records.count) 条记录不再算数。\n")
        #expect(try office.ids().count == 1)
        #expect(try office.run("log", id).lines.last?.contains("撤回") == true)
        #expect(try office.run("log", id).lines.last?.contains("导错了") == true)
        #expect(
            try office.run("ledger", id).error
                == "错误：检查“\(id)”的立项已经撤回，只能用 taizhang log \(id) 查看留下的记录。 [inspection-unknown]\n")
        #expect(try office.run("import", "水务.txt").status == 0)
        #expect(try office.run("verify").status == 0)
        let count = try office.recordCount()
        try office.run("rebuild")
        #expect(try office.recordCount() == count)
        #expect(try office.run("verify").status == 0)
    }

    @Test func `没有可撤回的说明原因`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        let command = try #require(
            try office.query("SELECT command FROM record WHERE stream = 'inspection/\(id)'").first)
        try office.run("take-back", id)
        let outcome = try office.run("take-back", id)
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：检查 \(id) 没有可以撤回的操作。 [not-taken-back]\n")
        let again = try office.run("take-back", id, String(command.prefix(8)))
        #expect(again.status == 1)
        #expect(again.error == "错误：操作 \(command) 已经撤回。 [not-taken-back]\n")
    }

    @Test func `后面有记录以它为依据的不能撤回`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        let commands = {
            try office.query("SELECT command FROM record WHERE stream = 'inspection/\(id)' ORDER BY sequence")
        }
        let (first, last) = (try #require(try commands().first), try commands().count)
        try office.lay("后报.txt", FictionalNotice.water.replacingOccurrences(of: "2023年12月18日", with: "2024年3月1日"))
        try office.run("import", "后报.txt", "--into", id)
        let outcome = try office.run("take-back", id, first)
        #expect(outcome.status == 1)
        #expect(
            outcome.error.hasPrefix("错误：操作 \(first) 之后已有记录以它为依据（inspection/\(id) 第 "))
        #expect(outcome.error.hasSuffix("不能撤回；请先撤回后面的操作，或用更正。 [not-taken-back]\n"))
        // The later entry first, then the earlier one.
        #expect(try office.run("take-back", id).output.contains("有 \(try commands().count - last - 1) 条记录"))
        #expect(try office.run("take-back", id).status == 0)
        #expect(try office.ids().count == 1)
    }

    @Test func `没有的操作说明有哪些`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "图书馆")
        let command = try #require(
            try office.query("SELECT command FROM record WHERE stream = 'inspection/\(id)'").first)
        let outcome = try office.run("take-back", id, "u")
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：没有编号以“u”开头的操作，现有：\(command)。 [entry-unknown]\n")
    }
}
