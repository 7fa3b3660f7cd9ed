import Foundation
import OfficeDocuments
import Testing

@Suite struct RefusalTests {
    @Test func `空文件和空白文件说明原因`() {
        #expect(refusal([], name: "a.txt") == "“a.txt”是空文件（0 字节），要读的是一份有文字的材料，请检查文件是否传输完整。")
        let blank = "“样例.txt”里只有空白没有文字，要读的是一份有文字的材料，请检查是否存错了文件。"
        for bytes in [" \r\n\t".bytes(.utf8), "\u{3000}\u{A0}\u{200B}\n".bytes(.utf8), "\u{C}\n\u{C}".bytes(.utf8)] {
            #expect(refusal(bytes) == blank)
        }
        #expect(refusal([0xEF, 0xBB, 0xBF]) == blank)
        #expect(refusal([0xFF, 0xFE]) == blank)
    }

    @Test func `没有文字的网页说明原因`() {
        #expect(
            refusal("<html><head><title>通报</title></head><body><script>load()</script></body></html>".bytes(.utf8))
                == "“样例.txt”是网页，但正文里没有文字，请在浏览器里打开原页面，等文字显示出来后另存为网页再读。")
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}....[Content_Types].xml....word/document.xml", ForeignFormat.docx),
        ("PK\u{3}\u{4}....xl/workbook.xml", .xlsx), ("PK\u{3}\u{4}....OFD.xml", .ofd), ("PK\u{3}\u{4}.....", .zip),
        ("%PDF-1.7", .pdf), ("{\\rtf1\\ansi", .rtf), ("GIF89a", .image),
        ("SQLite format 3\u{0}", .database), ("MIME-Version: 1.0", .mht),
        ("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", .wordXML),
    ]) func `别的格式按内容认出来`(content: String, format: ForeignFormat) {
        #expect(throws: DocumentError("f.txt", .foreign(format))) {
            try DocumentReader.read(bytes: content.bytes(.utf8), name: "f.txt")
        }
    }

    @Test func `别的二进制格式按内容认出来`() {
        let office: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        #expect(
            refusal(office, name: "通报.doc")
                == "“通报.doc”是旧版 Office/WPS 文件（doc、xls、wps），本版只读纯文本和网页（HTML），请用 Word 或 WPS 打开，另存为“纯文本（*.txt）”或“网页（*.html）”再读。"
        )
        let others: [([UInt8], ForeignFormat)] = [
            ([0x89, 0x50, 0x4E, 0x47], .image), ([0x7F, 0x45, 0x4C, 0x46, 2], .program), ([0xFF, 0xD8, 0xFF], .image),
            ([0x4D, 0x5A, 0x90, 0x00, 3], .program),
        ]
        for (bytes, format) in others {
            #expect(throws: DocumentError("f", .foreign(format))) { try DocumentReader.read(bytes: bytes, name: "f") }
        }
    }

    @Test func `每种格式的说明都是一句话`() {
        for format in ForeignFormat.allCases {
            let sentence = DocumentError("f", .foreign(format)).description
            #expect(sentence.hasSuffix("。") && sentence.filter { $0 == "。" }.count == 1)
            #expect(sentence.contains("请"))
        }
    }

    @Test func `MZ 开头的文字不是程序`() throws {
        #expect(try onlyText("MZ 型设备清单".bytes(.utf8)) == "MZ 型设备清单")
    }

    @Test func `随机字节说明不是文字`() {
        var generator = SeededGenerator(seed: 7)
        for length in [200, 1_000, 20_000] {
            for _ in 0..<20 {
                let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
                #expect(refusal(bytes) == "“样例.txt”不是文字：按 UTF-8、UTF-16、GB18030 都读不通，请检查文件是否损坏、加密或下载不全。")
                let sevenBits = bytes.map { $0 & 0x7F }
                #expect(refusal(sevenBits)?.contains("不是文字") == true)
            }
        }
        #expect(refusal([0, 0, 0, 0])?.contains("不是文字") == true)
    }

    @Test func `读不到的文件说明原因`() throws {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: DocumentError("\(folder)/没有这个文件.txt", .unreadable(errorNumber: ENOENT))) {
            try SourceFile(path: "\(folder)/没有这个文件.txt")
        }
        #expect(DocumentError("甲/乙.txt", .unreadable(errorNumber: ENOENT)).description == "找不到“乙.txt”，请检查路径和文件名。")
        #expect(throws: DocumentError(folder, .unreadable(errorNumber: EISDIR))) { try SourceFile(path: folder) }
        #expect(
            DocumentError("x.txt", .tooLarge(limit: SourceFile.byteLimit)).description
                == "“x.txt”超过一次能读的上限 1024 MB，请拆成几个文件再读。")
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000]) func `文件读得完整`(length: Int) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("taizhang-\(getpid())-\(length)").path
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try SourceFile(path: path).bytes == bytes)
    }

    @Test func `太长的名字只引四十个字`() {
        let name = String(repeating: "长", count: 50)
        #expect(DocumentError(name, .empty).description.hasPrefix("“\(String(repeating: "长", count: 40))”"))
    }
}
