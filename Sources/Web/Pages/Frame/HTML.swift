import NIOCore

/// Writes HTML: what is markup is written into the program, what is text is escaped.
struct HTML: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []

    /// What was written, as a template takes it.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes markup.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes text, or the value of an attribute in double quotes.
    mutating func text(_ text: some StringProtocol) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            case UInt8(ascii: "'"): markup("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// Writes a number.
    mutating func number(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Text with what HTML would read as markup written so that it is none.
    static func escaped(_ text: String) -> String {
        var html = HTML()
        html.text(text)
        return html.text
    }
}
