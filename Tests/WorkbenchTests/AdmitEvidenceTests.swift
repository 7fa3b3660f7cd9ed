import Foundation
import Rectification
import Store
import Testing
import Workbench

/// What is taken as evidence, and in which words everything else is refused.
@Suite struct AdmitEvidenceTests {
    private let store = MemoryEvidence()

    private func admit(
        _ name: String, _ bytes: [UInt8], stated: Secrecy = .internal, highest: Secrecy = .internal
    ) async throws -> AdmitEvidence.Admission {
        var rest = bytes[...]
        let staged = try await store.stage(name: name, limit: .max) {
            defer { rest = rest.dropFirst(1 << 20) }
            return Array(rest.prefix(1 << 20))
        }
        return try await AdmitEvidence(highest: highest).admit(staged, stated: stated)
    }

    /// The sentence with which a file is refused.
    private func refusal(
        _ name: String, _ bytes: [UInt8], stated: Secrecy = .internal, highest: Secrecy = .internal
    ) async throws -> String? {
        do {
            _ = try await admit(name, bytes, stated: stated, highest: highest)
            return nil
        } catch let refusal as EvidenceRefusal {
            #expect(refusal.code == .evidenceRefused)
            return refusal.description
        }
    }

    private func refusal(
        _ name: String, _ text: String, stated: Secrecy = .internal, highest: Secrecy = .internal
    ) async throws -> String? {
        try await refusal(name, Array(text.utf8), stated: stated, highest: highest)
    }

    // MARK: What is taken

    @Test(arguments: EvidenceSamples.all) func `各种文件按扩展名和开头的字节认出`(_ sample: EvidenceSamples) async throws {
        for ending in sample.kind.endings + sample.kind.endings.map({ $0.uppercased() }) {
            let admission = try await admit("材料.\(ending)", sample.bytes)
            #expect(admission.kind == sample.kind)
            #expect(admission.staged.name == "材料.\(ending)")
        }
    }

    @Test func `每一种都有样品，扩展名各不相同`() {
        #expect(Set(EvidenceSamples.all.map(\.kind)) == Set(EvidenceKind.allCases))
        let endings = EvidenceKind.allCases.flatMap(\.endings)
        #expect(Set(endings).count == endings.count)
    }

