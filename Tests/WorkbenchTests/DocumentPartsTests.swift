import Foundation
import Notices
import Testing

@testable import Workbench

struct DocumentPartsTests {
    private let texts = ["甲局的一份材料，共12条。\n", "乙局的一份材料。\n第二行\n", "丙"]

    private func parts(_ bytes: [UInt8]) throws -> [DocumentReading] {
        try DocumentParts.of(bytes, path: "某夹/合订.txt", encoding: nil).map { $0.read() }
    }

    @Test func `一个文件一份材料时源就是整个文件`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(texts[0].utf8)
        let parts = try parts(bytes)
        #expect(parts.map(\.name) == ["合订.txt"])
        #expect(parts.map(\.source) == [bytes])
        #expect(parts.map(\.text) == [Array(texts[0].utf8)])
    }

    @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .init(rawValue: 0x8000_0632)])
    func `几份材料各有自己的源`(encoding: String.Encoding) throws {
        let sources = try texts.map { Array(try #require($0.data(using: encoding))) }
        let formFeed = Array(try #require("\u{C}".data(using: encoding)))
        let parts = try parts(Array(sources.joined(separator: formFeed)))
        #expect(parts.map(\.source) == sources)
        #expect(parts.map(\.text) == texts.map { Array($0.utf8) })
        #expect(parts.map(\.name) == ["合订.txt 第 1 份", "合订.txt 第 2 份", "合订.txt 第 3 份"])
    }

    @Test func `没有字的部分不算一份`() throws {
        let parts = try parts(Array("\u{C}\n\u{C}\(texts[0])\u{C}\u{3000}\n\u{C}\(texts[1])\u{C}".utf8))
        #expect(parts.map(\.text) == texts.prefix(2).map { Array($0.utf8) })
        // An ideographic space is white space only once it is decoded: the two ways of counting do not agree.
        #expect(parts.map(\.source) == parts.map(\.text))
    }
}
