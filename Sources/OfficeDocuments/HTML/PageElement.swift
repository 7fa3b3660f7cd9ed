/// What an element does to the lines of a page.
enum PageElement {
    /// Stands in the line like its text.
    case inline
    /// Begins and ends lines of its own.
    case block
    case lineBreak
    case preformatted
    case table, row, cell
    /// Its text is none of the page's.
    case leftOut

    init(_ name: String) { self = Self.byName[name] ?? .inline }

    private static let byName: [String: Self] = {
        var byName: [String: Self] = [
            "br": .lineBreak, "pre": .preformatted, "listing": .preformatted, "xmp": .preformatted,
            "plaintext": .preformatted, "textarea": .preformatted, "table": .table, "tr": .row, "td": .cell,
            "th": .cell, "script": .leftOut, "style": .leftOut, "template": .leftOut, "title": .leftOut,
        ]
        for name in blocks { byName[name] = .block }
        return byName
    }()

    /// What the HTML standard displays as blocks, and the items of a list of choices.
    private static let blocks = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "colgroup", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav",
        "noframes", "noscript", "ol", "optgroup", "option", "p", "search", "section", "select", "summary", "tbody",
        "tfoot", "thead", "ul",
    ]
}
