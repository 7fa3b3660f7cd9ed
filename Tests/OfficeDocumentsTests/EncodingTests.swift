import Foundation
import OfficeDocuments
import OfficialText
import Testing

/// The sample written in one way, with the encoding that must be found; the log of the tests shows its name and not its bytes.
struct WrittenSample: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let encoding: TextEncoding

    init(_ name: String, _ bytes: [UInt8], _ encoding: TextEncoding) {
        testDescription = name
        self.bytes = bytes
        self.encoding = encoding
    }

    static let all = [
        WrittenSample("UTF-8", sampleNotice.bytes(.utf8), .utf8),
        WrittenSample("UTF-8 有 BOM", [0xEF, 0xBB, 0xBF] + sampleNotice.bytes(.utf8), .utf8),
        WrittenSample("UTF-16LE", sampleNotice.bytes(.utf16LittleEndian), .utf16LE),
        WrittenSample("UTF-16LE 有 BOM", [0xFF, 0xFE] + sampleNotice.bytes(.utf16LittleEndian), .utf16LE),
        WrittenSample("UTF-16BE", sampleNotice.bytes(.utf16BigEndian), .utf16BE),
        WrittenSample("UTF-16BE 有 BOM", [0xFE, 0xFF] + sampleNotice.bytes(.utf16BigEndian), .utf16BE),
        WrittenSample("GB18030", sampleNotice.bytes(gb18030), .gb18030),
        WrittenSample("GB18030 有 BOM", [0x84, 0x31, 0x95, 0x33] + sampleNotice.bytes(gb18030), .gb18030),
    ]
}

@Suite struct EncodingTests {
    @Test(arguments: WrittenSample.all) func `各种编码读出同样的文字`(_ sample: WrittenSample) throws {
        let file = try DocumentReader.read(bytes: sample.bytes, name: "通报.txt")
        #expect(file.encoding == sample.encoding)
        #expect(file.format == .text)
        #expect(file.manuscripts.map(\.string) == [sampleNotice])
        #expect(file.manuscripts.flatMap(\.diagnostics).isEmpty)
    }

    @Test(arguments: WrittenSample.all) func `指明编码也读出同样的文字`(_ sample: WrittenSample) throws {
        #expect(try onlyText(sample.bytes, encoding: sample.encoding) == sampleNotice)
        if sample.encoding == .utf16LE || sample.encoding == .utf16BE {
            #expect(try onlyText(sample.bytes, encoding: .utf16) == sampleNotice)
        }
    }

    @Test func `基本多文种平面的汉字经 GB18030 全部还原`() throws {
        let hanzi = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init).map { String($0) }.joined()
        let rare = (0x3400...0x4DB5).compactMap(Unicode.Scalar.init).map { String($0) }.joined()
        #expect(try onlyText(hanzi.bytes(gb18030)) == hanzi)
        #expect(try onlyText(rare.bytes(gb18030), encoding: .gb18030) == rare)
        #expect(try onlyText((hanzi + rare + "𠮷𠀀").bytes(gb18030)) == hanzi + rare + "𠮷𠀀")
    }

    @Test func `没有换行的几个汉字也认得出编码`() throws {
        for text in ["整改", "关于巡察整改进展情况的通报", "已完成整改。", "问题1:制度不健全"] {
            #expect(try onlyText(text.bytes(gb18030)) == text)
            #expect(try onlyText(text.bytes(.utf8)) == text)
        }
        let title = "关于巡察整改进展情况的通报"
        #expect(try onlyText(title.bytes(.utf16LittleEndian)) == title)
        #expect(try onlyText(title.bytes(.utf16BigEndian)) == title)
        #expect(try onlyText("整改\n".bytes(.utf16LittleEndian)) == "整改\n")
        #expect(try onlyText("Plan B 2024\r\n".bytes(.utf16BigEndian)) == "Plan B 2024\r\n")
    }

    @Test func `换行照原样保留`() throws {
        #expect(try onlyText("甲\r\n乙\r丙\n\n丁".bytes(.utf8)) == "甲\r\n乙\r丙\n\n丁")
        #expect(try onlyText("甲\r\n乙\r丙\n\n丁".bytes(.utf16LittleEndian)) == "甲\r\n乙\r丙\n\n丁")
    }

    @Test(arguments: [
        ("GB2312", TextEncoding.gb18030), ("gbk", .gb18030), ("cp936", .gb18030), ("GB_18030", .gb18030),
        ("UTF8", .utf8), ("Utf-8", .utf8), ("UTF-16LE", .utf16LE), ("utf_16", .utf16), ("ANSI", .gb18030),
    ]) func `编码的别名`(label: String, encoding: TextEncoding) { #expect(TextEncoding(label: label) == encoding) }

    @Test func `每种编码认得自己的名字`() {
        for encoding in TextEncoding.allCases {
            #expect(TextEncoding(label: encoding.rawValue) == encoding)
            #expect(TextEncoding(label: encoding.displayName) == encoding)
        }
        #expect(TextEncoding(label: "big5") == nil)
        #expect(TextEncoding(label: "") == nil)
    }

    @Test func `指错编码时说明像哪一种`() {
        #expect(
            refusal(sampleNotice.bytes(gb18030), name: "目录/通报.txt", encoding: .utf8)
                == "“通报.txt”按指定的编码 UTF-8 读不通（第 1 个字节起不合），内容像是 GB18030，请不指定编码或改为 gb18030。")
        #expect(
            refusal(sampleNotice.bytes(.utf8), encoding: .gb18030)?.hasSuffix("内容像是 UTF-8，请不指定编码或改为 utf-8。")
                == true)
        #expect(
            refusal([0xFF, 0xFE] + sampleNotice.bytes(.utf16LittleEndian), encoding: .utf8)
                == "“样例.txt”按指定的编码 UTF-8 读不通（第 1 个字节起不合），内容像是 UTF-16LE，请不指定编码或改为 utf-16le。")
        #expect(
            refusal(sampleNotice.bytes(.utf8), encoding: .utf16)?.hasSuffix("内容像是 UTF-8，请不指定编码或改为 utf-8。")
                == true)
    }
}

