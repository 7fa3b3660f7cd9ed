import Foundation
import OfficialText
import Testing

@testable import OfficeDocuments

private let samplePage = """
    <!DOCTYPE html><html><head><title>题</title><meta charset="utf-8"><style>p{}</style></head><body>
    <p class="a>b" title='x'>甲&amp;乙&#x4e00;<b>丙</b></p><!-- 注 --><table><tr><td>丁</td><td><p>戊</p></td></tr></table>
    <script>document.write("<p>x</p></i"); if (a </b) {}</script><pre> 己
     庚</pre><![if x]>辛<![endif]><br/>壬 < 癸</body></html>
    """

/// Either an error that says something, or texts that are valid UTF-8 with diagnostics at places inside.
private func checkSound(_ bytes: [UInt8], name: String, format: DocumentFormat? = nil) {
    do {
        let file = try DocumentReader.read(bytes: bytes, name: name, format: format)
        #expect(!file.manuscripts.isEmpty)
        for manuscript in file.manuscripts {
            #expect(manuscript.string != nil)
            #expect(!manuscript.text.contains(0))
            #expect(manuscript.diagnostics.count <= 10)
            for range in manuscript.diagnostics.compactMap(\.range) {
                #expect(range.upperBound <= manuscript.text.count && !range.isEmpty)
                #expect(String(validating: manuscript.text[range], as: UTF8.self) != nil)
            }
        }
    } catch {
        #expect(error.description.hasSuffix("。"))
    }
}

@Suite struct RandomInputTests {
    @Test func `任意字节不崩溃,读出的总是正确的 UTF-8`() {
        var generator = SeededGenerator(seed: 20_240_705)
        let seeds = [
            sampleNotice.bytes(.utf8), sampleNotice.bytes(gb18030), sampleNotice.bytes(.utf16LittleEndian),
            samplePage.bytes(.utf8),
        ]
        for round in 0..<2_000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...30, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch UInt8.random(in: 0...2, using: &generator) {
                case 0: bytes[index] = .random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: index)
                default: bytes.insert(.random(in: 0...255, using: &generator), at: index)
                }
            }
            checkSound(bytes, name: round.isMultiple(of: 3) ? "a.html" : "a.txt")
            checkSound((0..<round % 64).map { _ in .random(in: 0...255, using: &generator) }, name: "a")
        }
    }

    @Test func `在每个字节处截断的网页都读得完`() {
        let whole = samplePage.bytes(.utf8)
        for length in 1...whole.count { checkSound(Array(whole[..<length]), name: "a.html", format: .html) }
    }

    @Test func `读出的文字与分几次交给解析器无关`() throws {
        let whole = samplePage.bytes(.utf8)
        for length in 1...whole.count {
            let source = Array(whole[..<length])
            let atOnce = try PageParser.page(of: source)
            for pieceLength in [1, 2, 7, 64] {
                let pieced = try PageParser.page(of: source, pieceLength: pieceLength)
                #expect(String(decoding: pieced.text, as: UTF8.self) == String(decoding: atOnce.text, as: UTF8.self))
                #expect(pieced.diagnostics.map(\.message) == atOnce.diagnostics.map(\.message))
            }
        }
    }
}
