/// What a page holds and does not show: comments, the values of attributes, titles, scripts, styles and templates.
///
/// It is looked at for words that must not be there. So it is not the parser's view, which loses what is out of place, but
/// that of the text, and rather too much than too little. Character references are left as they are.
public enum HiddenPageText {
    /// Takes them out of a page.
    ///
    /// - Parameter page: the page's source in UTF-8.
    /// - Returns: these pieces in order, each on lines of its own, as is what stands in them in quotation marks or between tags.
    public static func lines(of page: [UInt8]) -> [UInt8] {
        var scanner = HiddenTextScanner(page: page)
        scanner.scan()
        return scanner.lines
    }
}

/// Walks through the source of a page once.
private struct HiddenTextScanner {
    let page: [UInt8]
    private(set) var lines: [UInt8] = []
    private var index = 0
    /// How many templates are open, whose text is never shown.
    private var templates = 0

    init(page: [UInt8]) { self.page = page }

    mutating func scan() {
        while let angle = page.index(of: .openAngle, from: index, before: page.count) {
            if templates > 0 { take(index..<angle) }
            index = angle + 1
            if has("!--") {
                take(end: "-->", after: 3)
            } else if let next = page[index...].first, isLetter(next) || "/!?".utf8.contains(next) {
                tag()
            }
        }
        if templates > 0 { take(index..<page.count) }
    }

    private mutating func tag() {
        let isEnd = page[index] == .slash
        let start = isEnd ? index + 1 : index
        let name = String(decoding: page[start...].prefix(12).prefix(while: isLetter), as: UTF8.self).lowercased()
        let end = endOfTag()
        take(start + name.utf8.count..<end)
        index = min(end + 1, page.count)
        switch name {
        case "template": templates = max(0, templates + (isEnd ? -1 : 1))
        // No element stands in a title.
        case "title" where !isEnd: take(end: "<", after: 0)
        case "script" where !isEnd, "style" where !isEnd: take(end: "</\(name)", after: 0)
        default: break
        }
    }

    /// The > that ends a tag, not one in quotation marks.
    private func endOfTag() -> Int {
        var place = index
        var quote: UInt8?
        while place < page.count {
            let byte = page[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == .closeAngle {
                return place
            } else if Self.quotes.contains(byte), page[place - 1] == UInt8(ascii: "=") || page[place - 1] == .space {
                quote = byte
            }
            place += 1
        }
        return place
    }

    /// Takes what comes before the next of these words, whatever their case, and stops at them.
    private mutating func take(end words: String, after skipped: Int) {
        let start = min(index + skipped, page.count)
        var place = start
        while place < page.count, !has(words, at: place) { place += 1 }
        take(start..<place)
        index = place
    }

    /// Every sign that parts words of markup becomes the end of a line, so that a mark stands alone as it was written.
    private mutating func take(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        lines += page[range].map { Self.separators.contains($0) ? .lineFeed : $0 }
        lines.append(.lineFeed)
    }

    private func has(_ words: String, at place: Int? = nil) -> Bool {
        let start = place ?? index
        guard page.count - start >= words.utf8.count else { return false }
        return zip(words.utf8, page[start...]).allSatisfy { $0 == $1 || isLetter($1) && $0 == $1 | 0x20 }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static let quotes = Array("\"'".utf8)
    private static let separators = Array("\"'<>=`".utf8)
}
