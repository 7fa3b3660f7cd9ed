import OfficialText

/// The encoding that a page says it is written in, which is not always so.
struct DeclaredCharset {
    /// As the page prints it.
    let label: String
    /// Nil when it is none that this program reads.
    var encoding: TextEncoding? { TextEncoding(label: label) }

    /// Finds <meta charset=…>, <meta http-equiv … content="…; charset=…"> or an XML declaration near the beginning.
    init?(inPage bytes: [UInt8]) {
        let head = String(decoding: bytes.prefix(PageHead.length), as: UTF8.self).lowercased()
        guard head.contains("<meta") || head.hasPrefix("<?xml") else { return nil }
        let meta = /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([^\s"'\/>;]{1,40})/
        let declaration = /^<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})/
        guard let found = head.firstMatch(of: meta)?.1 ?? head.firstMatch(of: declaration)?.1 else { return nil }
        label = String(found)
    }

    /// A diagnostic when the page was really written otherwise; in plain ASCII it makes no difference.
    func contradiction(to actual: TextEncoding, in text: [UInt8]) -> Diagnostic? {
        guard encoding != actual, text.contains(where: { $0 >= 0x80 }) else { return nil }
        return Diagnostic(
            code: "charset-mismatch",
            message: "网页声明的编码是 \(label),内容却是 \(actual.displayName),已按 \(actual.displayName) 读出。")
    }
}
