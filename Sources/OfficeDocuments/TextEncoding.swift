/// A way of writing Chinese text as bytes that this program reads.
///
/// GB2312, GBK and code page 936 are parts of GB18030 and are read as it.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// UTF-16 whose byte order is told by its mark, else found out.
    case utf16 = "utf-16"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"
    case gb18030

    /// The encoding that a person or a page calls by this name, whatever its case and hyphens.
    public init?(label: String) {
        let folded = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let encoding = Self.aliases[folded] else { return nil }
        self = encoding
    }

    /// The name as people write it.
    public var displayName: String { rawValue.uppercased() }

    /// `ansi` is what the Windows notepad calls GBK on a Chinese machine.
    private static let aliases: [String: Self] = [
        "utf8": .utf8, "unicode11utf8": .utf8, "utf8bom": .utf8, "utf8sig": .utf8, "65001": .utf8, "cp65001": .utf8,
        "utf16": .utf16, "unicode": .utf16, "ucs2": .utf16,
        "utf16le": .utf16LE, "unicodefffe": .utf16BE, "utf16be": .utf16BE,
        "gb18030": .gb18030, "gbk": .gb18030, "xgbk": .gb18030, "gb2312": .gb18030, "gb231280": .gb18030,
        "csgb2312": .gb18030, "euccn": .gb18030, "936": .gb18030, "cp936": .gb18030, "ms936": .gb18030,
        "windows936": .gb18030, "ansi": .gb18030,
    ]
}
