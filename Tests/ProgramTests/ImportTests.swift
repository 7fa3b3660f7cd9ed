import Foundation
import Testing

struct ImportTests {
    private static let hint = "提示：--new 立为新的检查，--into 编号 并入已有的检查；编号见 taizhang inspections。\n"

    @Test func `第一次导入自动新建台账`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        let outcome = try office.run("import", "水务.txt")
        let id = try office.id(of: "水务局")
        let person = try #require(try office.query("SELECT id FROM person").first)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                已新建台账 ./taizhang.db，第一个人的编号是 \(person)。
                签名密钥在 ./taizhang.db.key，请另行备份，不要外传。
                已导入：水务.txt → 新立项 \(id)，问题 4 个，措施 6 条
                共 1 份：新立项 1 份，并入 0 份，未导入 0 份。

                """)
        #expect(outcome.error.isEmpty)
    }

    @Test func `文件名写错时不留下空台账`() throws {
        let office = try Office()
        let outcome = try office.run("import", "没有.txt")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("没有.txt") && outcome.error.hasSuffix("[file-unreadable]\n"))
        #expect(!office.has("taizhang.db"))
    }

    @Test func `同一份文件第二次导入被拒绝`() throws {
        let office = try Office()
        try office.importBoth()
        let count = try office.recordCount()
        try office.lay("另存.txt", FictionalNotice.water)
        let outcome = try office.run("import", "另存.txt")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == """
                错误：“另存.txt”与已收存的“水务.txt”内容完全相同（检查 \(try office.id(of: "水务局"))），未导入；\
                确需再次导入，请指明新建检查或并入哪一次。 [document-known]

                """ + Self.hint)
        #expect(outcome.output == "共 1 份：新立项 0 份，并入 0 份，未导入 1 份。\n")
        #expect(try office.recordCount() == count)
    }

    @Test(arguments: [
        // The same body with a space and without 中共; the same body on another day.
        [("中共云溪区水务局党组\n2023", "云溪区水务局 党组\n2023")],
        [("2023年12月18日", "2023年12月20日")],
        // Without a feedback date the start date decides.
        [("2023年6月20日，区委第二巡察组向中共云溪区水务局党组反馈了巡察意见。", "")],
    ]) func `已经立项的检查被拒绝`(edits: [(String, String)]) throws {
        let office = try Office()
        try office.importBoth()
        let text = edits.reduce(FictionalNotice.water) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        try #require(text != FictionalNotice.water)
        try office.lay("再报.txt", text)
        let outcome = try office.run("import", "再报.txt")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == """
                错误：“再报.txt”所说的检查已经立项（\(try office.id(of: "水务局"))，来自“水务.txt”），未导入；\
                请指明并入这一次，或指明新建检查。 [inspection-known]

                """ + Self.hint)
        #expect(try office.ids().count == 2)
    }

    @Test(arguments: [
        ("区委第二巡察组", "巡察机构", "没有写明检查组"),
        ("2023年3月6日至5月12日，", "", "没有写明反馈日期和开始日期"),
    ]) func `看不出是哪一次检查的要指明`(old: String, new: String, missing: String) throws {
        let office = try Office()
        var text = FictionalNotice.water.replacingOccurrences(of: old, with: new)
        if missing.contains("日期") { text = text.replacingOccurrences(of: "2023年6月20日，", with: "") }
        try office.lay("a.txt", text)
        let outcome = try office.run("import", "a.txt")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == "错误：“a.txt”\(missing)，无法判断这次检查是否已经立项，未导入；请指明新建检查或并入哪一次。 [inspection-unclear]\n" + Self.hint
        )
        #expect(try office.ids().isEmpty)
        #expect(try office.run("import", "a.txt", "--new").status == 0)
        #expect(try office.ids().count == 1)
    }

    @Test func `审计整改要指明`() throws {
        let office = try Office()
        try office.lay("审计.txt", FictionalNotice.audit)
        let outcome = try office.run("import", "审计.txt")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == """
                错误：“审计.txt”是审计整改情况，或没有写明是哪一种检查，无法判断这次检查是否已经立项，未导入；\
                请指明新建检查或并入哪一次。 [inspection-unclear]