    @Test(
        arguments: [
            (.pdf, "application/pdf"), (.ofd, "application/ofd"), (.doc, "application/msword"),
            (.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            (.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (.jpeg, "image/jpeg"),
            (.tiff, "image/tiff"), (.text, "text/plain"), (.html, "text/html"), (.email, "message/rfc822"),
            (.mp3, "audio/mpeg"), (.mov, "video/quicktime"), (.zip, "application/zip"),
        ] as [(EvidenceKind, String)]) func `各有媒体类型`(kind: EvidenceKind, type: String)
    {
        #expect(kind.mediaType == type)
    }

    @Test func `文字核对全文，其他的说明没有核对内容`() async throws {
        for sample in EvidenceSamples.all {
            let admission = try await admit("材料.\(sample.kind.endings[0])", sample.bytes)
            if [.text, .markdown, .csv, .html].contains(sample.kind) {
                #expect(admission.checks == [.statedLevel, .name, .text])
                #expect(admission.remark == nil)
            } else {
                #expect(admission.checks == [.statedLevel, .name])
                #expect(admission.remark == "只核对了填报的密级和文件名，没有核对文件内容里的密级标志，请自行核对。")
            }
        }
    }

    // MARK: What is not

    @Test func `扩展名与内容不符的各种搭配都拒收`() async throws {
        for sample in EvidenceSamples.all {
            for kind in EvidenceKind.allCases where !sample.fits.contains(kind) {
                let words = try await refusal("材料.\(kind.endings[0])", sample.bytes) ?? ""
                // That something without a signature of text is no text, its reading says.
                let isUnread = kind.isText && words.hasSuffix("密级标志无从核对，没有收存。")
                #expect(isUnread || words.contains("扩展名是 \(kind.endings[0])，内容却"), "\(sample.kind) 冒充 \(kind)")
            }
        }
        #expect(try await store.kept().isEmpty)
    }

    @Test(arguments: [
        ("a.pdf", [] as [UInt8], "“a.pdf”是空文件（0 字节），没有收存，请检查文件是否传输完整。"),
        (
            "a.pdf", EvidenceSamples.bytes(of: .docx),
            "“a.pdf”的扩展名是 pdf，内容却是 Word 文档（docx），没有收存，请检查文件是否改过名或已损坏。"
        ),
        (
            "照片.JPEG", Array("BM0000".utf8), "“照片.JPEG”的扩展名是 jpeg，内容却不是 jpeg，没有收存，请检查文件是否改过名或已损坏。"
        ),
        ("安装.exe", [0x4D, 0x5A, 0x90, 0], "“安装.exe”是程序或脚本，不能作佐证文件，没有收存，请检查是否选错了文件。"),
        ("a.sh", Array("ls".utf8), "“a.sh”是程序或脚本，不能作佐证文件，没有收存，请检查是否选错了文件。"),
        ("a.txt", Array("#!/bin/sh\nls".utf8), "“a.txt”是程序或脚本，不能作佐证文件，没有收存，请检查是否选错了文件。"),
        ("a.pdf", [0x7F, 0x45, 0x4C, 0x46, 2], "“a.pdf”是程序或脚本，不能作佐证文件，没有收存，请检查是否选错了文件。"),
        (
            "a.rar", [1],
            "“a.rar”不是可以收的佐证文件，没有收存；可以收的有 pdf、ofd、doc、docx、xls、xlsx、ppt、pptx、wps、et、dps、jpg、jpeg、png、"
                + "tif、tiff、bmp、txt、md、csv、htm、html、eml、mp3、wav、mp4、mov、zip，请转换后再交。"
        ),
        (
            "空白.txt", Array("  \n".utf8),
            "“空白.txt”里只有空白没有文字，要读的是一份有文字的材料，请检查是否存错了文件；密级标志无从核对，没有收存。"
        ),
        (
            "乱.txt", [0, 0, 0, 0],
            "“乱.txt”不是文字：按 UTF-8、UTF-16、GB18030 都读不通，请检查文件是否损坏、加密或下载不全；密级标志无从核对，没有收存。"
        ),
    ]) func `说明为什么不收`(name: String, bytes: [UInt8], words: String) async throws {
        #expect(try await refusal(name, bytes) == words)
    }

    @Test(arguments: ["没有扩展名", "", ".", "a.", "a.docm", "a.pdf.exe", "a.js", "a.7z", "a.pdf "])
    func `别的扩展名都不收`(_ name: String) async throws {
        #expect(try await refusal(name, EvidenceSamples.bytes(of: .pdf))?.contains("没有收存") == true)
    }

    @Test func `拒收的什么也不留`() async throws {
        let staged = try await store.stage(name: "（机密）.txt", limit: .max, Array("正文".utf8).asPieces)
        await #expect(throws: EvidenceRefusal.self) {
            try await AdmitEvidence(highest: .internal).admit(staged, stated: .internal)
        }
        await #expect(throws: EvidenceError.discarded(name: "（机密）.txt")) { try await staged.keep() }
        #expect(try await store.kept().isEmpty)
    }

    // MARK: Secrecy

    @Test(
        arguments: [
            (Secrecy.internal, Secrecy.everyone, "“a.pdf”填报的密级是“内部”，本台账最高只收“公开”，没有收存，请按保密规定另行保管。"),
            (.workSecret, .internal, "“a.pdf”填报的密级是“工作秘密”，本台账最高只收“内部”，没有收存，请按保密规定另行保管。"),
            (.internal, .internal, nil), (.everyone, .internal, nil), (.workSecret, .workSecret, nil),
        ] as [(Secrecy, Secrecy, String?)]) func `填报的密级不能高过最高的`(
            stated: Secrecy, highest: Secrecy, words: String?
        ) async throws
    {
        #expect(
            try await refusal("a.pdf", EvidenceSamples.bytes(of: .pdf), stated: stated, highest: highest) == words)
    }

