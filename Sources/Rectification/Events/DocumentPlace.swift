/// A place in a document's text.
public struct DocumentPlace: Sendable, Hashable {
    /// The document.
    public var document: DocumentID
    /// The place in its text, in bytes.
    public var range: Range<Int>

    /// Creates a place.
    public init(document: DocumentID, range: Range<Int>) {
        self.document = document
        self.range = range
    }
}

extension DocumentPlace: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("range", range)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.take("document")
        range = try fields.take("range")
    }
}