                """ + Self.hint)
        #expect(try office.run("import", "审计.txt", "--new").status == 0)
    }

    @Test func `工作报告说明原因只在指明时收存`() throws {
        let office = try Office()
        try office.importBoth()
        try office.lay("总结.txt", FictionalNotice.workReport)
        for arguments in [["import", "总结.txt"], ["import", "总结.txt", "--new"]] {
            let outcome = try office.program.run(arguments)
            #expect(outcome.status == 1)
            #expect(
                outcome.error == """
                    错误：“总结.txt”是工作报告，不是整改通报，没有可以立项的问题，未导入；\
                    如属于已有的某次检查，请指明并入哪一次，将只收存文件和它所述的总数。 [not-a-notice]

                    """ + Self.hint)
        }
        let id = try office.id(of: "水务局")
        let outcome = try office.run("import", "总结.txt", "--into", String(id.prefix(6)))
        #expect(outcome.output.hasPrefix("已导入：总结.txt → 并入 \(id)，问题 0 个，措施 0 条\n"))
        #expect(try office.query("SELECT count(*) FROM document WHERE inspection = '\(id)'") == ["2"])
        #expect(try office.query("SELECT count(*) FROM finding WHERE inspection = '\(id)'") == ["4"])
    }

    @Test func `并入时按文字对上问题`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        // Half-width and full-width, a space: the same statement; progress is new, the measures are not.
        let later = FictionalNotice.water
            .replacingOccurrences(of: "老旧泵站检修不及时", with: "老旧泵站 检修不及时")
            .replacingOccurrences(of: "检修16座，其余3座正在检修", with: "全部检修完毕")
            .replacingOccurrences(of: "完成情况：正在推进整改", with: "完成情况：已完成整改")
            .replacingOccurrences(of: "2023年12月18日", with: "2024年3月1日")
        try office.lay("后报.txt", later)
        let outcome = try office.run("import", "后报.txt", "--into", String(id.prefix(5)))
        #expect(outcome.output == "已导入：后报.txt → 并入 \(id)，问题 4 个，措施 6 条\n共 1 份：新立项 0 份，并入 1 份，未导入 0 份。\n")
        #expect(try office.query("SELECT count(*) FROM corrective_action WHERE inspection = '\(id)'") == ["6"])
        #expect(try office.query("SELECT count(*) FROM progress_report") == ["10"])
        #expect(try office.run("ledger", id, "--status", "已完成", "--format", "csv").lines.count == 4)
        #expect(try office.run("verify").status == 0)
    }

    @Test func `有问题对不上时列出来什么也不记`() throws {
        let office = try Office()
        try office.importBoth()
        let id = try office.id(of: "水务局")
        let count = try office.recordCount()
        try office.lay("后报.txt", FictionalNotice.water.replacingOccurrences(of: "维修资金拨付超期", with: "工程款拨付超期"))
        let outcome = try office.run("import", "后报.txt", "--into", id)
        #expect(outcome.status == 1)
        #expect(
            outcome.error
                == "错误：“后报.txt”中有 1 个问题在这次检查里找不到，全部未导入：第 3 个（3）“工程款拨付超期”。请核对是否指错了检查。 [findings-unmatched]\n")
        #expect(try office.recordCount() == count)
    }

    @Test func `指明的检查不存在时说明有哪些`() throws {
        let office = try Office()
        try office.importBoth()
        let existing = try office.ids().sorted().joined(separator: "、")
        let outcome = try office.run("import", "水务.txt", "--into", "uuu")
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：没有编号以“uuu”开头的检查，现有：\(existing)。 [inspection-unknown]\n")
    }

    @Test func `没有日期的文件所报进展没有日期`() throws {
        let office = try Office()
        let text = FictionalNotice.water.replacingOccurrences(of: "2023年12月18日\n", with: "")
        try office.lay("a.txt", text)
        #expect(try office.run("import", "a.txt").status == 0)
        #expect(try office.query("SELECT DISTINCT reported_on IS NULL FROM progress_report") == ["1"])
        #expect(try office.run("finding", try office.id(of: "水务局"), "1").output.contains("整改进展（没有日期，a.txt，已完成）"))
    }

    @Test func `读不了的文件跳过其余照常`() throws {
        let office = try Office()
        try office.lay("空.txt", "")
        try office.lay("乱.bin", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ ($0 >> 3)) })
        try office.lay("闲话.txt", "今天天气很好，我们去河边走走。\n")
        try office.lay("水务.txt", FictionalNotice.water)
        try office.lay("图书馆.txt", FictionalNotice.library)
        let outcome = try office.run("import", "水务.txt", "空.txt", "没有.txt", "乱.bin", "闲话.txt", "图书馆.txt")
        #expect(outcome.status == 1)
        #expect(outcome.lines.last == "共 6 份：新立项 2 份，并入 0 份，未导入 4 份。")
        let codes = outcome.error.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }
        #expect(codes == ["document-unfit", "file-unreadable", "document-unfit", "not-a-notice"])
        #expect(outcome.error.contains("“闲话.txt”不是整改通报，没有可以立项的问题，未导入；"))
        #expect(try office.run("verify").status == 0)
    }

    @Test func `换页符分开的每份材料各自成立`() throws {
        let office = try Office()
        let parts = [FictionalNotice.water, FictionalNotice.workReport, FictionalNotice.library]
        try office.lay("合订.txt", parts.joined(separator: "\u{C}"))
        let outcome = try office.run("import", "合订.txt")
        #expect(outcome.status == 1)
        #expect(outcome.error.hasPrefix("错误：“合订.txt 第 2 份”是工作报告"))
        #expect(outcome.lines.last == "共 3 份：新立项 2 份，并入 0 份，未导入 1 份。")
        // A part is the same document as the file that holds it alone.
        try office.lay("单份.txt", FictionalNotice.library)
        #expect(try office.run("import", "单份.txt").error.contains("“单份.txt”与已收存的“合订.txt 第 3 份”内容完全相同"))
    }

    @Test func `另一种编码的同一份材料`() throws {
        let office = try Office()
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require(FictionalNotice.water.data(using: encoding))
        try office.lay("国标.txt", Array(bytes))
        #expect(try office.run("import", "国标.txt").status == 0)
        try office.lay("水务.txt", FictionalNotice.water)
        #expect(try office.run("import", "水务.txt").error.contains("[inspection-known]"))
    }

    @Test func `以别人的身份办理`() throws {
        let office = try Office()
        try office.importBoth()
        let outcome = try office.run("import", "水务.txt", "--new", "--as", "i")
        let person = try #require(try office.query("SELECT id FROM person").first)
        #expect(outcome.status == 1)
        #expect(outcome.error == "错误：没有编号以“i”开头的人员，现有：\(person)。 [person-unknown]\n")
        #expect(try office.run("import", "水务.txt", "--new", "--as", String(person.prefix(4))).status == 0)
    }

    @Test func `进度只在终端上显示`() throws {
        let office = try Office()
        try office.lay("水务.txt", FictionalNotice.water)
        #expect(!(try office.run("import", "水务.txt").error.contains("\u{1B}")))
        // `script` gives the program a terminal.
        let shown = try office.program.shell("script -qec '\"$T\" import 水务.txt --ledger 甲.db' /dev/null").output
        #expect(shown.contains("\r\u{1B}[K已处理 1 份……") && shown.contains("已导入：水务.txt"))
        let silent = try office.program.shell(
            "script -qec '\"$T\" import 水务.txt --ledger 乙.db --progress off' /dev/null"
        ).output
        #expect(!silent.contains("已处理") && silent.contains("已导入：水务.txt"))
    }
}