    @Test func `文件名标有国家秘密的一律不收，什么格式都一样`() async throws {
        for sample in EvidenceSamples.all {
            let name = "纪要（机密★1年）.\(sample.kind.endings[0])"
            #expect(
                try await refusal(name, sample.bytes, stated: .workSecret, highest: .workSecret)
                    == "“\(name)”的文件名标有“机密★1年”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。")
        }
    }

    @Test func `正文标有国家秘密的一律不收`() async throws {
        #expect(
            try await refusal("纪要.txt", "会议纪要\n\n秘密★1年\n一、正文", stated: .workSecret, highest: .workSecret)
                == "“纪要.txt”第 3 行标有“秘密★1年”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。")
        #expect(
            try await refusal("台账.csv", "标题,内容\u{0C}密级：绝密\n") == "“台账.csv”第 1 行标有“绝密”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。")
        #expect(
            try await refusal("说明.md", "工作秘密\n# 机密★\n秘密\n") == "“说明.md”第 2 行标有“机密★”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。")
    }

    @Test func `GBK和UTF16的正文也核对`() async throws {
        // 密级：机密, and a sentence to tell the encoding by.
        let gbk: [UInt8] = [
            0xC3, 0xDC, 0xBC, 0xB6, 0xA3, 0xBA, 0xBB, 0xFA, 0xC3, 0xDC, 0x0A, 0xD5, 0xE2, 0xCA, 0xC7, 0xD5, 0xFD, 0xCE,
            0xC4, 0xA1, 0xA3,
        ]
        let words = "“a.txt”第 1 行标有“机密”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
        #expect(try await refusal("a.txt", gbk) == words)
        let utf16 = "\u{FEFF}密级：机密\n这是正文。".utf16.flatMap { unit in withUnsafeBytes(of: unit.littleEndian, Array.init) }
        #expect(try await refusal("a.txt", utf16) == words)
    }

    @Test(
        arguments: [
            (
                "<!DOCTYPE html><html><body><p>机<b>密</b>★1年</p><p>正文</p></body></html>",
                "网页“a.html”里标有“机密★1年”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
            ),
            (
                "<!DOCTYPE html><html><head><title>秘密</title></head><body><p>正文</p></body></html>",
                "网页“a.html”不显示的部分标有“秘密”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
            ),
            (
                "<!DOCTYPE html><html><body><!-- 密级：绝密 --><p>正文</p></body></html>",
                "网页“a.html”不显示的部分标有“绝密”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
            ),
            (
                "<!DOCTYPE html><html><body><div style=\"display:none\">机密</div><p>正文</p></body></html>",
                "网页“a.html”里标有“机密”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
            ),
            (
                "<!DOCTYPE html><html><body><img alt='机密★'><p>正文</p></body></html>",
                "网页“a.html”不显示的部分标有“机密★”，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
            ),
            ("<!DOCTYPE html><html><body><p>保守国家<b>秘密</b>，严防泄露<b>机密</b>文件。</p></body></html>", nil),
        ] as [(String, String?)]) func `网页连不显示的一起核对`(page: String, words: String?) async throws
    {
        #expect(try await refusal("a.html", page, stated: .workSecret, highest: .workSecret) == words)
    }

    @Test(
        arguments: [
            (Secrecy.internal, Secrecy.internal, "“a.txt”第 1 行标有“工作秘密”，本台账最高只收“内部”，没有收存，请按保密规定另行保管。"),
            (.internal, .workSecret, "“a.txt”第 1 行标有“工作秘密”，高于填报的密级“内部”，没有收存，请核对密级后再交。"),
            (.everyone, .workSecret, "“a.txt”第 1 行标有“工作秘密”，高于填报的密级“公开”，没有收存，请核对密级后再交。"),
            (.workSecret, .workSecret, nil),
        ] as [(Secrecy, Secrecy, String?)]) func `工作秘密看填报的和最高的`(
            stated: Secrecy, highest: Secrecy, words: String?
        ) async throws
    {
        #expect(try await refusal("a.txt", "工作秘密\n正文", stated: stated, highest: highest) == words)
    }

    @Test func `文件来之前就看名称和填报的密级`() throws {
        let admit = AdmitEvidence(highest: .workSecret)
        #expect(try admit.check(name: "纪要.pdf", stated: .internal) == .pdf)
        #expect(try admit.check(name: "工作秘密-纪要.docx", stated: .workSecret) == .docx)
        #expect(throws: EvidenceRefusal.self) { try admit.check(name: "工作秘密-纪要.docx", stated: .internal) }
        #expect(throws: EvidenceRefusal.program(name: "a.exe")) { try admit.check(name: "a.exe", stated: .internal) }
    }

    @Test func `文字超过三十二兆就不收，恰好的收`() async throws {
        var text = Array(String(repeating: "正文，", count: (32 << 20) / 6 + 1).utf8.prefix(32 << 20 - 2))
        while text.last.map({ $0 != 0xAC && $0 != 0x8C }) == true || text.count % 3 != 0 { text.removeLast() }
        text += [UInt8](repeating: 0x0A, count: 32 << 20 - text.count)
        #expect(try await refusal("长.txt", text) == nil)
        #expect(
            try await refusal("长.txt", text + [0x0A])
                == "“长.txt”的文字超过 32 MB，不能逐字核对密级标志，没有收存，请拆成几个文件后再交。")
    }
}

