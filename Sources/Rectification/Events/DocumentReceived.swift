public import HashChain

/// An organisation's document went into one of its inspections.
///
/// It stands in the organisation's stream, so that two imports at once cannot both find that the document or the inspection is
/// not known yet: the second finds the stream's head moved and looks again.
public struct DocumentReceived: Sendable, Equatable {
    /// The document's id.
    public var document: DocumentID
    /// The inspection that it went into.
    public var inspection: InspectionID
    /// SHA-256 of the file as it came.
    public var sourceDigest: Digest

    /// Creates the event.
    public init(document: DocumentID, inspection: InspectionID, sourceDigest: Digest) {
        self.document = document
        self.inspection = inspection
        self.sourceDigest = sourceDigest
    }
}

extension DocumentReceived: EventBody {
    static var kind: Event.Kind { .documentReceived }
    static var title: String { "收到文件" }
    var event: Event { .documentReceived(self) }
    var item: Item? { .receipt(document) }
    var summary: String? { document.description }
}

extension DocumentReceived {
    func write(fields: inout PayloadWriter) {
        fields.put("document", document)
        fields.put("inspection", inspection)
        fields.put("sourceDigest", sourceDigest)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        document = try fields.take("document")
        inspection = try fields.take("inspection")
        sourceDigest = try fields.take("sourceDigest")
    }
}
