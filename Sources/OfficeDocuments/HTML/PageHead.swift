/// What the first kilobytes of a text show of HTML.
struct PageHead {
    /// Whether the text opens as a page does: <!doctype html>, <html>, <head> or <body>.
    private(set) var beginsPage = false
    /// Tags of elements that pages are made of.
    private(set) var tags = 0
    /// Those among them that close an element.
    private(set) var closingTags = 0

    /// How much of a text is looked at.
    static let length = 1 << 14

    /// Looks at text in UTF-8 or another encoding that keeps ASCII's signs.
    init(_ text: [UInt8]) {
        let head = text.prefix(Self.length)
        var rest = head[...]
        while let angle = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(angle + 1)...]
            let name = Self.name(rest)
            if Self.openings.contains(name) {
                beginsPage = beginsPage || tags == 0 && Self.isPrologue(head[..<angle])
            }
            guard Self.elements.contains(name.hasPrefix("/") ? String(name.dropFirst()) : name) else { continue }
            tags += 1
            closingTags += name.hasPrefix("/") ? 1 : 0
        }
    }

    /// The lower-case name after a <, with the / or ! before it; empty where no name ends in white space, / or >.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let name = bytes.prefix(12).prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "/") }
        let isSelfClosing = name.count > 1 && name.last == UInt8(ascii: "/")
        guard let next = bytes.dropFirst(name.count).first, next <= 0x20 || next == UInt8(ascii: ">") else { return "" }
        return String(decoding: isSelfClosing ? name.dropLast() : name, as: UTF8.self).lowercased()
    }

    /// Whether nothing but white space, an XML declaration, comments and a byte order mark come before.
    private static func isPrologue(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.drop { $0 <= 0x20 || $0 >= 0xEF }
        while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(end + 1)...].drop { $0 <= 0x20 }
        }
        return rest.isEmpty
    }

    private static let openings: Set = ["!doctype", "html", "head", "body"]

    private static let elements: Set = [
        "html", "head", "body", "meta", "title", "link", "style", "script", "div", "p", "span", "br", "table", "tbody",
        "tr", "td", "th", "ul", "ol", "li", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "a", "b", "strong", "font",
        "center", "section", "article", "header", "footer", "main", "nav", "form", "input", "img", "hr", "pre", "em",
        "blockquote", "iframe",
    ]
}

extension UInt8 {
    /// Whether this is an ASCII letter or digit.
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