extension [UInt8] {
    /// All of it as one piece, and then nothing.
    fileprivate var asPieces: () -> [UInt8] {
        var rest: [UInt8]? = self
        return {
            defer { rest = nil }
            return rest ?? []
        }
    }
}

/// The smallest file of each kind that shows its signature.
struct EvidenceSamples: CustomTestStringConvertible {
    let kind: EvidenceKind
    let bytes: [UInt8]
    /// Which kinds these bytes can be.
    let fits: Set<EvidenceKind>

    var testDescription: String { kind.rawValue }

    init(_ kind: EvidenceKind, _ bytes: [UInt8], alsoFits: Set<EvidenceKind> = []) {
        self.kind = kind
        self.bytes = bytes
        fits = alsoFits.union([kind])
    }

    static func bytes(of kind: EvidenceKind) -> [UInt8] { all.first { $0.kind == kind }?.bytes ?? [] }

    private static func package(_ part: String) -> [UInt8] { [0x50, 0x4B, 0x03, 0x04] + Array("....\(part)....".utf8) }
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    private static let compounds: Set<EvidenceKind> = [.doc, .xls, .ppt, .wps, .et, .dps]
    private static let packages: Set<EvidenceKind> = [.zip, .wps, .et, .dps]
    private static let texts: Set<EvidenceKind> = [.text, .markdown, .csv, .html, .email]
    private static let letter = "From: a@b\r\nSubject: =?utf-8?B?5p2Q5paZ?=\r\n\r\ntext\r\n"

    static let all: [EvidenceSamples] =
        [
            EvidenceSamples(.pdf, Array("%PDF-1.7\n".utf8) + [0, 1]),
            EvidenceSamples(.ofd, package("OFD.xml"), alsoFits: packages),
            EvidenceSamples(.docx, package("word/document.xml"), alsoFits: packages),
            EvidenceSamples(.xlsx, package("xl/workbook.xml"), alsoFits: packages),
            EvidenceSamples(.pptx, package("ppt/presentation.xml"), alsoFits: packages),
            EvidenceSamples(.zip, package("a.txt"), alsoFits: packages),
            EvidenceSamples(.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0]),
            EvidenceSamples(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]),
            EvidenceSamples(.tiff, [0x49, 0x49, 0x2A, 0x00, 8, 0]),
            EvidenceSamples(.bmp, Array("BM".utf8) + [0x36, 0, 0, 0, 0, 0, 0, 0, 0x81]),
            EvidenceSamples(.mp3, Array("ID3".utf8) + [3, 0, 0]),
            EvidenceSamples(.wav, Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WAVEfmt ".utf8)),
            EvidenceSamples(.mp4, [0, 0, 0, 0x18] + Array("ftypisom".utf8), alsoFits: [.mov]),
            EvidenceSamples(.mov, [0, 0, 0, 8] + Array("wide".utf8) + [0]),
            EvidenceSamples(.text, Array("整改材料\n".utf8), alsoFits: texts),
            EvidenceSamples(.markdown, Array("# 整改材料\n".utf8), alsoFits: texts),
            EvidenceSamples(.csv, Array("序号,材料\n1,甲\n".utf8), alsoFits: texts),
            EvidenceSamples(.html, Array("<!DOCTYPE html><html><body>整改材料</body></html>".utf8), alsoFits: texts),
            EvidenceSamples(.email, Array(letter.utf8), alsoFits: texts),
        ] + [.doc, .xls, .ppt, .wps, .et, .dps].map { EvidenceSamples($0, compound, alsoFits: compounds) }
}
