import HashChain

/// A document as the views show it.
public struct DocumentRow: Sendable, Equatable {
    /// The document as it was recorded, corrections applied.
    public let document: DocumentRecorded
    /// The inspection.
    public let inspection: InspectionID
    /// How secret it was marked; absent where nobody marked it.
    public let secrecy: Secrecy?
    /// The last record that the row comes from.
    public let lastRecord: RecordPlace

    /// Reads a row of ``ViewTable/document``.
    public init(_ row: ViewRow) throws(RowError) {
        var row = try RowReader(row, of: .document)
        let document: DocumentID = try row.id()
        inspection = try row.id()
        self.document = DocumentRecorded(
            document: document, name: try row.text(), kind: try row.word(), source: try row.content(),
            text: try row.content(), encoding: try row.optionalText(), title: try row.optionalText(),
            issuer: try row.optionalText(), issuedOn: try row.optionalDate(), unread: try row.list(),
            remarks: try row.list())
        secrecy = try row.optionalWord()
        lastRecord = try row.lastRecord()
    }
}

extension RowReader {
    fileprivate mutating func content() throws(RowError) -> DocumentRecorded.Content {
        DocumentRecorded.Content(digest: try value { Digest(hex: $0) }, length: try integer())
    }
}
