import OfficialText
import Testing

/// In these texts ⟦ and ⟧ stand around every mark that is to be found.
struct SecrecyMarkTests {
    /// The bytes of a text without the signs around its marks, and where these were.
    private func unmarked(_ text: String) -> (text: String, marks: [Range<Int>]) {
        var bytes: [UInt8] = []
        var marks: [Range<Int>] = []
        var start = 0
        for character in text {
            switch character {
            case "⟦": start = bytes.count
            case "⟧": marks.append(start..<bytes.count)
            default: bytes += String(character).utf8
            }
        }
        return (String(decoding: bytes, as: UTF8.self), marks)
    }

    private func expectMarks(_ marked: String, inName: Bool = false) {
        let (text, wanted) = unmarked(marked)
        let found = inName ? SecrecyMark.all(inName: text) : SecrecyMark.all(in: Array(text.utf8))
        #expect(found.map(\.range) == wanted)
        for mark in found {
            let words = String(decoding: Array(text.utf8)[mark.range], as: UTF8.self)
            #expect(words.contains(mark.level.title.suffix(1)))
        }
    }

    @Test(arguments: [
        // With star and period.
        "⟦机密★1年⟧", "⟦秘密★⟧", "⟦绝密★长期⟧", "⟦机密★１０年⟧", "⟦秘密☆三年⟧", "⟦机密*6个月⟧", "⟦秘密 ★ 1 年⟧", "⟦机　密★1年⟧",
        "⟦绝密★2030年12月31日⟧", "⟦秘密★⟧公布前", "⟦机密级★20年⟧", "000001  ⟦机密★1年⟧  特急", "⟦机密★1年⟧关于印发方案的通知",
        "中共甲市委办公室文件 ⟦秘密★1年⟧", "⟦機密★1年⟧", "⟦絕密★⟧", "⟦机\u{200B}密★1年⟧",
        // A line of its own.
        "⟦机密⟧", "关于整改的报告\n⟦秘密⟧\n一、基本情况", "  ⟦绝密⟧  ", "⟦机 密⟧", "⟦机密⟧  特急", "特 急\t⟦秘 密⟧", "第000012号 ⟦秘密⟧",
        "⟦工作秘密⟧", "⟦工 作 秘 密⟧", "⟦工作秘密★3年⟧", "\r\n⟦机密⟧\r\n", "# ⟦机密⟧", "**⟦秘密★1年⟧**", "⟦秘密级⟧", "⟦机密20年⟧",
        // After a label.
        "密级：⟦机密⟧", "密级:⟦秘密⟧", "密级 ： ⟦机密⟧　份号：000001", "密级\t⟦绝密⟧", "本件密级为⟦机密⟧，保密期限十年。", "密级：⟦工作秘密⟧",
        "密级：【⟦机密⟧】", "（密级：⟦秘密⟧）", "密级：⟦机密级⟧", "秘密等级：⟦机密⟧。", "密级和保密期限：⟦机密★1年⟧", "| 密级 | ⟦机密⟧ |",
        "起草：张三 密级：⟦秘密⟧ 日期：2024年",
        // In brackets.
        "（⟦机密⟧）", "【⟦秘密★1年⟧】关于整改的报告", "关于整改的报告（⟦机密⟧）", "关于报告［ ⟦绝密⟧ ］", "〔⟦工作秘密⟧〕", "报告（⟦秘密★1年⟧）已送达。",
        "通知（⟦机密★⟧公布前）已送达。",
        // Several.
        "⟦机密★1年⟧\n正文\n⟦秘密⟧",
    ]) func `认得出文中的密级标志`(_ text: String) {
        expectMarks(text)
    }

