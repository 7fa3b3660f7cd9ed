import Notices
import OfficialText
import Rectification
import Testing

/// Forms of input for which a reader is easily quadratic, so long that a quadratic one would take minutes.
///
/// Nothing is timed: each reading must end, and say what is known from how its text was made.
struct LongInputTests {
    private static let title = "中共甲局党组关于县委巡察整改进展情况的通报\n"
    private static let preamble = "2024年3月4日至4月26日，县委第一巡察组对中共甲局党组开展了常规巡察，5月20日反馈了巡察意见。现将整改进展情况予以公布。\n"
    private static let section = "一、反馈问题整改情况\n"
    private static let answer = "整改措施：一是明确专人。\n整改进展：一是已指定专人。\n"
    private static let finding = "1.学习抓得不实。\n" + answer

    private func read(_ text: String) -> Reading { NoticeReader().read(Manuscript(text: Array(text.utf8))) }

    /// Numbered pieces, all different.
    private func pieces(_ count: Int, separator: String = "", _ piece: (Int) -> String) -> String {
        (0..<count).lazy.map(piece).joined(separator: separator)
    }

    // MARK: The preamble

    private func opening(_ middle: String) -> String {
        Self.title + "县委第一巡察组巡察期间，" + middle + "，现将整改情况予以公布。\n" + Self.section + Self.finding
    }

    @Test func `一句话里有二十万个对字`() {
        let reading = read(opening(String(repeating: "对有关工作", count: 200_000)))
        #expect(reading.inspection?.type == nil)
        #expect(reading.inspection?.team.map(reading.text) == "县委第一巡察组")
        #expect(reading.findings.count == 1)
    }

    @Test func `一句话里有六万个日期`() {
        let reading = read(opening(pieces(60_000, separator: "，") { "2024年\($0 % 12 + 1)月\($0 % 28 + 1)日" } + "反馈了意见"))
        #expect(reading.inspection?.feedbackOn?.description == "2024-12-24")
        #expect(reading.findings.count == 1)
    }

    @Test func `一句话里有十万个计数`() {
        let reading = read(opening(pieces(100_000, separator: "，") { "甲\($0)方面3个问题" }))
        #expect(reading.declared[.findings]?.value == 3)
        #expect(reading.findings.count == 1)
    }

    @Test func `标题印了二十万遍`() {
        let reading = read(String(repeating: Self.title, count: 200_000) + Self.preamble + Self.section + Self.finding)
        #expect(reading.title.map(reading.text) == "中共甲局党组关于县委巡察整改进展情况的通报")
        #expect(reading.spans.count { $0.kind == .title } == 200_000)
    }

    // MARK: The body

    @Test func `组织整改的部分有三十万个`() {
        let heads = String(repeating: "一、加强领导\n", count: 300_000)
        let reading = read(Self.title + Self.preamble + heads + "二、反馈问题整改情况\n" + Self.finding)
        #expect(reading.findings.count == 1)
        #expect(reading.spans.count { $0.kind == .heading } == 300_001)
    }

    @Test func `答复之前有五十万行说明`() {
        let detail = String(repeating: "检查时又看到\n", count: 500_000)
        let reading = read(Self.title + Self.preamble + Self.section + "1.学习抓得不实。\n" + detail + Self.answer)
        #expect(reading.findings.first?.description?.pieces.count == 500_000)
        #expect(reading.findings.first?.measures.count == 1)
    }

    @Test func `六万行再印一遍却不是正文重复`() {
        func lines(_ mark: String, _ count: Int) -> String {
            pieces(count) { "\(mark)\($0)单位召开专题会议研究部署并逐项明确责任分工要求\n" }
        }
        let page = lines("甲", 60_000) + lines("乙", 30_000) + lines("甲", 60_000) + lines("丙", 30_000)
        let reading = read(Self.title + Self.preamble + Self.section + Self.finding + page)
        #expect(!reading.spans.contains { $0.kind == .duplicate })
    }

    @Test func `一行里有二十万个拉开的电话`() {
        let line = "联系电话：" + String(repeating: "电 话 ", count: 200_000) + "0531-86720413\n"
        let reading = read(Self.title + Self.preamble + Self.section + Self.finding + line)
        #expect(reading.contacts.phone.map(reading.text) == ["0531-86720413"])
    }

    @Test func `短行连印五十万遍不是正文重复`() {
        let reading = read(Self.title + Self.preamble + String(repeating: "目前正在整改\n", count: 500_000))
        #expect(!reading.spans.contains { $0.kind == .duplicate })
    }

    @Test func `框起来的问题有二十万个`() {
        let reading = read(String(repeating: "关于“管网漏损”问题的整改情况。\n", count: 200_000))
        #expect(reading.findings.count <= 200_000)
    }

    @Test func `编号连着二百万级`() {
        let chain = String(repeating: "1.", count: 2_000_000)
        let statement = "1.学习抓得不实。" + chain + "一是已改。\n"
        let reading = read(Self.title + Self.preamble + Self.section + statement + Self.answer)
        #expect(reading.findings.count == 1)
    }

    // MARK: The tail, and the outline

    @Test func `联系电话有二十万个`() {
        let phones = pieces(200_000, separator: "、") { "0\(10_000_000 + $0)" }
        let tail = "欢迎监督，联系电话：" + phones + "、010000000\n"
        let reading = read(Self.title + Self.preamble + Self.section + Self.finding + tail)
        #expect(reading.contacts.phone.count == 200_000)
    }

    @Test func `提纲只有一行却有三十万段`() {
        let text = "甲" + String(repeating: "  乙", count: 300_000)
        let lines = OutlineDump.text(of: Manuscript(text: Array(text.utf8))).split(separator: "\n")
        #expect(lines.count == 300_001)
        #expect(lines.last == "└─ 段落 @1:900001 乙")
    }
}
