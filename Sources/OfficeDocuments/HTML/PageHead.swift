/// What the first kilobytes of a text show of HTML.
struct PageHead {
    /// Whether the text opens as a page does: <!doctype html>, <html>, <head> or <body>.
    private(set) var beginsPage = false
    /// Tags of elements that pages are made of.
    private(set) var tags = 0
    /// Those among them that close an element.
    private(set) var closingTags = 0
    /// The encoding that a meta tag or the XML declaration names, as printed.
    private(set) var charset: String?

    /// Looks at text in UTF-8 or another encoding that keeps ASCII's signs.
    init(_ text: [UInt8]) {
        let head = text.prefix(1 << 14)
        if head.starts(with: "<?xml".utf8) { charset = Self.value(of: "encoding", inTag: head) }
        var rest = head[...]
        while let angle = rest.firstIndex(of: .openAngle) {
            rest = rest[(angle + 1)...]
            guard let tag = Self.tagName(rest) else { continue }
            if tags == 0, Self.openings.contains(tag.name), Self.isPrologue(head[..<angle]) { beginsPage = true }
            guard Self.elements.contains(tag.name) else { continue }
            tags += 1
            closingTags += tag.isClosing ? 1 : 0
            if tag.name == "meta" { charset = charset ?? Self.value(of: "charset", inTag: rest) }
        }
    }

    /// The lower-case name after a <; nil where none ends in white space, / or >.
    private static func tagName(_ bytes: ArraySlice<UInt8>) -> (name: String, isClosing: Bool)? {
        let isClosing = bytes.first == .slash
        let rest = bytes.dropFirst(isClosing ? 1 : 0)
        let name = rest.prefix(11).prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "!") }
        guard let next = rest.dropFirst(name.count).first, next <= 0x20 || next == .closeAngle || next == .slash,
            !name.isEmpty
        else { return nil }
        return (String(decoding: name, as: UTF8.self).lowercased(), isClosing)
    }

    /// The word after `key=` before the next >, with or without quotation marks.
    private static func value(of key: String, inTag bytes: ArraySlice<UInt8>) -> String? {
        let tag = String(decoding: bytes.prefix(600).prefix { $0 != .closeAngle }, as: UTF8.self).lowercased()
        guard let key = tag.firstRange(of: key) else { return nil }
        let rest = tag[key.upperBound...].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return nil }
        let word = rest.dropFirst().drop { $0.isWhitespace || "\"'".contains($0) }
        let label = word.prefix(40).prefix { !$0.isWhitespace && !"\"';/>".contains($0) }
        return label.isEmpty ? nil : String(label)
    }

    /// Whether nothing but white space, an XML declaration and comments come before.
    private static func isPrologue(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes.drop { $0 <= 0x20 }
        while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
            guard let end = rest.firstIndex(of: .closeAngle) else { return false }
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
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
