import Foundation
import Testing

struct ReadTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `一份通报给出一个对象`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        let outcome = try office.run("read", "水务.txt", "--format", "json")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        let reading = try object(outcome.output)
        #expect(reading["kind"] as? String == "rectification-notice")
        #expect(reading["issuer"] as? String == "中共云溪区水务局党组")
        #expect(reading["issuedOn"] as? String == "2023-12-18")
        let findings = try #require(reading["findings"] as? [[String: Any]])
        #expect(findings.map { $0["title"] as? String } == ["河道巡查流于形式", "老旧泵站检修不及时", "维修资金拨付超期", "支部会议记录不完整"])
        #expect(
            findings.map { $0["status"] as? String } == [
                "completed", "inProgress", "substantiallyCompleted", "completed",
            ])
    }

    @Test func `换页符分开的几份材料各占一行`() throws {
        let office = try Office()
        try office.lay("合订.txt", FictionalNotice.water + "\u{C}" + FictionalNotice.library)
        let outcome = try office.run("read", "合订.txt", "--format", "json")
        #expect(try outcome.lines.map { try object($0)["issuer"] as? String } == ["中共云溪区水务局党组", "中共云溪区图书馆党支部"])
    }

    @Test func `读标准输入`() throws {
        let office = try Office()
        try office.lay("a", FictionalNotice.library)
        let outcome = try office.run("read", "-", input: "\(office.folder)/a")
        #expect(outcome.lines.first == "文件：标准输入")
    }

    @Test func `文字原样输出`() throws {
        let office = try Office()
        let text = FictionalNotice.water + "\u{C}" + FictionalNotice.library
        try office.lay("a", "\u{FEFF}" + text)
        #expect(try office.run("read", "a", "--text").output == text)
    }

    @Test func `给人看的样式按宽度对齐`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        #expect(
            try office.run("read", "水务.txt").output == """
                文件：水务.txt
                种类：整改通报
                标题：中共云溪区水务局党组关于区委巡察整改进展情况的通报
                发文单位：中共云溪区水务局党组
                日期：2023-12-18
                巡察组：区委第二巡察组
                起止：2023-03-06 至 2023-05-12
                反馈：2023-06-20
                所述总数：方面 3，问题 4，已完成 2，基本完成 1，推进中 1，措施 6，制度 3
                读出：问题 4 个，措施 6 条，未读懂 0 处

                序  原号  反馈问题            措施  进展  状态
                 1  1     河道巡查流于形式       2     2  已完成
                 2  2     老旧泵站检修不及时     1     1  推进中
                 3  3     维修资金拨付超期       2     2  基本完成
                 4  4     支部会议记录不完整     1     1  已完成


                """)
    }

    @Test func `版面的层次`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        let outcome = try office.run("read", "水务.txt", "--format", "outline")
        #expect(outcome.status == 0)
        for words in ["整改工作总体情况", "河道巡查流于形式", "整改措施", "支部会议记录不完整"] {
            #expect(outcome.lines.count { $0.contains(words) } > 0, "\(words)")
        }
    }

    @Test func `读不了的文件报出名字其余照读`() throws {
        let office = try Office()
        try office.lay("好.txt", FictionalNotice.library)
        try office.lay("空.txt", "")
        let outcome = try office.run("read", "没有.txt", "空.txt", "好.txt", "--format", "json")
        #expect(outcome.status == 1)
        #expect(outcome.lines.count == 1)
        let complaints = outcome.error.split(separator: "\n")
        #expect(complaints.count == 2)
        #expect(
            complaints.first?.contains("“没有.txt”") == true && complaints.first?.hasSuffix("[file-unreadable]") == true)
        #expect(complaints.last?.contains("“空.txt”") == true && complaints.last?.hasSuffix("[document-unfit]") == true)
    }

    @Test(arguments: [
        (["read"], "错误：少了“<文件> ...”。 [usage]"),
        (["read", "a", "--format", "xml"], "错误：“--format <样式>”不能是“xml”，可以是：json、outline、table。 [usage]"),
        (["read", "a", "--text", "--format", "json"], "错误：--text 和 --format 只能写一个。 [usage]"),
        (
            ["read", "a", "--encoding", "foo"],
            "错误：没有叫“foo”的编码，可以是：utf-8、utf-16、utf-16le、utf-16be、gb18030；不写就自动辨认。 [usage]"
        ),
    ]) func `写错的命令退出码是二`(arguments: [String], sentence: String) throws {
        let office = try Office()
        let outcome = try office.program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.error.split(separator: "\n").first.map(String.init) == sentence)
        #expect(outcome.output.isEmpty)
    }

    @Test func `读者走开时安静地结束`() throws {
        let office = try Office()
        try office.lay("合订.txt", Array(repeating: FictionalNotice.water, count: 400).joined(separator: "\u{C}"))
        let outcome = try office.program.shell(
            "$T read 合订.txt --format json | head -1 | wc -l; $T read 合订.txt | head -1")
        #expect(outcome.lines.map { $0.trimmingCharacters(in: .whitespaces) } == ["1", "文件：合订.txt 第 1 份"])
        #expect(outcome.error.isEmpty)
    }

    @Test func `写不下时说明原因`() throws {
        let office = try Office()
        try office.lay("a", FictionalNotice.water)
        let outcome = try office.program.shell("$T read a --format json > /dev/full")
        #expect(outcome.status == 3)
        #expect(outcome.error == "错误：结果没有写完（系统说：No space left on device），请腾出空间或换一个去处后重做。 [output-failed]\n")
    }
}
