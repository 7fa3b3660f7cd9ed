/// A kind of file that people send and that this release does not read.
public enum ForeignFormat: String, CaseIterable, Sendable {
    case docx, xlsx, pptx, odt, ofd, zip, rar, sevenZip, gzip
    case office97, rtf, wordXML, pdf, mht, image, program, database, utf32

    /// What it is called, to follow 是.
    public var name: String {
        switch self {
        case .docx: " Word 文档（docx）"
        case .xlsx: " Excel 表格（xlsx）"
        case .pptx: "演示文稿（pptx）"
        case .odt: "开放文档（odt/ods）"
        case .ofd: " OFD 版式文件"
        case .zip, .rar, .sevenZip, .gzip: "压缩包"
        case .office97: "旧版 Office/WPS 文件（doc、xls、wps）"
        case .rtf: " RTF 文档"
        case .wordXML: " Word XML 文档"
        case .pdf: " PDF 文件"
        case .mht: "单个文件网页（mht）"
        case .image: "图片"
        case .program: "程序文件"
        case .database: "数据库文件"
        case .utf32: " UTF-32 编码的文字"
        }
    }

    /// What a person can do to have it read.
    var remedy: String {
        switch self {
        case .docx, .odt, .office97, .rtf, .wordXML:
            "请用 Word 或 WPS 打开，另存为“纯文本（*.txt）”或“网页（*.html）”再读"
        case .xlsx: "请用 Excel 或 WPS 打开，另存为“文本文件（*.txt）”或“网页（*.html）”再读"
        case .pptx: "请用 PowerPoint 或 WPS 打开，把文字另存为“纯文本（*.txt）”再读"
        case .ofd, .pdf: "请用阅读器打开，把文字另存为“纯文本（*.txt）”再读"
        case .zip, .rar, .sevenZip, .gzip: "请先解压，再读里面的文件"
        case .mht: "请用浏览器打开，另存为“网页，仅 HTML”再读"
        case .image: "请先用文字识别（OCR）得到文字，存为“纯文本（*.txt）”再读"
        case .program, .database: "请检查是否选错了文件"
        case .utf32: "请用编辑器打开，另存为 UTF-8 再读"
        }
    }

    /// Recognises a file by how it begins, and a package by what is in it.
    public init?(_ bytes: [UInt8]) {
        let head = bytes.prefix(1024)
        guard let format = Self.signatures.first(where: { head.starts(with: $0.bytes) })?.format else {
            guard head.starts(with: "<?xml".utf8), head.contains("progid=\"Word.Document\"".utf8) else { return nil }
            self = .wordXML
            return
        }
        self = format == .zip ? Self.package(bytes) : format
    }

    /// A package names its parts at its beginning and again at its end.
    private static func package(_ bytes: [UInt8]) -> Self {
        let ends = Array(bytes.prefix(1 << 16)) + bytes.suffix(1 << 16)
        return parts.first { ends.contains($0.name.utf8) }?.format ?? .zip
    }

    private static let parts: [(name: String, format: Self)] = [
        ("word/document.xml", .docx), ("xl/workbook.", .xlsx), ("ppt/presentation.xml", .pptx), ("OFD.xml", .ofd),
        ("application/vnd.oasis.opendocument", .odt),
    ]

    private static let signatures: [(bytes: [UInt8], format: Self)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office97),
        (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf), (Array("MIME-Version:".utf8), .mht),
        (Array("From: <Saved by".utf8), .mht), (Array("Rar!\u{1A}\u{7}".utf8), .rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x1F, 0x8B, 0x08], .gzip),
        ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
        ([0x7F, 0x45, 0x4C, 0x46], .program), ([0x4D, 0x5A, 0x90, 0x00], .program),
        (Array("SQLite format 3\0".utf8), .database), ([0xFF, 0xFE, 0x00, 0x00], .utf32),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32),
    ]
}
