import Foundation
import Notices
import OfficialText
import Testing

@testable import Proofing

/// Whatever the text: a remark's places lie in it, and between characters.
@Suite struct PlaceTests {
    @Test func `意见的位置都在字与字之间`() throws {
        var texts = try (TestReading.samples + TestReading.seeds).flatMap { try TestReading.of($0) }
        var random = SeededGenerator(seed: 20_240_711)
        texts += (0..<2000).map { _ in
            let pieces = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                Self.pieces.randomElement(using: &random)
            }
            return TestReading.of(pieces.joined())
        }
        var places = 0
        for reading in texts {
            let text = reading.manuscript.text
            for range in Proofreader().remarks(on: reading).flatMap({ [$0.range] + $0.related.map(\.range) }) {
                #expect(range.lowerBound >= 0 && range.upperBound <= text.count && !range.isEmpty)
                #expect(
                    [range.lowerBound, range.upperBound].allSatisfy { $0 == text.count || text[$0] & 0xC0 != 0x80 })
                places += 1
            }
        }
        #expect(places > 1000)
    }

    private static let pieces = [
        "“", "”", "《", "》", "（", "）", "20", "xx", "×", "年", "〔", "〕", "2023", "号", "第0", "*", "_", "机密★", "\n", "党组",
        "𠮷", " ",
        "\u{200B}", "\r", "村民王建国", "11010519491231002X", "138 1234 5678", "鲁A12345", "家住城关镇幸福路12号", "wang@163.com",
        "该同志", "已将问题线索移送公安机关，", "正在侦查",
    ]
}
