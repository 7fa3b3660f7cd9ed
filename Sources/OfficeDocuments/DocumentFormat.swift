/// What a document's file is written in.
public enum DocumentFormat: String, Sendable {
    case text
    case html
}

extension DocumentFormat {
    /// Finds out what a text is, by how it begins and by the tags near its beginning; the name's ending is a hint.
    ///
    /// Prose may quote a tag or hold a bare <, so three tags with closing ones among them make a page, or one where the
    /// name promises a page.
    init(of text: [UInt8], name: String) {
        let head = PageHead(text)
        let hasTags = Self.namesPage(name) ? head.tags > 0 : head.tags >= 3 && head.closingTags > 0
        self = head.beginsPage || hasTags ? .html : .text
    }

    private static func namesPage(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return ["html", "htm", "xhtml", "shtml"].contains(ending)
    }
}
