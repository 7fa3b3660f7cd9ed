/// Words and where they stand in a document's text.
public struct Quotation: Sendable, Equatable {
    /// The words.
    public var text: String
    /// The place in the document text, in bytes.
    public var range: Range<Int>

    /// Creates a quotation.
    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }
}

extension Quotation: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("range", range)
        fields.put("text", text)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        range = try fields.take("range")
        text = try fields.take("text")
    }
}