@Suite struct BrokenBytesTests {
    @Test func `在每个字节处截断的 UTF-8 仍按 UTF-8 读`() throws {
        let whole = sampleNotice.bytes(.utf8)
        for length in 3...whole.count {
            let file = try DocumentReader.read(bytes: Array(whole[..<length]), name: "通报.txt")
            #expect(file.encoding == .utf8)
            let text = file.manuscripts[0].text
            let valid = Array(whole[..<length]).firstInvalid ?? length
            #expect(text == whole[..<valid] + (valid == length ? [] : [0xEF, 0xBF, 0xBD]))
            #expect(file.manuscripts[0].diagnostics.count == (valid == length ? 0 : 1))
        }
    }

    @Test func `截断处的说明带位置`() throws {
        let bytes = "第一行\n第二行".bytes(.utf8).dropLast()
        let file = try DocumentReader.read(bytes: Array(bytes), name: "通报.txt")
        #expect(
            file.manuscripts[0].diagnostics == [
                Diagnostic(
                    code: "unreadable-character", message: "文件在第 2 行最后一个字符处断开，以“�”代替，可能没有传完整，请对照原件。",
                    range: 16..<19)
            ])
        #expect(file.manuscripts[0].string == "第一行\n第二�")
    }

    @Test func `截断的 GB18030 和 UTF-16 只丢最后一个字`() throws {
        #expect(try onlyText("制度不健全".bytes(gb18030).dropLast()) == "制度不健�")
        #expect(try onlyText("制度不健全㐀".bytes(gb18030).dropLast()) == "制度不健全�")
        #expect(try onlyText([0xFF, 0xFE] + "制度不健全".bytes(.utf16LittleEndian).dropLast()) == "制度不健�")
        #expect(try onlyText([0xFF, 0xFE] + "制度不健𠮷".bytes(.utf16LittleEndian).dropLast(2)) == "制度不健�")
    }

    @Test func `UTF-16 里落单的代理项换成替代字符`() throws {
        let bytes = "制度".bytes(.utf16LittleEndian) + [0x00, 0xD8] + "不健全的问题".bytes(.utf16LittleEndian) + [0x00, 0xDC]
        #expect(try onlyText([0xFF, 0xFE] + bytes) == "制度�不健全的问题�")
    }

    @Test func `几处坏字节各有说明,多的并在一起`() throws {
        var bytes = "整改进展情况的通报\n".bytes(.utf8)
        bytes[4] = 0xFF
        let broken = Array(repeating: bytes, count: 7).flatMap(\.self)
        let file = try DocumentReader.read(bytes: broken, name: "通报.txt")
        #expect(file.encoding == .utf8)
        let manuscript = file.manuscripts[0]
        #expect(manuscript.string == String(repeating: "整�进展情况的通报\n", count: 7))
        #expect(
            manuscript.diagnostics.map(\.message) == [
                "第 1 行有无法识别的字符，以“�”代替，请对照原件。", "第 2 行有无法识别的字符，以“�”代替，请对照原件。",
                "第 3 行有无法识别的字符，以“�”代替，请对照原件。", "第 4 行有无法识别的字符，以“�”代替，请对照原件。",
                "其后还有 3 处无法识别的字符，以“�”代替，请对照原件。",
            ])
        #expect(manuscript.diagnostics.map(\.range) == [3..<6, 31..<34, 59..<62, 87..<90, 115..<174])
    }

    @Test func `GB18030 里的坏字节不牵连后面的字`() throws {
        let bytes = "学习制度落实不严,".bytes(gb18030) + [0xFF, 0xFF] + "已经整改。".bytes(gb18030)
        #expect(try onlyText(bytes) == "学习制度落实不严,�已经整改。")
    }

    @Test func `空字符换成替代字符并说明`() throws {
        let file = try DocumentReader.read(bytes: "整\u{0}改".bytes(.utf8), name: "通报.txt")
        #expect(file.manuscripts[0].string == "整\u{FFFD}改")
        #expect(file.manuscripts[0].diagnostics.map(\.range) == [3..<6])
        #expect(try onlyText("a\u{0}b".bytes(.utf8)) == "a\u{FFFD}b")
        #expect(try onlyText("整改\u{0}\u{0}完成".bytes(.utf16LittleEndian)) == "整改\u{FFFD}\u{FFFD}完成")
    }
}

extension [UInt8] {
    /// Where the first character begins that is not whole, counted by the lengths that lead bytes announce.
    fileprivate var firstInvalid: Int? {
        var index = 0
        while index < count {
            let length = self[index] < 0x80 ? 1 : self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
            if index + length > count { return index }
            index += length
        }
        return nil
    }
}
