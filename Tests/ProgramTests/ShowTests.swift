import Foundation
import Testing

struct ShowTests {
    @Test func `检查一览`() throws {
        let office = try Office()
        try office.importBoth()
        let (library, water) = (try office.id(of: "图书馆"), try office.id(of: "水务局"))
        let outcome = try office.run("inspections")
        #expect(
            outcome.output == """
                编号              被检查单位              检查组          反馈日期    文件  问题  已完成
                \(library)  中共云溪区图书馆党支部  区委第五巡察组  2023-12-01     1     2       1
                \(water)  中共云溪区水务局党组    区委第二巡察组  2023-06-20     1     4       2

                """)
        let csv = try office.run("inspections", "--format", "csv")
        #expect(
            csv.output == """
                编号,被检查单位,检查,类型,检查组,开始,结束,反馈,文件,问题,措施,已完成,基本完成,长期坚持,阶段性,推进中,未启动,未写明\r
                \(library),中共云溪区图书馆党支部,巡察,,区委第五巡察组,2023-09-04,2023-10-31,2023-12-01,1,2,0,1,0,0,0,1,0,0\r
                \(water),中共云溪区水务局党组,巡察,常规,区委第二巡察组,2023-03-06,2023-05-12,2023-06-20,1,4,6,2,1,0,0,1,0,0\r

                """)
        let json = try office.run("inspections", "--format", "json")
        let list = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(list.map { $0["id"] as? String } == [library, water])
        #expect(
            list.last?["statuses"] as? [String: Int] == ["completed": 2, "substantiallyCompleted": 1, "inProgress": 1])
    }

    @Test func `一次检查的问题`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        #expect(
            try office.run("ledger", String(id.prefix(6))).output == """
                检查：\(id)
                被检查单位：中共云溪区水务局党组
                检查组：区委第二巡察组
                起止：2023-03-06 至 2023-05-12
                反馈：2023-06-20
                文件：水务.txt，2023-12-18，所述：方面 3、问题 4、已完成 2、基本完成 1、推进中 1、措施 6、制度 3

                序  原号  反馈问题            所在标题                状态      亮灯
                 1  1     河道巡查流于形式    落实河湖管护责任有差距  已完成    灰灯
                 2  2     老旧泵站检修不及时  落实河湖管护责任有差距  推进中    红灯
                 3  3     维修资金拨付超期    资金管理不够规范        基本完成  红灯
                 4  4     支部会议记录不完整  党组织建设抓得不紧      已完成    灰灯

                共 4 个问题：已完成 2，基本完成 1，推进中 1。

                """)
    }

    @Test func `按状态和标题筛选`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        func positions(_ filters: String...) throws -> [String] {
            try office.program.run(["ledger", id, "--format", "csv"] + filters).lines.dropFirst().map {
                String($0.prefix { $0 != "," })
            }
        }
        #expect(try positions("--status", "已完成") == ["1", "4"])
        #expect(try positions("--status", "completed", "--status", "推进中") == ["1", "2", "4"])
        #expect(try positions("--heading", "河湖") == ["1", "2"])
        #expect(try positions("--heading", "河湖", "--status", "推进中") == ["2"])
        let none = try office.run("ledger", id, "--status", "未启动")
        #expect(none.status == 0)
        #expect(none.lines.suffix(3) == ["没有符合条件的问题，去掉筛选再看。", "", "列出 0 个，共 4 个问题：已完成 2，基本完成 1，推进中 1。"])
    }

    @Test func `表格软件不会执行单元格里的公式`() throws {
        let office = try Office()
        try office.lay(
            "a.txt", FictionalNotice.water.replacingOccurrences(of: "1.河道巡查流于形式", with: "1.=HYPERLINK(\"x\")流于形式"))
        try office.run("import", "a.txt")
        let id = try office.id(of: "水务局")
        let outcome = try office.run("ledger", id, "--format", "csv", "--bom")
        #expect(outcome.output.hasPrefix("\u{FEFF}序,原号,标题,反馈问题,"))
        #expect(outcome.output.contains(",\"'=HYPERLINK(\"\"x\"\")流于形式\","))
    }

    @Test func `问题清单的对象`() throws {
        let office = try Office()
        try office.importBoth()
        let outcome = try office.run("ledger", try office.id(of: "图书馆"), "--format", "json")
        #expect(outcome.lines.count == 1)
        let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.map { $0["title"] as? String } == ["周末闭馆过早", "古籍修复进度缓慢"])
        #expect(findings.map { $0["position"] as? Int } == [1, 2])
        #expect(findings.map { $0["status"] as? String } == ["completed", "inProgress"])
        #expect((object["inspection"] as? [String: Any])?["team"] as? String == "区委第五巡察组")
    }

    @Test func `一个问题的全部内容`() throws {
        let office = try Office()
        try office.importBoth()
        let text = Array(FictionalNotice.water.utf8)
        let output = try office.run("finding", try office.id(of: "水务局"), "3", "--date", "2024-01-31").output
        let place = try #require(output.firstMatch(of: /出处：水务\.txt 第 (\d+)–(\d+) 字节/))
        let (start, end) = (try #require(Int(place.1)), try #require(Int(place.2)))
        let source = String(decoding: text[start..<end], as: UTF8.self)
        #expect(source.hasPrefix("3.维修资金拨付超期。") && source.contains("完成情况：基本完成整改。"))
        #expect(
            output == """
                问题：维修资金拨付超期
                序：3
                原号：3
                标题：反馈问题整改情况 › 资金管理不够规范
                状态：基本完成（原文“基本完成整改”）
                亮灯：红灯（没有到期日，提出已 225 天，超过 6个月）
                来源：反馈意见
                出处：水务.txt 第 \(start)–\(end) 字节

                整改措施 2 条
                  1 一是清理2022年以来的拨付台账；
                  2 二是明确拨付时限。

                整改进展（2023-12-18，水务.txt，基本完成）
                  1 一是清理拨付事项47笔，补拨11笔；
                  2 二是制定拨付规程，时限为15个工作日。

                """)
    }

    @Test func `没有的问题说明有几个`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "图书馆")
        for position in ["0", "3"] {
            let outcome = try office.run("finding", id, position)
            #expect(outcome.status == 1)
            #expect(
                outcome.error
                    == "错误：没有第 \(position) 个问题，检查 \(id) 有第 1 至 2 个，可用 taizhang ledger \(id) 查看。 [finding-unknown]\n")
        }
    }

    @Test func `记录逐条列出`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "图书馆")
        let outcome = try office.run("log", id)
        let command = try #require(
            try office.query("SELECT DISTINCT command FROM record WHERE stream = 'inspection/\(id)'").first)
        let records = try office.query("SELECT sequence FROM record WHERE stream = 'inspection/\(id)'")
        #expect(outcome.lines.count == 1 + records.count)
        #expect(outcome.lines.first?.hasPrefix("条  时间                 经办人  事项") == true)
        #expect(outcome.lines[1].wholeMatch(of: /\ 1  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d  经办人  立项 +区委第五巡察组 +\w+/) != nil)
        #expect(outcome.lines.dropFirst().allSatisfy { $0.hasSuffix(command) })
    }

    @Test func `编号可以只写开头几位`() throws {
        let office = try Office()
        try office.importBoth()
        for id in try office.ids() {
            #expect(try office.run("ledger", id.uppercased()).status == 0)
        }
        let empty = try office.run("ledger", "")
        #expect(empty.status == 1)
        #expect(empty.error.hasSuffix("[inspection-unknown]\n"))
    }
}
