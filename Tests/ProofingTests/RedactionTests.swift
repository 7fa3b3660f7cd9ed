import Notices
import OfficialText
import Testing

@testable import Proofing

@Suite struct RedactionTests {
    private let text = "村民王建国（11010519491231002X），电话13912345678。\r\n\u{3000}党委书记张建国\t已答复。\n"

    @Test func `隐去的换掉，其余逐字节不变`() {
        let redaction = Redaction(of: TestReading.of(text))
        #expect(
            String(decoding: redaction.text, as: UTF8.self)
                == "村民王某某（11*************02X），电话139****5678。\r\n\u{3000}党委书记张建国\t已答复。\n")
        #expect(redaction.counts.map(\.count) == [1, 1, 1])
        #expect(Set(redaction.counts.map(\.kind)) == ["个人姓名", "公民身份号码", "个人手机号码"])
    }

    @Test func `没有要隐去的，一字不动`() throws {
        for reading in try TestReading.samples.flatMap({ try TestReading.of($0) }) {
            let redaction = Redaction(of: reading)
            #expect(redaction.text == reading.manuscript.text && redaction.counts.isEmpty)
        }
    }

    @Test func `再隐去一次没有可隐去的`() {
        let once = Redaction(of: TestReading.of(text)).text
        #expect(Redaction(of: TestReading.of(String(decoding: once, as: UTF8.self))).text == once)
    }

    @Test func `截在半截的也不露出来`() {
        let redaction = Redaction(of: TestReading.of(text))
        // 村民王|建国
        #expect(redaction.words(0..<9) == "村民王某某")
        #expect(redaction.words(9..<18) == "（")
        #expect(redaction.covering(9..<12) == 6..<15)
    }

    @Test func `别的规则的意见也不重复`() {
        let redaction = Redaction(of: TestReading.of(text))
        let remark = Remark(.pairing, .warning, "“王建国”一句", at: 0..<18, replacement: "王建国。")
        #expect(redaction.masked(remark).message == "“王某某”一句")
        #expect(redaction.masked(remark).replacement == "王某某。")
        #expect(redaction.masked(remark).range == remark.range)
    }
}
