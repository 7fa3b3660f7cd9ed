/// Headings from outer to inner, as the column `headings` of ``ViewTable/finding`` holds them.
public struct HeadingPath: Sendable, Hashable {
    /// The headings, outer to inner.
    public let headings: [String]

    /// Takes the headings above a finding, or the first of them.
    public init(_ headings: [String]) { self.headings = headings }

    /// Reads the column's text.
    public init?(columnText: String) {
        var reader = PayloadReader(Array(columnText.utf8))
        guard let headings: [String] = try? reader.list() else { return nil }
        self.headings = headings
    }

    /// The texts of the column with these headings first lie from the lower bound to before the upper one, in the order of bytes.
    public var columnTexts: (lower: String, upper: String) {
        // After a heading comes `,` or `]`, and nothing else; `^` is what comes after `]`.
        let open = columnText.dropLast()
        return (String(open), open + "^")
    }

    private var columnText: String {
        var writer = PayloadWriter()
        headings.write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
