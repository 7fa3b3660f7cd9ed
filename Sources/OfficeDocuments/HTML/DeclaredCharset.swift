import OfficialText

/// The encoding that a page says it is written in, which is not always so.
struct DeclaredCharset {
    /// As the page prints it.
    let label: String
    /// Nil when it is none that this program reads.
    var encoding: TextEncoding? { TextEncoding(label: label) }

    /// Finds <meta charset=…>, <meta http-equiv … content="…; charset=…"> or an XML declaration near the beginning.
    init?(inPage bytes: [UInt8]) {
        guard let label = PageHead(bytes).charset else { return nil }
        self.label = label
    }

    /// A diagnostic when the page was really written otherwise; in plain ASCII it makes no difference.
    func contradiction(to actual: TextEncoding, in text: [UInt8]) -> Diagnostic? {
        guard encoding != actual, text.contains(where: { $0 >= 0x80 }) else { return nil }
        return Diagnostic(
            code: "charset-mismatch",
            message: "网页声明的编码是 \(label)，内容却是 \(actual.displayName)，已按 \(actual.displayName) 读出。")
    }
}