    @Test(arguments: [
        "保守国家秘密", "商业秘密", "机密文件管理制度", "秘密级以上", "未发现泄露机密", "国家秘密的密级分为绝密、机密、秘密三级。",
        "绝密级国家秘密是最重要的国家秘密，泄露会使国家安全和利益遭受特别严重的损害。", "绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。",
        "绝密、机密、秘密", "绝密 机密 秘密", "绝密\t30年\n机密\t20年\n秘密\t10年", "（一）绝密\n（二）机密\n（三）秘密", "1 绝密\n2 机密", "1.机密",
        "密级：□绝密 □机密 □秘密", "密级：绝密 机密 秘密", "密级：绝密/机密/秘密", "密级为机密的文件应当专人保管", "涉密等级（机密）以上的人员", "各密级：绝密、机密、秘密。",
        "文件应标注“机密★10年”字样", "如机密★10年、秘密★5年等", "涉密人员分为核心（绝密）、重要（机密）、一般（秘密）三类", "内部资料", "公开", "密级：内部", "密级：公开",
        "《秘密》", "“机密”", "机\n密", "秘密调查", "这是一个秘密。", "机密。", "签订保密协议，不得泄露工作秘密和商业秘密", "工作秘密管理办法", "工作秘密、内部敏感信息",
        "不得在互联网上传递机密 处理涉密信息", "密级", "★1年", "", "密", "国家秘密", "**机密**文件管理制度", "绝密级 30年",
    ]) func `行文里的字样不是标志`(_ text: String) {
        expectMarks(text)
    }

    @Test(arguments: [
        "会议纪要（⟦机密⟧）.docx", "[⟦秘密⟧]会议纪要.pdf", "⟦机密⟧-会议纪要.doc", "会议纪要_⟦秘密⟧.docx", "⟦工作秘密⟧.txt", "⟦绝密⟧ 纪要.pdf",
        "纪要【⟦机密★1年⟧】.pdf", "纪要-⟦机密★1年⟧.pdf", "密级：⟦秘密⟧ 纪要.docx", "⟦机密级⟧_名单.xlsx", "⟦机 密⟧.jpg", "（⟦工作秘密⟧）联系人.xlsx",
        "附件1-⟦秘密⟧（盖章）.pdf", "纪要．⟦機密⟧．pdf", "⟦秘密★1年⟧会议纪要.ofd", "⟦绝密⟧", "资料\\⟦机密⟧\\纪要.txt", "⟦秘密⟧-甲-⟦机密⟧.zip",
    ]) func `认得出文件名里的密级标志`(_ name: String) {
        expectMarks(name, inName: true)
    }

    @Test(arguments: [
        "机密文件管理制度.docx", "保守国家秘密承诺书.pdf", "商业秘密-合同.docx", "秘密级以上人员名单.xlsx", "工作秘密管理办法.pdf", "未发现泄露机密的说明.docx",
        "保密培训.mp4",
        "内部资料.docx", "公开.txt", "《秘密》读后感.docx", "", ".", "秘书处.docx", "机关密码本.txt", "国家秘密定密管理.docx", "绝密、机密、秘密的区分.pptx",
        "定密工作-秘密级事项.xlsx",
    ]) func `文件名里的字样不是标志`(_ name: String) {
        expectMarks(name, inName: true)
    }

    @Test(
        arguments: [
            ("工作秘密", .workSecret), ("秘密", .secret), ("机密", .highlySecret), ("绝密", .topSecret), ("絕密★", .topSecret),
        ] as [(String, SecrecyMark.Level)]) func `说得出密级`(words: String, level: SecrecyMark.Level)
    {
        #expect(SecrecyMark.all(in: Array(words.utf8)).map(\.level) == [level])
        #expect(level.isStateSecret == (level != .workSecret))
    }

    // MARK: Long inputs, of which a quadratic scan would not come to the end

    @Test(arguments: ["机密", "机", "工作秘密", "（机密", "密级：", "密级：机密、", "机 ", "机密★", "*", "（", "机密\t", "密级 "])
    func `一行里重复百万遍`(_ piece: String) {
        let text = Array(String(repeating: piece, count: 1_000_000).utf8)
        let marks = SecrecyMark.all(in: text)
        #expect(marks.allSatisfy { $0.range.upperBound <= text.count })
        #expect(SecrecyMark.all(in: text + Array("\n秘密\n".utf8)).last?.level == .secret)
    }

    @Test func `字间有二十万个空格`() {
        let blanks = String(repeating: "　", count: 200_000)
        expectMarks("密级：\(blanks)⟦机\(blanks)密\(blanks)★\(blanks)1\(blanks)年⟧\(blanks)")
    }

    @Test func `百万行各有一个标志`() {
        let line = Array("机密★1年\n保守国家秘密\n".utf8)
        let marks = SecrecyMark.all(in: (0..<500_000).flatMap { _ in line })
        #expect(marks.count == 500_000)
        #expect(marks.enumerated().allSatisfy { $0.element.range.lowerBound == $0.offset * line.count })
    }
}
