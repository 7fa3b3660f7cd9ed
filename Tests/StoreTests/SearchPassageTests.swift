import OfficialText
import Rectification
import Testing

@testable import Store

@Suite struct SearchPassageTests {
    private func passage(of typed: String, in text: String) throws -> SearchPassage? {
        SearchPassage(.progress, text, around: try SearchText(typed).places(in: text))
    }

    /// The piece with brackets around what is marked, and dots where it is cut.
    private func shown(_ passage: SearchPassage) -> String {
        var bytes = Array(passage.text.utf8)
        for mark in passage.marks.reversed() {
            bytes.insert(UInt8(ascii: "]"), at: mark.upperBound)
            bytes.insert(UInt8(ascii: "["), at: mark.lowerBound)
        }
        return (passage.isCutBefore ? "..." : "") + String(decoding: bytes, as: UTF8.self)
            + (passage.isCutAfter ? "..." : "")
    }

    @Test func `短文字整段给出`() throws {
        let passage = try #require(try passage(of: "台账", in: "一是清理台账；二是台账归档。"))
        #expect(shown(passage) == "一是清理[台账]；二是[台账]归档。")
    }

    @Test func `长文字在第一处前后各留三十个字`() throws {
        let before = String(repeating: "前", count: 50)
        let after = String(repeating: "后", count: 50)
        let passage = try #require(try passage(of: "台账", in: before + "台账" + after + "台账" + after))
        #expect(shown(passage) == "...\(before.prefix(30))[台账]\(after.prefix(30))...")
    }

    @Test func `截断处的标记也截断`() throws {
        let between = String(repeating: "中", count: 29)
        let passage = try #require(try passage(of: "台账", in: "台账" + between + "台账台账尾"))
        #expect(shown(passage) == "[台账]\(between)[台]...")
    }

    @Test func `没有找到的没有段落`() throws {
        #expect(try passage(of: "台账", in: "没有") == nil)
    }
}
